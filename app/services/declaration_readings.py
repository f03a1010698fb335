"""Reading a self-declaration for the employer: the named adviser alone, for a reason, and written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.audit import AuditEvent
from app.services import applications, audit, employer_declarations, offers
from app.services.actors import Actor, Permission
from app.services.employer_declarations import DECIDED, Sent
from app.services.employment_checks import CRIMINAL_RECORD
from app.services.errors import NotFound, NotPossibleNow
from app.services.offers import Dossier

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "check": "To make the criminal record check",
        "certificate": "To compare it with the certificate",
        "applicant": "The applicant has asked about it",
    }
)
DONE = "The criminal record check is decided, so the declaration is closed."
UNSENT = "The applicant has not sent a declaration yet."


@dataclass(frozen=True, slots=True)
class Reading:
    """One opening: when, by whom, why, and the number of the newest declaration that they saw."""

    at: datetime
    name: str
    reason: str
    number: int


def is_adviser(found: Dossier, actor: Actor) -> bool:
    """Tell whether the actor is the one who sees to the criminal record check."""
    return any(
        check.standard == CRIMINAL_RECORD and check.owner_id == actor.account_id for check in found.checks
    )


def for_adviser(session: Session, actor: Actor, application_id: UUID) -> Dossier:
    """Give an application whose declaration the actor may open now; nothing is opened yet.

    Raises:
        NotFound: it is another trust's, or somebody else sees to the check.
        NotPossibleNow: the check is decided, the offer is over, or nothing has been sent.
    """
    found = offers.of_staff(session, actor, application_id, Permission.DECLARATION_OPEN)
    if not is_adviser(found, actor):
        raise NotFound
    decided = any(check.standard == CRIMINAL_RECORD and check.state in DECIDED for check in found.checks)
    if decided or found.application.status not in employer_declarations.ASKED_IN:
        raise NotPossibleNow(DONE)
    if employer_declarations.sent_at(session, application_id) is None:
        raise NotPossibleNow(UNSENT)
    return found


def open_for_adviser(
    session: Session, actor: Actor, application_id: UUID, reason: str, now: datetime
) -> list[Sent]:
    """Open what was sent, the newest first, and write down that it was; `reason` is a key of `REASONS`.

    Raises:
        NotFound: it is another trust's, or somebody else sees to the check.
        NotPossibleNow: the check is decided, the offer is over, or nothing has been sent.
    """
    for_adviser(session, actor, application_id)
    sent = employer_declarations.copies(session, application_id)
    audit.record(
        session,
        "declaration_opened",
        actor.account_id,
        application_id,
        now,
        number=sent[0].number,
        reason=reason,
    )
    return sent


def of_applicant(session: Session, actor: Actor, application_id: UUID) -> list[Reading]:
    """Give every opening of the applicant's own declaration, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    wanted = (
        select(AuditEvent.at, Account.name, AuditEvent.facts)
        .join(Account, Account.id == AuditEvent.actor_id)
        .where(AuditEvent.subject_id == application_id, AuditEvent.event == "declaration_opened")
        .order_by(AuditEvent.id.desc())
    )
    return [
        Reading(at, name, REASONS[facts["reason"]], facts["number"])
        for at, name, facts in session.execute(wanted)
    ]
