"""The queue across all vacancies of somebody's trusts, and the views of it that they keep.

Nothing here reads the vetting form: a line shows the one word that was set when the application was sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, or_, select, tuple_
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.assignments import Assignment
from app.models.vacancies import Vacancy
from app.services import panels, queue
from app.services.actors import Actor, Permission
from app.services.keysets import beyond
from app.services.shortlisting import put_aside
from app.workflow import STATUSES

KEYS: tuple[ColumnElement[Any], ColumnElement[Any]] = (
    Application.sent_at.expression,
    Application.id.expression,
)
MOST_VACANCIES = 200
ORDERS = ("oldest", "newest", "deadline")
DEADLINES = ("open", "week", "closed")
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which applications a page shows, and in which order.

    Attributes:
        search: part of a reference, or of a name where names are shown.
        vacancy: one vacancy; None for all.
        status: one status; "" for all.
        deadline: vacancies that are "open", close within a "week", or are "closed"; "" for all.
        days: only what was sent so many days ago, of 24 hours, or longer; 0 for all.
        order: "oldest", "newest", or "deadline" for the vacancies that close first.
    """

    search: str = ""
    vacancy: UUID | None = None
    status: str = ""
    deadline: str = ""
    days: int = 0
    order: str = "oldest"


@dataclass(frozen=True, slots=True)
class Line:
    """One application, with the vacancy that it is for."""

    line: queue.Line
    vacancy_id: UUID
    title: str
    closing_at: datetime
    closed: bool


def page(
    session: Session,
    actor: Actor,
    wanted: Wanted,
    now: datetime,
    after: tuple[datetime, UUID] | None,
    size: int,
) -> list[Line]:
    """Give the applications that were sent, from the one after `after` (sent_at, id) on.

    Names stand only where the vacancy has closed and the actor does not mark it blind.
    """
    named = _named(actor, now)
    lines = (
        select(
            *queue.LINE,
            put_aside().label("aside"),
            named.label("named"),
            Application.vacancy_id,
            Vacancy.title,
            Vacancy.closing_at,
        )
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .join(Submission, Submission.application_id == Application.id)
        .where(*_matching(actor, wanted, now))
        .order_by(*_order(wanted.order))
        .limit(size)
    )
    if after is not None:
        lines = lines.where(_beyond(session, wanted.order, after))
    return [_line(row, now) for row in session.execute(lines)]


def count(session: Session, actor: Actor, wanted: Wanted, now: datetime) -> int:
    """Count what the view shows, up to `queue.MOST_COUNTED` and one more."""
    some = select(Application.id).join(Vacancy, Vacancy.id == Application.vacancy_id)
    if wanted.search:
        some = some.join(Submission, Submission.application_id == Application.id)
    return queue.up_to_most(session, some.where(*_matching(actor, wanted, now)))


def vacancies(session: Session, actor: Actor) -> list[tuple[UUID, str]]:
    """Give id and title of the published vacancies to choose from, those that closed last first."""
    found = (
        select(Vacancy.id, Vacancy.title)
        .where(Vacancy.trust_id.in_(actor.trusts(Permission.QUEUE_READ)), Vacancy.status == "published")
        .order_by(Vacancy.closing_at.desc(), Vacancy.id)
        .limit(MOST_VACANCIES)
    )
    return [(vacancy_id, title) for vacancy_id, title in session.execute(found)]


def _line(row: Row[*tuple[Any, ...]], now: datetime) -> Line:
    return Line(
        queue.line(row, named=bool(row.named)),
        row.vacancy_id,
        row.title,
        row.closing_at,
        now >= row.closing_at,
    )


def _matching(actor: Actor, wanted: Wanted, now: datetime) -> list[ColumnElement[bool]]:
    """Give the conditions on which an application is in the view."""
    found = [
        Vacancy.trust_id.in_(actor.trusts(Permission.QUEUE_READ)),
        Application.sent_at.is_not(None),
        Application.status != "withdrawn",
    ]
    if text := wanted.search.strip()[: queue.LONGEST_SEARCH]:
        name = and_(_named(actor, now), Submission.name.icontains(text, autoescape=True))
        found.append(or_(Application.reference.icontains(text, autoescape=True), name))
    if wanted.vacancy is not None:
        found.append(Application.vacancy_id == wanted.vacancy)
    if wanted.status in STATUSES:
        found.append(Application.status == wanted.status)
    if wanted.days:
        found.append(Application.sent_at <= now - timedelta(days=wanted.days))
    return found + _closing(wanted.deadline, now)


def _closing(deadline: str, now: datetime) -> list[ColumnElement[bool]]:
    """Give the conditions on the closing moment of the vacancy."""
    if deadline == "closed":
        return [Vacancy.closing_at <= now]
    if deadline == "open":
        return [Vacancy.closing_at > now]
    return [Vacancy.closing_at > now, Vacancy.closing_at <= now + WEEK] if deadline == "week" else []


def _named(actor: Actor, now: datetime) -> ColumnElement[bool]:
    """Give the condition that the actor may see who applied."""
    return and_(Vacancy.closing_at <= now, ~Vacancy.id.in_(_marking_blind(actor)))


def _marking_blind(actor: Actor) -> Any:
    """Select the vacancies that the actor marks without having locked."""
    return select(Assignment.vacancy_id).where(
        Assignment.account_id == actor.account_id,
        Assignment.kind == panels.MARKER,
        Assignment.ended_at.is_(None),
        Assignment.locked_at.is_(None),
    )


def _order(order: str) -> list[ColumnElement[Any]]:
    if order == "deadline":
        return [Vacancy.closing_at.expression, Vacancy.id.expression, *KEYS]
    return [key.desc() for key in KEYS] if order == "newest" else [*KEYS]


def _beyond(session: Session, order: str, after: tuple[datetime, UUID]) -> ColumnElement[bool]:
    """Give the condition that an application comes after another one in the order of the page."""
    if order != "deadline":
        return beyond(*KEYS, after, newest=order == "newest")
    wanted = select(Vacancy.closing_at, Vacancy.id).join(Application, Application.vacancy_id == Vacancy.id)
    at = session.execute(wanted.where(Application.id == after[1])).first()
    if at is None:
        return beyond(*KEYS, after)
    keys = tuple_(Vacancy.closing_at, Vacancy.id, Application.sent_at, Application.id)
    return keys > tuple_(*at, *after)


def as_asked(wanted: Mapping[str, str]) -> Wanted:
    """Give the view that an address or a saved view asks for; an odd value asks for nothing."""
    return Wanted(
        search=wanted.get("search", ""),
        vacancy=_id(wanted.get("vacancy", "")),
        status=_one_of(wanted.get("status", ""), STATUSES),
        deadline=_one_of(wanted.get("deadline", ""), DEADLINES),
        days=_days(wanted.get("days", "")),
        order=_one_of(wanted.get("sort", ""), ORDERS) or "oldest",
    )


def in_address(wanted: Wanted) -> dict[str, str]:
    """Give what stands in the address of a view; what is not asked for is left out."""
    told = {
        "search": wanted.search,
        "vacancy": str(wanted.vacancy or ""),
        "status": wanted.status,
        "deadline": wanted.deadline,
        "days": str(wanted.days or ""),
        "sort": "" if wanted.order == "oldest" else wanted.order,
    }
    return {name: value for name, value in told.items() if value}


def _one_of(text: str, known: Any) -> str:
    return text if text in known else ""


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _days(text: str) -> int:
    return min(int(text), 3650) if text.isascii() and text.isdigit() else 0
