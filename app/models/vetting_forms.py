"""The sealed vetting form. Only the `vetting_...` services read these tables."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class VettingForm(Identified, Base):
    """The live form of one application, as one sealed document.

    Attributes:
        version: goes up by one with each change, and is bound into the seal.
    """

    __tablename__ = "vetting_forms"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), unique=True
    )
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime]


class VettingCopy(Identified, Base):
    """What the form and its report were at a moment that counts; never changed afterwards."""

    __tablename__ = "vetting_copies"
    __table_args__ = (
        CheckConstraint("taken_at_event IN ('send', 'release')", name="event_known"),
        Index("ix_vetting_copies_application_id", "application_id"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    taken_at_event: Mapped[str] = mapped_column(String(10))
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    taken_at: Mapped[datetime]
