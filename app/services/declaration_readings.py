"""Reading a self-declaration for the employer: the named adviser, and whom they ask to a meeting about it.

Each opening is written down, and the applicant sees it. Nobody opens what the post may not be asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.risk_meetings import RiskMeeting
from app.services import audit, employer_declarations, offers, readings, sent_declarations
from app.services.actors import Actor, Permission
from app.services.employment_checks import CRIMINAL_RECORD
from app.services.errors import NotFound, NotPossibleNow
from app.services.offers import Dossier
from app.services.sent_declarations import Sent, Standing

MEETING = "meeting"
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "check": "To make the criminal record check",
        "certificate": "To compare it with the certificate",
        "applicant": "The applicant has asked about it",
    }
)
"""Why the named adviser opens one."""
ALL_REASONS: Mapping[str, str] = MappingProxyType({**REASONS, MEETING: "To prepare the meeting about it"})
DONE = "The criminal record check is decided, so the declaration is closed."
UNSENT = "The applicant has not sent a declaration yet that this post may be asked for."


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


def is_asked(session: Session, found: Dossier, actor: Actor) -> bool:
    """Tell whether the actor is asked to a meeting about the declaration that goes on."""
    meeting = session.get(RiskMeeting, (found.application.id, actor.account_id))
    return meeting is not None and meeting.ended_at is None


def standing(session: Session, found: Dossier) -> Standing | None:
    """Give what the employer has of the declaration, unopened; None where no offer was made."""
    if found.offer is None:
        return None
    level = employer_declarations.level_of(session, found.application.id)
    return sent_declarations.standing(session, found.application.id, level)


def may_read(session: Session, found: Dossier, actor: Actor) -> bool:
    """Tell whether the actor may open the declaration now, without a word about why not."""
    if not (is_adviser(found, actor) or is_asked(session, found, actor)):
        return False
    sent = standing(session, found)
    asked = employer_declarations.is_open(session, found.application)
    return asked and sent is not None and sent.sent_at is not None


def for_adviser(session: Session, actor: Actor, application_id: UUID) -> Dossier:
    """Give an application whose declaration the named adviser may open now; nothing is opened yet.

    Raises:
        NotFound: it is another trust's, or somebody else sees to the check.
        NotPossibleNow: the check is decided, the offer is over, or nothing has been sent.
    """
    found = offers.of_staff(session, actor, application_id, Permission.DECLARATION_OPEN)
    if not is_adviser(found, actor):
        raise NotFound
    return _while_open(session, found)


def for_reader(session: Session, actor: Actor, application_id: UUID) -> tuple[Dossier, Mapping[str, str]]:
    """Give an application whose declaration the actor may open now, and for which reasons.

    Raises:
        NotFound: it is another trust's, or the actor neither sees to the check nor is asked to a meeting.
        NotPossibleNow: the check is decided, the offer is over, or nothing has been sent.
    """
    found = offers.of_staff(session, actor, application_id, Permission.DECLARATION_OPEN)
    if is_adviser(found, actor):
        return _while_open(session, found), REASONS
    if is_asked(session, found, actor):
        return _while_open(session, found), {MEETING: ALL_REASONS[MEETING]}
    raise NotFound


def open_for_reader(
    session: Session, actor: Actor, application_id: UUID, reason: str, now: datetime
) -> list[Sent]:
    """Open what was sent, the newest first, and write down that it was.

    Raises:
        NotFound: as `for_reader`, or the reason is not one of the actor's.
        NotPossibleNow: as `for_reader`.
    """
    _, reasons = for_reader(session, actor, application_id)
    if reason not in reasons:
        raise NotFound
    level = employer_declarations.level_of(session, application_id)
    sent = sent_declarations.copies(session, application_id, within=level)
    facts = {"number": sent[0].number, "reason": reason}
    audit.record(session, "declaration_opened", actor.account_id, application_id, now, **facts)
    return sent


def of_applicant(session: Session, actor: Actor, application_id: UUID) -> list[Reading]:
    """Give every opening of the applicant's own declaration, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    return [
        Reading(each.at, each.name, ALL_REASONS[each.facts["reason"]], each.facts["number"])
        for each in readings.openings(session, actor, application_id, "declaration_opened")
    ]


def _while_open(session: Session, found: Dossier) -> Dossier:
    """See that a declaration can be read now."""
    if not employer_declarations.is_open(session, found.application):
        raise NotPossibleNow(DONE)
    sent = standing(session, found)
    if sent is None or sent.sent_at is None:
        raise NotPossibleNow(UNSENT)
    return found
