"""How long vetting forms and packs are kept. They are deleted sealed: nothing is opened here."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.models.vetting_forms import VettingCopy, VettingForm, VettingNote
from app.models.vetting_packs import VettingPack
from app.services.retention_periods import Period

ENDED = ("withdrawn", "declined", "offer_withdrawn", "checks_not_met", "vetting_not_granted")
"""Statuses that a released pack is of no more use in."""

ENDINGS = ("application_withdrawn", "offer_ended", "offer_answered")
"""Events with which an application comes to such an end."""


def _is_kept() -> ColumnElement[bool]:
    """Give the condition that anything sealed is kept of the application."""
    return (
        exists().where(VettingForm.application_id == Application.id)
        | exists().where(VettingCopy.application_id == Application.id)
        | exists().where(VettingNote.application_id == Application.id)
    )


def _outcome(cut_off: datetime) -> ColumnElement[bool]:
    """Give what the police have decided on; a refusal is final once the time for an appeal is over."""
    final = VettingPack.state.in_(("cleared", "expired")) & (VettingPack.since <= cut_off)
    refused = (VettingPack.state == "refused") & (VettingPack.appeal_by <= london_day(cut_off))
    return _is_kept() & exists().where(VettingPack.application_id == Application.id, final | refused)


def _ended(cut_off: datetime) -> ColumnElement[bool]:
    ending = (AuditEvent.subject_id == Application.id) & AuditEvent.event.in_(ENDINGS)
    released = exists().where(VettingCopy.application_id == Application.id, VettingCopy.number.is_not(None))
    return (
        Application.status.in_(ENDED)
        & released
        & exists().where(ending, AuditEvent.at <= cut_off)
        & ~exists().where(ending, AuditEvent.at > cut_off)
    )


def _idle(cut_off: datetime) -> ColumnElement[bool]:
    form = VettingForm.application_id == Application.id
    copy = VettingCopy.application_id == Application.id
    return (
        (Application.status != "draft")
        & _is_kept()
        & ~exists().where(form, VettingForm.updated_at > cut_off)
        & ~exists().where(copy, VettingCopy.taken_at > cut_off)
    )


def _delete_all(session: Session, over: ColumnElement[bool]) -> None:
    those = list(session.scalars(select(Application.id).where(over)))
    for table in (VettingNote, VettingCopy, VettingForm):
        session.execute(delete(table).where(table.application_id.in_(those)))


def _delete_packs(session: Session, over: ColumnElement[bool]) -> None:
    """Delete what was released; the applicant's own form stays theirs until its own time is over."""
    those = list(session.scalars(select(Application.id).where(over)))
    session.execute(
        delete(VettingCopy).where(VettingCopy.application_id.in_(those), VettingCopy.number.is_not(None))
    )
    session.execute(delete(VettingNote).where(VettingNote.application_id.in_(those)))


VETTING = (
    Period(
        "pack_decided",
        "A vetting form that the police have decided on",
        "decided, with no appeal open",
        30,
        "deleted; level, dates and outcome stay",
        "the force holds its own record",
        Application,
        _outcome,
        _delete_all,
        Application.id,
    ),
    Period(
        "pack_ended",
        "A vetting form that was released for an application that has ended",
        "ended",
        30,
        "deleted",
        "data minimisation, UK GDPR Article 5(1)(c)",
        Application,
        _ended,
        _delete_packs,
        Application.id,
    ),
    Period(
        "vetting_form",
        "A vetting form that nobody has touched",
        "last changed or released",
        180,
        "deleted with every version",
        "the longest that it is kept, whatever happens",
        Application,
        _idle,
        _delete_all,
        Application.id,
    ),
)
"""Vetting forms and packs."""
