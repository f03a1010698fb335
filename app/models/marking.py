"""Marks and what they are given by. Marks are only ever added to; `current` says which one counts."""

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document
from app.models.superseded import NUMBER, Superseded, one_current


class MarkingGuide(Base):
    """How a criterion is assessed.

    Attributes:
        weight: what its mark is multiplied by.
        assessed: "application", "interview" or "both"; only the first and last are marked for the shortlist.
        guide: what earns each mark, under the keys "0" to "3"; missing where nothing was said.
    """

    __tablename__ = "marking_guides"
    __table_args__ = (
        CheckConstraint("weight BETWEEN 1 AND 5", name="weight_in_range"),
        CheckConstraint("assessed IN ('application', 'interview', 'both')", name="assessed_known"),
    )

    criterion_id: Mapped[UUID] = mapped_column(
        ForeignKey("criteria.id", ondelete="CASCADE"), primary_key=True
    )
    weight: Mapped[int] = mapped_column(default=1)
    assessed: Mapped[str] = mapped_column(String(11), default="application")
    guide: Mapped[Document]


class Mark(Superseded, Base):
    """A mark that a marker gave, or took back.

    Attributes:
        mark: 0 to 3; None where there is only a note, or the mark was taken back.
        undoes: the number of the event that this one takes back.
    """

    __tablename__ = "marks"
    __table_args__ = (
        CheckConstraint("mark BETWEEN 0 AND 3", name="mark_in_range"),
        one_current("marks", "vacancy_id", "marker_id", "application_id", "criterion_id"),
        Index("ix_marks_of_application", "application_id"),
        Index("ix_marks_of_marker", "marker_id", "vacancy_id", "number"),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"))
    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id", ondelete="CASCADE"))
    marker_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    mark: Mapped[int | None]
    note: Mapped[str] = mapped_column(Text, default="")
    undoes: Mapped[int | None] = mapped_column(NUMBER)


class AgreedMark(Superseded, Base):
    """The mark that people agreed on where markers had disagreed, and why."""

    __tablename__ = "agreed_marks"
    __table_args__ = (
        CheckConstraint("mark BETWEEN 0 AND 3", name="mark_in_range"),
        one_current("agreed_marks", "application_id", "criterion_id"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id", ondelete="CASCADE"))
    mark: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)
    by_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))


class ExtraMask(Base):
    """A word that HR said is to be masked in one application: a name that the program could not know."""

    __tablename__ = "extra_masks"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    word: Mapped[str] = mapped_column(String(100), primary_key=True)
