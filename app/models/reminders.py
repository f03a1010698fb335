"""Mails that an applicant wants about a draft."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Reminder(Base):
    """What an applicant wants to be written about one application, until it is sent or the vacancy closes.

    Attributes:
        every: days between two reminders; 0 for none.
        changes: whether to write when the calendar has changed what the check says.
        reminded_on: London day of the last reminder, or on which they were asked for.
        told_on: London day up to which changes by the calendar have been told.
    """

    __tablename__ = "reminders"
    __table_args__ = (CheckConstraint("every >= 0", name="every_is_not_negative"),)

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    every: Mapped[int] = mapped_column(default=0)
    changes: Mapped[bool] = mapped_column(default=False)
    reminded_on: Mapped[date]
    told_on: Mapped[date]
