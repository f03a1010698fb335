"""Each time the closing moment of a published vacancy was moved: by whom, and why."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class ClosingChange(Identified, Base):
    """A move of the closing moment.

    Attributes:
        before, after: the first moment at which the vacancy was, and is, closed.
        by_id: None where it closed because enough applications had been sent.
    """

    __tablename__ = "closing_changes"

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), index=True)
    before: Mapped[datetime]
    after: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(500))
    by_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
