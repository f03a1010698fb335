"""Who has opened an applicant's vetting pack: for the applicant."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.audit import AuditEvent
from app.services import applications
from app.services.actors import Actor


@dataclass(frozen=True, slots=True)
class Reading:
    """One opening of a pack: when, by whom, which release, and which kinds of answers it has."""

    at: datetime
    name: str
    number: int
    classes: str


def of_pack(session: Session, actor: Actor, application_id: UUID) -> list[Reading]:
    """Give every opening of the applicant's own pack, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    wanted = (
        select(AuditEvent.at, Account.name, AuditEvent.facts)
        .join(Account, Account.id == AuditEvent.actor_id)
        .where(AuditEvent.subject_id == application_id, AuditEvent.event == "vetting_pack_opened")
        .order_by(AuditEvent.id.desc())
    )
    return [
        Reading(at, name, facts["number"], facts["classes"]) for at, name, facts in session.execute(wanted)
    ]
