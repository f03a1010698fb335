"""Interviews that people were told of, and the timetable that they come from."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.applications import Application
from app.models.base import Base, Document, Identified
from app.models.interview_panels import InterviewPanel

TICK = 5
"""Minutes: interviews start and end at multiples of so many."""


class Timetable(Base):
    """How a vacancy's interviews are timetabled, and what is proposed.

    Attributes:
        state: "open" while panels are set up, "solving" while a plan is looked for, "proposed" with one.
        progress: how far the search is, for whoever waits.
        proposal: the plan to look at, interviews as `checks.timetable.plans` has them; empty without one.
        booking_until: until when applicants may choose and move their own time; None where they may not.
        version: goes up by one with each change.
    """

    __tablename__ = "timetables"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'solving', 'proposed')", name="state_known"),
        CheckConstraint("minutes >= 5 AND minutes % 5 = 0", name="length_in_ticks"),
        CheckConstraint("gap_minutes >= 0 AND gap_minutes % 5 = 0", name="pause_in_ticks"),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), primary_key=True)
    minutes: Mapped[int] = mapped_column(default=45)
    gap_minutes: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(String(8), default="open")
    progress: Mapped[Document] = mapped_column(default=dict)
    proposal: Mapped[Document] = mapped_column(default=dict)
    booking_until: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


class Interview(Identified, Base):
    """An interview that the applicant has been told of.

    Attributes:
        ends_at: not included.
        sequence: of its calendar entry; goes up by one with each change that people are told of.
        cancelled_at: when it was called off; it holds nothing from then on.
    """

    __tablename__ = "interviews"
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_it_starts"),
        Index(
            "uq_interviews_live",
            "application_id",
            unique=True,
            sqlite_where=text("cancelled_at IS NULL"),
            postgresql_where=text("cancelled_at IS NULL"),
        ),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    panel_id: Mapped[UUID] = mapped_column(ForeignKey("interview_panels.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    sequence: Mapped[int] = mapped_column(default=0)
    cancelled_at: Mapped[datetime | None]

    application: Mapped[Application] = relationship(lazy="joined", innerjoin=True)
    panel: Mapped[InterviewPanel] = relationship(lazy="joined", innerjoin=True)


class Hold(Base):
    """Five minutes of a panel, a room, a member or an applicant that an interview keeps.

    The primary key is what makes two interviews that clash impossible, whoever checked what beforehand.

    Attributes:
        resource_id: of the panel, the room or the account.
        tick: the number of the five minutes since 1970.
    """

    __tablename__ = "interview_holds"

    resource_id: Mapped[UUID] = mapped_column(primary_key=True)
    tick: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"), index=True)
