"""Marking: what a marker has to mark, blind and in an order of their own, and the marks that they give.

Nothing here gives a name, a contact detail or another marker's mark.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
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


class Undeclared(NotPossibleNow):
    """The marker has not said yet whether they know an applicant, or waits for HR to look at what they said."""

    def __init__(self, seat: Assignment) -> None:
        super().__init__("Say first whether you know an applicant.")
        self.seat = seat


@dataclass(frozen=True, slots=True)
class Work:
    """What somebody marks.

    Attributes:
        criteria: those that are marked, in the advert's order.
        order: the applications, in this marker's order.
    """

    vacancy: Vacancy
    marker: UUID
    seat: Assignment
    criteria: tuple[Assessed, ...]
    order: tuple[UUID, ...]

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
        if application_id not in self.order:
            raise NotFound
        return self.order.index(application_id)


def work(session: Session, actor: Actor, vacancy_id: UUID) -> Work:
    """Give what the actor has to mark.

    Raises:
        NotFound: they do not mark this vacancy.
        NotPossibleNow: marking has not begun.
        Undeclared: they have not declared, or HR has not decided on their conflict.
    """
    seat = _seat(session, actor, vacancy_id)
    found = session.get(Shortlisting, vacancy_id)
    if found is None or found.marking_at is None:
        raise NotPossibleNow("Marking for this vacancy has not begun. HR tells you when it has.")
    if not seat.may_take_part:
        raise Undeclared(seat)
    there = session.scalars(select(Application.id).where(*shortlisting.to_mark(vacancy_id)))
    return Work(
        session.get_one(Vacancy, vacancy_id),
        actor.account_id,
        seat,
        tuple(one for one in shortlisting.assessed(session, vacancy_id) if one.marked),
        tuple(order_for(actor.account_id, found.seed, there)),
    )


def _seat(session: Session, actor: Actor, vacancy_id: UUID) -> Assignment:
    for seat in panels.own(session, actor, vacancy_id):
        if seat.kind == panels.MARKER:
            return seat
    raise NotFound


@dataclass(frozen=True, slots=True)
class Progress:
    """How many marks are given.

    Attributes:
        by_application, by_criterion: how many marks each has.
    """

    done: int
    total: int
    by_application: dict[UUID, int]
    by_criterion: dict[UUID, int]

    @property
    def left(self) -> int:
        """How many are left to give."""
        return self.total - self.done


def progress(session: Session, wanted: Work) -> Progress:
    """Count the marks that the marker has given for what is to be marked."""
    rows = session.execute(
        select(Mark.application_id, Mark.criterion_id).where(*own(wanted), Mark.mark.is_not(None))
    )
    applications, criteria = set(wanted.order), {one.id for one in wanted.criteria}
    given = [(a, c) for a, c in rows if a in applications and c in criteria]
    by_application: dict[UUID, int] = {}
    by_criterion: dict[UUID, int] = {}
    for application_id, criterion_id in given:
        by_application[application_id] = by_application.get(application_id, 0) + 1
        by_criterion[criterion_id] = by_criterion.get(criterion_id, 0) + 1
    return Progress(len(given), wanted.total, by_application, by_criterion)


def marks(session: Session, wanted: Work, application_ids: list[UUID]) -> dict[tuple[UUID, UUID], Mark]:
    """Give the marker's own marks for some applications, by application and criterion."""
    rows = session.scalars(select(Mark).where(*own(wanted), Mark.application_id.in_(application_ids)))
    return {(row.application_id, row.criterion_id): row for row in rows}


def own(wanted: Work) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which a mark is the marker's own and counts."""
    return (Mark.vacancy_id == wanted.vacancy.id, Mark.marker_id == wanted.marker, Mark.current.is_(True))


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
