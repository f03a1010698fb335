"""Legal holds: keep an application beyond its time, say who wanted it and why, and let it go again."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application
from app.models.legal_holds import LegalHold
from app.services import audit
from app.services.errors import NotFound, NotPossibleNow


@dataclass(frozen=True, slots=True)
class Held:
    """One hold that counts, with the reference of its application."""

    reference: str
    reason: str
    placed_by: str
    placed_at: datetime
    until: date


def holds(application_id: Any, on: date) -> ColumnElement[bool]:
    """Give the condition that a hold keeps the application of this column on a day."""
    return (
        exists()
        .where(
            LegalHold.application_id == application_id, LegalHold.lifted_at.is_(None), LegalHold.until >= on
        )
        .correlate_except(LegalHold)
    )


def is_held(session: Session, application_id: UUID, on: date) -> bool:
    """Tell whether a hold keeps an application on a day."""
    return bool(session.scalar(select(holds(application_id, on))))


def place(session: Session, reference: str, reason: str, by: str, until: date, now: datetime) -> None:
    """Hold an application with all that belongs to it until the end of a day.

    Raises:
        NotFound: there is no application of this reference.
        NotPossibleNow: it is held already, the day is over, or nobody or no reason is named.
    """
    application_id = _find(session, reference)
    if not reason.strip() or not by.strip():
        raise NotPossibleNow("Say who wants it held, and why.")
    if until < london_day(now):
        raise NotPossibleNow("Choose a day that is not over yet.")
    if _open(session, application_id) is not None:
        raise NotPossibleNow("It is held already. Lift that hold first, to place another one.")
    session.add(
        LegalHold(application_id=application_id, reason=reason, placed_by=by, placed_at=now, until=until)
    )
    audit.record(session, "legal_hold_placed", None, application_id, now, until=until.isoformat())


def lift(session: Session, reference: str, by: str, now: datetime) -> None:
    """Lift the hold on an application, so that it goes when its time is over.

    Raises:
        NotFound: there is no application of this reference, or nothing holds it.
    """
    application_id = _find(session, reference)
    found = _open(session, application_id)
    if found is None:
        raise NotFound
    found.lifted_by, found.lifted_at = by, now
    audit.record(session, "legal_hold_lifted", None, application_id, now)


def in_force(session: Session, on: date) -> list[Held]:
    """Give every hold that counts on a day, those that end first in front."""
    wanted = (
        select(Application.reference, LegalHold)
        .join(Application, Application.id == LegalHold.application_id)
        .where(LegalHold.lifted_at.is_(None), LegalHold.until >= on)
        .order_by(LegalHold.until, Application.reference)
    )
    return [
        Held(reference, row.reason, row.placed_by, row.placed_at, row.until)
        for reference, row in session.execute(wanted)
    ]


def _find(session: Session, reference: str) -> UUID:
    found = session.scalar(select(Application.id).where(Application.reference == reference))
    if found is None:
        raise NotFound
    return found


def _open(session: Session, application_id: UUID) -> LegalHold | None:
    return session.scalar(
        select(LegalHold).where(LegalHold.application_id == application_id, LegalHold.lifted_at.is_(None))
    )
