"""HR's queue of one vacancy.

Nothing here reads the vetting form: the queue shows the one word that was set when the application was sent.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.vacancies import Vacancy
from app.services.errors import NotFound
from app.services.keysets import beyond
from app.services.shortlisting import put_aside
from app.workflow import STATUSES

MOST_COUNTED = 1000
LONGEST_SEARCH = 100
LINE = (
    Application.id,
    Application.reference,
    Application.status,
    Application.readiness,
    Application.sent_at,
    Submission.name,
)
"""What a line is made of: no document is read for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One application in the queue.

    Attributes:
        name: of the applicant; None until the vacancy has closed.
        readiness: "complete" or "form_to_follow".
        aside: whether it has a "no" in longlisting.
    """

    application_id: UUID
    reference: str
    name: str | None
    status: str
    readiness: str
    sent_at: datetime
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which applications a page shows, and in which order.

    Attributes:
        search: part of a reference, or of a name where names are shown.
        status: one status; "" for all.
        longlist: "aside" for those with a "no", "kept" for the others; "" for all.
        newest: whether the newest stand first.
    """

    search: str = ""
    status: str = ""
    longlist: str = ""
    newest: bool = False


ALL = Wanted()


def count(session: Session, vacancy_id: UUID, wanted: Wanted = ALL, *, named: bool = False) -> int:
    """Count what stands in the queue, up to `MOST_COUNTED` and one more; `named`: names are shown."""
    some = select(Application.id).where(*_matching(vacancy_id, wanted, named=named))
    if wanted.search:  # a join for each line is worth it only where names are looked at
        some = some.join(Submission)
    return up_to_most(session, some)


def up_to_most(session: Session, some: Select[UUID]) -> int:
    """Count rows, up to `MOST_COUNTED` and one more."""
    limited = some.limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(limited)) or 0


def page(  # noqa: PLR0913
    session: Session,
    vacancy: Vacancy,
    now: datetime,
    after: tuple[datetime, UUID] | None,
    size: int,
    wanted: Wanted = ALL,
    *,
    blind: bool = False,
) -> list[Line]:
    """Give the applications that were sent, the oldest first, from the one after `after` (sent_at, id) on.

    `blind` leaves names out for somebody who marks them.
    """
    named = vacancy.closed(now) and not blind
    keys = (Application.sent_at, Application.id)
    order = [key.desc() for key in keys] if wanted.newest else list(keys)
    lines = (
        select(*LINE, put_aside().label("aside"))
        .join(Submission)
        .where(*_matching(vacancy.id, wanted, named=named))
        .order_by(*order)
        .limit(size)
    )
    if after is not None:
        lines = lines.where(beyond(*keys, after, newest=wanted.newest))
    return [line(row, named=named) for row in session.execute(lines)]


def keys(
    session: Session, vacancy_id: UUID, after: tuple[datetime, UUID] | None, size: int
) -> list[Row[UUID, datetime]]:
    """Give id and moment of the applications that were sent, the oldest first."""
    wanted = select(Application.id, Application.sent_at).where(*_in_queue(vacancy_id))
    if after is not None:
        wanted = wanted.where(beyond(Application.sent_at, Application.id, after))
    return list(session.execute(wanted.order_by(Application.sent_at, Application.id).limit(size)))


def of_vacancy(session: Session, vacancy_id: UUID, application_id: UUID) -> UUID:
    """Give the id back where it is of an application in the queue.

    Raises:
        NotFound: it is not.
    """
    wanted = select(Application.id).where(*_in_queue(vacancy_id), Application.id == application_id)
    found = session.scalar(wanted)
    if found is None:
        raise NotFound
    return found


def _in_queue(vacancy_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which an application stands in the queue of a vacancy."""
    return (
        Application.vacancy_id == vacancy_id,
        Application.sent_at.is_not(None),
        Application.status != "withdrawn",
    )


def _matching(vacancy_id: UUID, wanted: Wanted, *, named: bool) -> list[ColumnElement[bool]]:
    """Give the conditions on which an application is on the page."""
    found = list(_in_queue(vacancy_id))
    if text := wanted.search.strip()[:LONGEST_SEARCH]:
        matches = Application.reference.icontains(text, autoescape=True)
        if named:
            matches = matches | Submission.name.icontains(text, autoescape=True)
        found.append(matches)
    if wanted.status in STATUSES:
        found.append(Application.status == wanted.status)
    if wanted.longlist in ("aside", "kept"):
        found.append(put_aside() if wanted.longlist == "aside" else ~put_aside())
    return found


def line(row: Row[*tuple[Any, ...]], *, named: bool) -> Line:
    """Give one line; before closing nobody on the hiring side learns who applied."""
    name = row.name if named else None
    return Line(row.id, row.reference, name, row.status, row.readiness, row.sent_at, bool(row.aside))
