"""Conditional offers, and the employment checks that follow one."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base
from checks.record.declarations import CheckLevel

STANDARDS = (
    "identity",
    "right_to_work",
    "registration",
    "employment_history",
    "work_health",
    "criminal_record",
)
"""The six NHS employment check standards, in the order in which they are published."""

CHECK_STATES = ("not_started", "under_way", "met", "not_met", "not_needed")

UNWRITTEN = ("work_health", "criminal_record")
"""Standards of which only state and dates are kept: what was read there is nobody's business here."""


def _one_of(words: tuple[str, ...]) -> str:
    return ", ".join(repr(str(word)) for word in words)


class Offer(Base):
    """The offer that was made for an application.

    Attributes:
        made_by: the named person who made it.
        answer_by: the day by which the applicant is asked to answer.
        check_level: the criminal record check that the post needs; it decides what the employer may ask.
        confirmed_at: when every check was met, and the offer depended on nothing any more.
        start_on: the first day at work; agreed only after that (NHS-09).
        ended_by, ended_reason: who ended it for the employer, and why.
    """

    __tablename__ = "offers"
    __table_args__ = (
        CheckConstraint("answer IN ('accepted', 'declined')", name="answer_known"),
        CheckConstraint("(answer IS NULL) = (answered_at IS NULL)", name="answer_has_a_moment"),
        CheckConstraint(f"check_level IN ({_one_of(tuple(CheckLevel))})", name="check_level_known"),
        CheckConstraint("confirmed_at IS NULL OR answered_at IS NOT NULL", name="confirmed_was_answered"),
        CheckConstraint("start_on IS NULL OR confirmed_at IS NOT NULL", name="start_after_clearance"),
        CheckConstraint("(ended_by IS NULL) = (ended_reason IS NULL)", name="end_has_a_reason"),
    )

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    made_at: Mapped[datetime]
    answer_by: Mapped[date]
    check_level: Mapped[str] = mapped_column(String(30))
    answer: Mapped[str | None] = mapped_column(String(8))
    answered_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    start_on: Mapped[date | None]
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    ended_reason: Mapped[str | None] = mapped_column(Text)


class EmploymentCheck(Base):
    """One of the six standards for one application.

    Attributes:
        owner_id: the member of HR who sees to it; None while nobody does.
        evidence: what was seen, in a few words; empty for the standards that are not written about.
        done_on: the day on which it was found met or not met.
        expires_on: the last day for which it holds, if it does not hold for good.
        version: goes up by one with each change.
    """

    __tablename__ = "employment_checks"
    __table_args__ = (
        CheckConstraint(f"standard IN ({_one_of(STANDARDS)})", name="standard_known"),
        CheckConstraint(f"state IN ({_one_of(CHECK_STATES)})", name="state_known"),
        CheckConstraint("(state IN ('met', 'not_met')) = (done_on IS NOT NULL)", name="done_has_a_day"),
        CheckConstraint(
            "expires_on IS NULL OR (state = 'met' AND expires_on >= done_on)", name="expires_later"
        ),
        CheckConstraint(
            f"evidence = '' OR standard NOT IN ({_one_of(UNWRITTEN)})", name="unwritten_stays_so"
        ),
    )

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    standard: Mapped[str] = mapped_column(String(20), primary_key=True)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    state: Mapped[str] = mapped_column(String(12), default="not_started")
    evidence: Mapped[str] = mapped_column(Text, default="")
    asked_on: Mapped[date | None]
    done_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)
