"""HR's queue of a vacancy, and the opening of one application after the vacancy has closed.

Nothing here reads the vetting form: the queue shows the one word that was set when the application was sent.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services import audit
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

MOST_COUNTED = 1000


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
    """What HR sees of one application: the frozen employer's part, contact included."""

    line: Line
    document: Document


def count(session: Session, vacancy_id: UUID) -> int:
    """Count what stands in the queue, up to `MOST_COUNTED` and one more."""
    some = select(Application.id).where(*_in_queue(vacancy_id)).limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def page(
    session: Session, vacancy: Vacancy, now: datetime, after: tuple[datetime, UUID] | None, size: int
) -> list[Line]:
    """Give the applications that were sent, the oldest first, from the one after `after` (sent_at, id) on."""
    wanted = (
        select(Application, Submission.name)
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
    return [_line(application, name, vacancy, now) for application, name in session.execute(wanted)]


def _in_queue(vacancy_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which an application stands in the queue of a vacancy."""
    return (
        Application.vacancy_id == vacancy_id,
        Application.sent_at.is_not(None),
        Application.status != "withdrawn",
    )


def _line(application: Application, name: str, vacancy: Vacancy, now: datetime) -> Line:
    """Give one line; before closing nobody on the hiring side learns who applied."""
    if application.sent_at is None or application.readiness is None:
        raise NotFound
    return Line(
        application.id,
        application.reference,
        name if vacancy.closed(now) else None,
        application.status,
        application.readiness,
        application.sent_at,
    )


def open_application(session: Session, actor: Actor, application_id: UUID, now: datetime) -> Opened:
    """Open one application for HR, which is written down.

    Raises:
        NotFound: there is none in a queue of the actor's trusts.
        NotPossibleNow: the vacancy has not closed yet.
    """
    found = session.execute(
        select(Application, Submission)
        .join(Submission)
        .where(Application.id == application_id, Application.status != "withdrawn")
    ).first()
    if found is None or found[0].vacancy.trust_id not in actor.trusts(Permission.APPLICATION_OPEN):
        raise NotFound
    application, submission = found
    if not application.vacancy.closed(now):
        raise NotPossibleNow("Applications can be opened once the vacancy has closed.")
    audit.record(
        session,
        "application_opened",
        actor.account_id,
        application.id,
        now,
        vacancy=str(application.vacancy_id),
        classes="contact, evidence",
    )
    return Opened(_line(application, submission.name, application.vacancy, now), submission.document)
