"""Legal holds: what keeps an application although its time is over."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified

OPEN = text("lifted_at IS NULL")


class LegalHold(Identified, Base):
    """Why an application with all that belongs to it is not let go.

    Attributes:
        placed_by, lifted_by: names of the people who said so.
        until: the last day for which it holds, unless it is lifted before.
    """

    __tablename__ = "legal_holds"
    __table_args__ = (
        CheckConstraint("(lifted_at IS NULL) = (lifted_by IS NULL)", name="lifted_by_somebody"),
        Index("uq_legal_holds_open", "application_id", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    reason: Mapped[str] = mapped_column(Text)
    placed_by: Mapped[str] = mapped_column(String(200))
    placed_at: Mapped[datetime]
    until: Mapped[date]
    lifted_by: Mapped[str | None] = mapped_column(String(200))
    lifted_at: Mapped[datetime | None]
