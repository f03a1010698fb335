"""What people decide between closing and interviews: longlisting, outcomes, letters.

Answers and outcomes are only ever added to; `current` says which one counts.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified
from app.models.superseded import Superseded, one_current


class Shortlisting(Base):
    """How far the shortlisting of a vacancy is.

    Attributes:
        bar: the least mark that meets an essential criterion.
        seed: of the orders in which markers meet the applications.
        marking_at: when marking began; from then on criteria, weights, guides and the bar are fixed.
        confirmed_at, confirmed_by: when everybody's outcome became their application's status, and by whom.
    """

    __tablename__ = "shortlistings"
    __table_args__ = (CheckConstraint("bar BETWEEN 1 AND 3", name="bar_is_a_mark"),)

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), primary_key=True)
    bar: Mapped[int] = mapped_column(default=2)
    seed: Mapped[str] = mapped_column(String(64))
    started_at: Mapped[datetime]
    started_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    marking_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))


class LonglistQuestion(Identified, Base):
    """A yes/no criterion that is looked at before marking."""

    __tablename__ = "longlist_questions"

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(String(300))


class LonglistAnswer(Superseded, Base):
    """What somebody answered to a longlist question for one application, and why."""

    __tablename__ = "longlist_answers"
    __table_args__ = (
        CheckConstraint("answer IN ('yes', 'no')", name="answer_known"),
        one_current("longlist_answers", "application_id", "question_id"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    question_id: Mapped[UUID] = mapped_column(ForeignKey("longlist_questions.id", ondelete="CASCADE"))
    answer: Mapped[str] = mapped_column(String(3))
    reason: Mapped[str] = mapped_column(Text)
    by_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))


class Outcome(Superseded, Base):
    """What somebody decided about one application, and why; it becomes the status when all are confirmed."""

    __tablename__ = "outcomes"
    __table_args__ = (
        CheckConstraint("outcome IN ('shortlist', 'reserve', 'not_shortlist')", name="outcome_known"),
        one_current("outcomes", "application_id"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    outcome: Mapped[str] = mapped_column(String(13))
    reason: Mapped[str] = mapped_column(Text)
    by_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))


class LetterTexts(Base):
    """The wording of a vacancy's letters where it differs from the usual one: text by outcome."""

    __tablename__ = "letter_texts"

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), primary_key=True)
    texts: Mapped[Document]


class OutcomeLetter(Base):
    """The letter by which an applicant was told, to the word."""

    __tablename__ = "outcome_letters"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    outcome: Mapped[str] = mapped_column(String(13), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    sent_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    sent_at: Mapped[datetime]
