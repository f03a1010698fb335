"""Meetings about what an applicant declared to the employer: which manager takes part."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class RiskMeeting(Base):
    """A manager who is asked to a meeting about a declaration, and may read it for that.

    Attributes:
        opened_by: the named adviser, who alone can ask a manager.
        ended_at: when the adviser ended it; None while it goes on.
    """

    __tablename__ = "risk_meetings"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    manager_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    opened_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    opened_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
