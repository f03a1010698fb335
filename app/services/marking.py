"""Marking: what a marker has to mark, blind and in an order of their own, and the marks that they give.

Nothing here gives a name, a contact detail or another marker's mark.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, literal, select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.assignments import Assignment
from app.models.marking import Mark
from app.models.shortlisting import Shortlisting
from app.models.vacancies import Vacancy
from app.services import panels, shortlisting
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.shortlisting import Assessed
from checks.shortlisting.orders import order_for

Cell = tuple[UUID, UUID]
"""An application and a criterion."""


class Undeclared(NotPossibleNow):
    """The marker has not said yet whether they know an applicant, or HR has not looked at what they said."""

    def __init__(self, seat: Assignment) -> None:
        super().__init__("Say first whether you know an applicant.")
        self.seat = seat


@dataclass(frozen=True, slots=True)
class Work:
    """What somebody marks.

    Attributes:
        criteria: those that are marked, in the advert's order.
        title: of the vacancy.
        bar: the least mark that meets an essential criterion.
        order: the applications, in this marker's order.
        references: of the applications, by id.
    """

    vacancy_id: UUID
    title: str
    marker: UUID
    seat: Assignment
    bar: int
    criteria: tuple[Assessed, ...]
    order: tuple[UUID, ...]
    references: Mapping[UUID, str]

    @property
    def total(self) -> int:
        """How many marks there are to give."""
        return len(self.criteria) * len(self.order)

    def criterion(self, criterion_id: UUID) -> Assessed:
        """Give a criterion that is marked.

        Raises:
            NotFound: there is no such one.
        """
        for one in self.criteria:
            if one.id == criterion_id:
                return one
        raise NotFound

    def place(self, application_id: UUID) -> int:
        """Give the place of an application in the marker's order, from 0.

        Raises:
            NotFound: it is not to be marked.
        """
        if application_id not in self.references:
            raise NotFound
        return self.order.index(application_id)


def work(session: Session, actor: Actor, vacancy_id: UUID) -> Work:
    """Give what the actor has to mark.

    Raises:
        NotFound: they do not mark this vacancy.
        NotPossibleNow: marking has not begun.
        Undeclared: they have not declared, or HR has not decided on their conflict.
    """
    seat, title, found = _seat(session, actor, vacancy_id)
    if found is None or found.marking_at is None:
        raise NotPossibleNow("Marking for this vacancy has not begun. HR tells you when it has.")
    if not seat.may_take_part:
        raise Undeclared(seat)
    there = session.execute(
        select(Application.id, Application.reference).where(*shortlisting.to_mark(vacancy_id))
    )
    references = {application_id: reference for application_id, reference in there}  # noqa: C416
    return Work(
        vacancy_id,
        title,
        actor.account_id,
        seat,
        found.bar,
        tuple(one for one in shortlisting.assessed(session, vacancy_id) if one.marked),
        tuple(order_for(actor.account_id, found.seed, references)),
        references,
    )


def _seat(session: Session, actor: Actor, vacancy_id: UUID) -> tuple[Assignment, str, Shortlisting | None]:
    """Give the actor's part as a marker, the title of the vacancy, and how far its shortlisting is."""
    row = session.execute(
        select(Assignment, Vacancy.title, Vacancy.trust_id, Shortlisting)
        .join(Vacancy, Vacancy.id == Assignment.vacancy_id)
        .outerjoin(Shortlisting, Shortlisting.vacancy_id == Vacancy.id)
        .where(
            Assignment.vacancy_id == vacancy_id,
            Assignment.account_id == actor.account_id,
            Assignment.kind == panels.MARKER,
            Assignment.ended_at.is_(None),
        )
        .execution_options(populate_existing=True)
    ).first()
    if row is None or not panels.may_take_part_in(actor, row.trust_id):
        raise NotFound
    return row.Assignment, row.title, row.Shortlisting


@dataclass(frozen=True, slots=True)
class Progress:
    """How many marks are given.

    Attributes:
        by_application, by_criterion: how many marks each has.
        unexplained: essential criteria that are marked below the bar without a note that says why.
    """

    done: int
    total: int
    by_application: dict[UUID, int]
    by_criterion: dict[UUID, int]
    unexplained: tuple[Cell, ...]

    @property
    def left(self) -> int:
        """How many are left to give."""
        return self.total - self.done


@dataclass(frozen=True, slots=True)
class Kept:
    """The marker's own marks.

    Attributes:
        marks: mark and note of what a page shows, by application and criterion.
    """

    progress: Progress
    marks: Mapping[Cell, tuple[int | None, str]]


def kept(session: Session, wanted: Work, shown: Collection[UUID] = ()) -> Kept:
    """Give how far the marker is, and the marks of the applications that a page shows."""
    note = case((Mark.application_id.in_(shown), Mark.note), else_="") if shown else literal("")
    rows = session.execute(
        select(Mark.application_id, Mark.criterion_id, Mark.mark, note.label("note"), Mark.note == "").where(
            *own(wanted)
        )
    )
    criteria = {one.id for one in wanted.criteria}
    marks: dict[Cell, tuple[int | None, str]] = {}
    by_application: dict[UUID, int] = {}
    by_criterion: dict[UUID, int] = {}
    essential = {one.id for one in wanted.criteria if one.kind == "essential"}
    unexplained: list[Cell] = []
    for row in rows:
        if row.application_id not in wanted.references or row.criterion_id not in criteria:
            continue
        if row.application_id in shown:
            marks[row.application_id, row.criterion_id] = (row.mark, row.note)
        if row.mark is not None:
            by_application[row.application_id] = by_application.get(row.application_id, 0) + 1
            by_criterion[row.criterion_id] = by_criterion.get(row.criterion_id, 0) + 1
            if row[-1] and row.mark < wanted.bar and row.criterion_id in essential:
                unexplained.append((row.application_id, row.criterion_id))
    done = sum(by_criterion.values())
    return Kept(Progress(done, wanted.total, by_application, by_criterion, tuple(unexplained)), marks)


def progress(session: Session, wanted: Work) -> Progress:
    """Count the marks that the marker has given for what is to be marked."""
    return kept(session, wanted).progress


def own(wanted: Work) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which a mark is the marker's own and counts."""
    return (Mark.vacancy_id == wanted.vacancy_id, Mark.marker_id == wanted.marker, Mark.current.is_(True))


def count_own(session: Session, vacancy_id: UUID, marker: UUID) -> int:
    """Count the marks of a marker that count, for HR's list: how many, and not which."""
    wanted = select(func.count()).select_from(Mark)
    return (
        session.scalar(
            wanted.where(
                Mark.vacancy_id == vacancy_id,
                Mark.marker_id == marker,
                Mark.current,
                Mark.mark.is_not(None),
            )
        )
        or 0
    )
