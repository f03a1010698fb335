"""Complaints about how personal data was used: what was written is sealed, where each stands is not."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Complaint(Identified, Base):
    """One complaint to one trust, by somebody who may have no account.

    Attributes:
        key_id, sealed: what was written, by whom, and what was answered; see `app.sealing`.
        taken_by: who looks into it; None before somebody does.
        warned: the day of its clock that was warned of last, 25 or 30; 0 before.
        token_hash: of the link that opens the answer; None before its mail goes.
    """

    __tablename__ = "complaints"
    __table_args__ = (
        CheckConstraint("(answered_at IS NULL) = (answered_by IS NULL)", name="answered_by_somebody"),
    )

    trust_id: Mapped[UUID] = mapped_column(ForeignKey("trusts.id"), index=True)
    reference: Mapped[str] = mapped_column(String(20), unique=True)
    received_at: Mapped[datetime]
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    taken_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    warned: Mapped[int] = mapped_column(default=0)
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
