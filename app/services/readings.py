"""Who has opened what an applicant sent: for the applicant, from the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.audit import AuditEvent
from app.services import applications
from app.services.actors import Actor


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening: when, by whom, and the facts that were written down of it."""

    at: datetime
    name: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """One opening of a pack: when, by whom, which release, and which kinds of answers it has."""

    at: datetime
    name: str
    number: int
    classes: str


def openings(session: Session, actor: Actor, application_id: UUID, event: str) -> list[Opening]:
    """Give every opening of the applicant's own that was written down as an event, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    wanted = (
        select(AuditEvent.at, Account.name, AuditEvent.facts)
        .join(Account, Account.id == AuditEvent.actor_id)
        .where(AuditEvent.subject_id == application_id, AuditEvent.event == event)
        .order_by(AuditEvent.id.desc())
    )
    return [Opening(at, name, facts) for at, name, facts in session.execute(wanted)]


def of_pack(session: Session, actor: Actor, application_id: UUID) -> list[Reading]:
    """Give every opening of the applicant's own pack, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    return [
        Reading(each.at, each.name, each.facts["number"], each.facts["classes"])
        for each in openings(session, actor, application_id, "vetting_pack_opened")
    ]
