"""The day of an interview and what comes of it: questions, who sat, marks, outcomes.

Marks and outcomes are only ever added to; `current` says which one counts.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified
from app.models.superseded import Superseded, one_current


class InterviewQuestion(Identified, Base):
    """A question that a panel asks everybody, to assess one criterion."""

    __tablename__ = "interview_questions"

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), index=True)
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id", ondelete="CASCADE"))
    position: Mapped[int]
    text: Mapped[str] = mapped_column(String(600))


class InterviewSheet(Base):
    """One member's marks of one interview, as a whole.

    Attributes:
        sat: whether they sat, once somebody has noted who did; None before.
        locked_at: when they said that their marks are final; others' marks are hidden until all have.
    """

    __tablename__ = "interview_sheets"

    interview_id: Mapped[UUID] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    member_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    sat: Mapped[bool | None]
    locked_at: Mapped[datetime | None]


class InterviewMark(Superseded, Base):
    """A mark with its note that a member of the panel gave at an interview. Notes stay inside."""

    __tablename__ = "interview_marks"
    __table_args__ = (
        CheckConstraint("mark BETWEEN 0 AND 3", name="mark_in_range"),
        one_current("interview_marks", "interview_id", "member_id", "criterion_id"),
    )

    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"))
    member_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id", ondelete="CASCADE"))
    mark: Mapped[int | None]
    note: Mapped[str] = mapped_column(Text, default="")


class InterviewOutcome(Superseded, Base):
    """What a named person decided after an interview, and why; the applicant is told in a step of its own.

    Attributes:
        reserve_until: the last day of the reserve list, for those who are put on it.
    """

    __tablename__ = "interview_outcomes"
    __table_args__ = (
        CheckConstraint("outcome IN ('appoint', 'reserve', 'not_appoint')", name="outcome_known"),
        CheckConstraint("(outcome = 'reserve') = (reserve_until IS NOT NULL)", name="reserve_has_an_end"),
        one_current("interview_outcomes", "application_id"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    outcome: Mapped[str] = mapped_column(String(11))
    reason: Mapped[str] = mapped_column(Text)
    reserve_until: Mapped[date | None]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
