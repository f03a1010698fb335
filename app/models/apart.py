"""Answers kept apart from the application, each sealed in a table of its own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class SealedAnswers:
    """One sealed document per application; see `app.sealing` for what `sealed` holds."""

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    updated_at: Mapped[datetime]


class Adjustments(SealedAnswers, Base):
    """What an applicant needs for an interview, and whether they ask for the interview scheme."""

    __tablename__ = "adjustments"


class EqualityAnswers(SealedAnswers, Base):
    """Equality monitoring, for totals only; no one who recruits reads a row."""

    __tablename__ = "equality_answers"
