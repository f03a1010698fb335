"""HR's queue of a vacancy, and the opening of one application after the vacancy has closed.

Nothing here reads the vetting form: the queue shows the one word that was set when the application was sent.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session

from app.documents.opened import Seen, seen_by_hr
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.vacancies import Vacancy
from app.services import audit, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

MOST_COUNTED = 1000
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
    """

    application_id: UUID
    reference: str
    name: str | None
    status: str
    readiness: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """What HR sees of one application.

    Attributes:
        email: the address of the applicant's account.
        seen: of the frozen employer's part, what HR may see of it.
    """

    line: Line
    vacancy_id: UUID
    email: str
    seen: Seen


class NotYet(NotPossibleNow):
    """The vacancy takes applications still; `closing_at` is the first moment at which it does not."""

    def __init__(self, vacancy_id: UUID, closing_at: datetime | None) -> None:
        super().__init__("Applications can be opened once the vacancy has closed.")
        self.vacancy_id = vacancy_id
        self.closing_at = closing_at


def count(session: Session, vacancy_id: UUID) -> int:
    """Count what stands in the queue, up to `MOST_COUNTED` and one more."""
    some = select(Application.id).where(*_in_queue(vacancy_id)).limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def page(
    session: Session, vacancy: Vacancy, now: datetime, after: tuple[datetime, UUID] | None, size: int
) -> list[Line]:
    """Give the applications that were sent, the oldest first, from the one after `after` (sent_at, id) on."""
    wanted = (
        select(*LINE)
        .join(Submission)
        .where(*_in_queue(vacancy.id))
        .order_by(Application.sent_at, Application.id)
        .limit(size)
    )
    if after is not None:
        at, last_id = after
        wanted = wanted.where(
            (Application.sent_at > at) | ((Application.sent_at == at) & (Application.id > last_id))
        )
    return [_line(row, vacancy, now) for row in session.execute(wanted)]


def _in_queue(vacancy_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which an application stands in the queue of a vacancy."""
    return (
        Application.vacancy_id == vacancy_id,
        Application.sent_at.is_not(None),
        Application.status != "withdrawn",
    )


def _line(row: Row[*tuple[Any, ...]], vacancy: Vacancy, now: datetime) -> Line:
    """Give one line; before closing nobody on the hiring side learns who applied."""
    name = row.name if vacancy.closed(now) else None
    return Line(row.id, row.reference, name, row.status, row.readiness, row.sent_at)


def open_application(session: Session, actor: Actor, application_id: UUID, now: datetime) -> Opened:
    """Open one application for HR, which is written down.

    Raises:
        NotFound: there is none in a queue of the actor's trusts.
        NotYet: the vacancy has not closed.
    """
    row = session.execute(
        select(*LINE, Application.vacancy_id, Account.email, Submission.document)
        .join(Submission)
        .join(Account, Account.id == Application.account_id)
        .where(Application.id == application_id, Application.status != "withdrawn")
    ).first()
    if row is None:
        raise NotFound
    vacancy = vacancies.of_staff(session, actor, row.vacancy_id, Permission.APPLICATION_OPEN)
    if not vacancy.closed(now):
        raise NotYet(vacancy.id, vacancy.closing_at)
    audit.record(
        session,
        "application_opened",
        actor.account_id,
        application_id,
        now,
        vacancy=str(vacancy.id),
        classes="contact, evidence",
    )
    return Opened(_line(row, vacancy, now), vacancy.id, row.email, seen_by_hr(row.document))
