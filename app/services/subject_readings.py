"""Who has opened what of an application: for the applicant, from the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.audit import AuditEvent
from app.services import applications
from app.services.actors import Actor

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "application_opened": "opened your application",
        "declaration_opened": "opened your self-declaration",
        "vetting_pack_opened": "opened your vetting form",
    }
)
"""Every event that is the reading of somebody's answers, in words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One opening: when, by whom, of what, and which kinds of answers it showed ("" where it is one kind)."""

    at: datetime
    name: str
    what: str
    classes: str


def of_application(session: Session, actor: Actor, application_id: UUID) -> list[Reading]:
    """Give every opening of one of the actor's own applications, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    wanted = (
        select(AuditEvent.at, Account.name, AuditEvent.event, AuditEvent.facts)
        .join(Account, Account.id == AuditEvent.actor_id)
        .where(AuditEvent.subject_id == application_id, AuditEvent.event.in_(WORDS))
        .order_by(AuditEvent.id.desc())
    )
    return [
        Reading(at, name, WORDS[event], str(facts.get("classes", "")))
        for at, name, event, facts in session.execute(wanted)
    ]
