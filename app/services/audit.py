"""Write what happened, in the transaction in which it happens."""

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.audit import AuditEvent

EVENTS: Mapping[str, frozenset[str]] = {
    "account_registered": frozenset(),
    "account_confirmed": frozenset(),
    "role_granted": frozenset({"role", "trust"}),
    "role_revoked": frozenset({"role", "trust"}),
    "password_changed": frozenset(),
    "second_factor_changed": frozenset(),
    "vacancy_started": frozenset({"trust"}),
    "vacancy_copied": frozenset({"trust", "source"}),
    "vacancy_changed": frozenset({"version"}),
    "vacancy_published": frozenset({"closing"}),
    "approval_asked": frozenset({"version"}),
    "approval_decided": frozenset({"decision", "version", "asked_by"}),
    "second_person_set": frozenset({"second_person"}),
    "closing_moved": frozenset({"before", "after"}),
    "most_applications_set": frozenset({"most"}),
    "vacancy_template_saved": frozenset({"trust"}),
    "vacancy_template_removed": frozenset({"trust"}),
    "vacancy_begun_from_template": frozenset({"trust", "template"}),
    "vacancy_withdrawn": frozenset(),
    "application_started": frozenset({"vacancy"}),
    "application_sent": frozenset({"vacancy", "digest", "readiness"}),
    "application_withdrawn": frozenset({"vetting_form"}),
    "application_opened": frozenset({"vacancy", "classes"}),
    "shortlisting_started": frozenset({"applications"}),
    "shortlisting_bar_set": frozenset({"bar"}),
    "marking_guide_set": frozenset({"criterion", "weight", "assessed"}),
    "longlist_question_added": frozenset({"question"}),
    "longlist_question_removed": frozenset({"question"}),
    "longlist_answered": frozenset({"question", "answer", "applications"}),
    "marker_assigned": frozenset({"account"}),
    "marker_removed": frozenset({"account"}),
    "panel_assigned": frozenset({"account"}),
    "panel_removed": frozenset({"account"}),
    "marks_reopened": frozenset({"account"}),
    "outcome_promoted": frozenset(),
    "mask_added": frozenset(),
    "conflict_declared": frozenset({"declared"}),
    "conflict_allowed": frozenset({"account"}),
    "marking_started": frozenset({"applications", "criteria"}),
    "marks_locked": frozenset({"marks"}),
    "mark_agreed": frozenset({"application", "criterion", "mark"}),
    "outcomes_set": frozenset({"outcome", "applications"}),
    "outcomes_confirmed": frozenset({"shortlisted", "reserve", "not_shortlisted"}),
    "letters_sent": frozenset({"outcome", "applications"}),
    "shortlisting_exported": frozenset({"format", "fields", "reason"}),
    "many_exports": frozenset({"reason"}),
    "many_openings": frozenset({"reason"}),
    "vetting_exported": frozenset({"reason"}),
    "evidence_searched": frozenset({"found"}),
    "panel_added": frozenset({"vacancy"}),
    "booking_opened": frozenset({"invited"}),
    "timetable_accepted": frozenset({"interviews"}),
    "interview_booked": frozenset({"application", "sequence"}),
    "interview_moved": frozenset({"application", "sequence"}),
    "interview_called_off": frozenset({"application", "sequence"}),
    "interview_wished": frozenset({"another"}),
    "interview_arranged": frozenset(),
    "calendar_feed_made": frozenset({"scope"}),
    "calendar_feed_revoked": frozenset(),
    "interview_question_added": frozenset({"question"}),
    "interview_question_removed": frozenset({"question"}),
    "interview_noted": frozenset({"application", "how"}),
    "interview_marks_locked": frozenset({"marks"}),
    "interview_outcome_set": frozenset({"outcome"}),
    "interview_outcome_told": frozenset({"outcome"}),
    "panel_pack_opened": frozenset({"vacancy"}),
    "reserve_ended": frozenset(),
    "offer_made": frozenset({"vacancy", "check_level"}),
    "offer_answered": frozenset({"answer"}),
    "offer_ended": frozenset({"step"}),
    "offer_confirmed": frozenset(),
    "start_agreed": frozenset(),
    "reference_moved": frozenset({"step"}),
    "employment_check_changed": frozenset({"standard", "state"}),
    "record_adviser_named": frozenset({"account"}),
    "declaration_sent": frozenset({"number", "digest"}),
    "declaration_opened": frozenset({"number", "reason"}),
    "check_level_corrected": frozenset({"before", "after", "reason"}),
    "risk_meeting_opened": frozenset({"account"}),
    "risk_meeting_ended": frozenset({"account"}),
    "police_force_named": frozenset(),
    "vetting_released": frozenset({"number", "digest"}),
    "vetting_pack_opened": frozenset({"number", "classes"}),
    "vetting_pack_moved": frozenset({"step", "state"}),
    "vetting_change_reported": frozenset({"reopens"}),
    "retention_applied": frozenset({"period", "count"}),
    "vetting_form_exported": frozenset(),
    "vetting_form_imported": frozenset({"source"}),
    "vetting_form_deleted": frozenset(),
    "subject_copy_made": frozenset(),
    "legal_hold_placed": frozenset({"until"}),
    "legal_hold_lifted": frozenset(),
    "backup_restored": frozenset({"made_at"}),
    "account_erased": frozenset({"kept"}),
    "complaint_received": frozenset({"trust"}),
    "complaint_opened": frozenset(),
    "complaint_taken": frozenset(),
    "complaint_answered": frozenset({"outcome"}),
    "complaint_near_late": frozenset({"days"}),
}
"""Every business event, with the exact names of its facts: ids, words and counts, never content."""

CHAIN_LOCK = 8_262_026
"""Number of the PostgreSQL advisory lock under which the chain grows."""


def record(
    session: Session, event: str, actor_id: UUID | None, subject_id: UUID, at: datetime, **facts: Any
) -> None:
    """Append one event to the chain.

    Raises:
        ValueError: the event or its facts are not those of the table.
    """
    if EVENTS.get(event) != facts.keys():
        raise ValueError(f"{event} is not an event with the facts {sorted(facts)}")
    last_id, last_digest = _end_of_chain(session)
    row = AuditEvent(
        id=last_id + 1, at=at, event=event, actor_id=actor_id, subject_id=subject_id, facts=facts, digest=""
    )
    row.digest = digest(row, last_digest)
    session.add(row)
    session.flush()


def _end_of_chain(session: Session) -> tuple[int, str]:
    """Give number and digest of the last event, and keep others from appending until the transaction ends."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(CHAIN_LOCK)))
    last = session.execute(
        select(AuditEvent.id, AuditEvent.digest).order_by(AuditEvent.id.desc()).limit(1)
    ).first()
    return (last.id, last.digest) if last else (0, "")


def digest(row: AuditEvent, before: str) -> str:
    """Give the digest that binds an event to the one before it."""
    told = [row.id, row.at.isoformat(), row.event, str(row.actor_id), str(row.subject_id), row.facts, before]
    return sha256(json.dumps(told, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def first_broken(session: Session) -> int | None:
    """Give the number of the first event that does not fit its chain; None where all fit."""
    before, expected = "", 1
    for row in session.scalars(select(AuditEvent).order_by(AuditEvent.id)):
        if row.id != expected or row.digest != digest(row, before):
            return row.id
        before, expected = row.digest, expected + 1
    return None
