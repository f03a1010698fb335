"""The audit trail as an auditor of a trust reads it: what happened and who did it, never content."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.models.accounts import Account, Membership
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.models.complaints import Complaint
from app.models.vacancies import Vacancy
from app.services import audit
from app.services.actors import Actor, Permission
from app.services.retention import NOBODY

ALERTS = ("many_openings", "many_exports", "vetting_exported", "complaint_near_late")
"""Events that an auditor should look at (SEC-44)."""
ALERT = "alert"
"""What asks for all of them, in the place of one kind of event."""
PROGRAM, APPLICANT = "The program", "An applicant, or somebody who has left"
WHO = (Account.name, Account.email)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events a page shows.

    Attributes:
        event: one kind of event, or `ALERT`; "" for all.
        about: the reference of an application, or the id of anything; "" for all.
        since, until: from the first of these moments to just before the second; None for no bound.
    """

    event: str = ""
    about: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One event; `facts` are names and values in words, sorted by name."""

    number: int
    at: datetime
    event: str
    who: str
    about: str
    facts: tuple[tuple[str, str], ...]
    alert: bool


@dataclass(frozen=True, slots=True)
class Verified:
    """What a look through the whole chain found: how many events, and the first that does not fit."""

    events: int
    broken: int | None


def page(session: Session, actor: Actor, wanted: Wanted, before: int | None, size: int) -> list[Line]:
    """Give the events of the actor's trusts, the newest first, from the one before number `before` on."""
    trusts = actor.trusts(Permission.AUDIT_READ)
    subject = aliased(Application)
    lines = (
        select(AuditEvent, *WHO, _is_staff(trusts).label("staff"), subject.reference)
        .outerjoin(Account, Account.id == AuditEvent.actor_id)
        .outerjoin(subject, subject.id == AuditEvent.subject_id)
        .where(_of_trusts(trusts), *_matching(wanted))
        .order_by(AuditEvent.id.desc())
        .limit(size)
    )
    if before is not None:
        lines = lines.where(AuditEvent.id < before)
    return [_line(row) for row in session.execute(lines)]


def verify(session: Session) -> Verified:
    """Look through the whole chain, which takes a second for some ten thousand events."""
    events = session.scalar(select(func.count()).select_from(AuditEvent)) or 0
    return Verified(events, audit.first_broken(session))


def _line(row: Row[*tuple[Any, ...]]) -> Line:
    told: AuditEvent = row[0]
    facts = tuple((name.replace("_", " "), str(value)) for name, value in sorted(told.facts.items()))
    about = row.reference or str(told.subject_id or "")
    return Line(told.id, told.at, told.event.replace("_", " "), _who(row), about, facts, told.event in ALERTS)


def _who(row: Row[*tuple[Any, ...]]) -> str:
    """Give who did it: staff by name, an applicant never."""
    if row[0].actor_id is None:
        return PROGRAM
    return (row.name or row.email) if row.staff else APPLICANT


def _is_staff(trusts: frozenset[UUID]) -> ColumnElement[bool]:
    return exists().where(Membership.account_id == AuditEvent.actor_id, Membership.trust_id.in_(trusts))


def _of_trusts(trusts: frozenset[UUID]) -> ColumnElement[bool]:
    """Give the condition that an event is about something of these trusts, or was done by their staff."""
    subject = AuditEvent.subject_id
    return or_(
        subject == NOBODY,
        subject.in_(trusts),
        exists().where(Vacancy.id == subject, Vacancy.trust_id.in_(trusts)),
        exists().where(Complaint.id == subject, Complaint.trust_id.in_(trusts)),
        exists().where(
            Application.id == subject,
            Application.vacancy_id.in_(select(Vacancy.id).where(Vacancy.trust_id.in_(trusts))),
        ),
        exists().where(Membership.account_id == subject, Membership.trust_id.in_(trusts)),
        _is_staff(trusts),
    )


def _matching(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.event in audit.EVENTS:
        found.append(AuditEvent.event == wanted.event)
    if wanted.event == ALERT:
        found.append(AuditEvent.event.in_(ALERTS))
    if text := wanted.about.strip():
        found.append(_about(text))
    if wanted.since is not None:
        found.append(AuditEvent.at >= wanted.since)
    if wanted.until is not None:
        found.append(AuditEvent.at < wanted.until)
    return found


def _about(text: str) -> ColumnElement[bool]:
    try:
        return AuditEvent.subject_id == UUID(text)
    except ValueError:
        named = select(Application.id).where(Application.reference == text.upper())
        return AuditEvent.subject_id.in_(named)
