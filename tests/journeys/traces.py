"""What a send leaves in the database: all of it or nothing."""

import json
from hashlib import sha256
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.audit import AuditEvent
from app.models.jobs import Job
from app.models.vetting_forms import VettingCopy
from app.sealing import Sealed, sealer_of
from app.services import audit

RECEIPT = "received:"


def sent_whole(session: Session) -> set[UUID]:
    """Give the applications that were sent, after seeing that none is half there or there twice."""
    applications = session.scalars(
        select(Application.id).where(Application.status == "submitted", Application.readiness == "complete")
    ).all()
    submissions = session.scalars(select(Submission)).all()
    copies = session.scalars(select(VettingCopy)).all()
    events = session.scalars(select(AuditEvent).where(AuditEvent.event == "application_sent")).all()
    mails = session.scalars(select(Job.dedupe_key).where(Job.dedupe_key.startswith(RECEIPT))).all()

    kept = [
        list(applications),
        [each.application_id for each in submissions],
        [each.application_id for each in copies],
        [each.subject_id for each in events],
        [UUID(key.removeprefix(RECEIPT)) for key in mails],
    ]
    assert all(sorted(ids) == sorted(set(kept[0])) for ids in kept), [len(ids) for ids in kept]
    digests = {event.subject_id: event.facts["digest"] for event in events}
    assert all(_digest(each) == each.digest == digests[each.application_id] for each in submissions)
    assert all(_opens(session, copy) for copy in copies)
    assert audit.first_broken(session) is None
    return set(applications)


def _digest(submission: Submission) -> str:
    text = json.dumps(submission.document, sort_keys=True, ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def _opens(session: Session, copy: VettingCopy) -> bool:
    kept = sealer_of(session).unseal(Sealed(copy.key_id, copy.sealed), f"vetting_copies/{copy.id}")
    return set(kept) == {"form", "report"}
