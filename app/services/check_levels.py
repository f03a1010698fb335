"""Putting right which criminal record check an offer names, and with it what the applicant is asked."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.services import audit, employer_declarations, offers, updates
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.offers import Dossier
from checks.record.declarations import CheckLevel

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "mistake": "The wrong check was chosen by mistake",
        "eligibility": "The eligibility guide gives this post another check",
        "duties": "The duties of the post have changed",
    }
)
SAME = "The offer names this check already. Select the check that the post really needs."
TOO_LATE = "The criminal record check is decided, or the offer is over, so its level cannot change."


def may_correct(session: Session, found: Dossier, actor: Actor) -> bool:
    """Tell whether the actor made this offer, or whoever did has left, and it still can be put right."""
    if found.offer is None or not employer_declarations.is_open(session, found.application):
        return False
    maker = session.get_one(Account, found.offer.made_by)
    return found.offer.made_by == actor.account_id or not maker.active


def for_correcting(session: Session, actor: Actor, application_id: UUID, *, lock: bool = False) -> Dossier:
    """Give an application whose offer the actor may put right.

    Raises:
        NotFound: it is another trust's, no offer was made, or somebody else made it.
        NotPossibleNow: the check is decided, or the offer is over.
    """
    found = offers.of_staff(session, actor, application_id, Permission.OFFER_MAKE, lock=lock)
    if found.offer is None:
        raise NotFound
    if not employer_declarations.is_open(session, found.application):
        raise NotPossibleNow(TOO_LATE)
    if not may_correct(session, found, actor):
        raise NotFound
    return found


def correct(
    session: Session, actor: Actor, application_id: UUID, level: CheckLevel, reason: str, now: datetime
) -> None:
    """Name the check that the post really needs; `reason` is a key of `REASONS`.

    Answers to questions that the post may not be asked are dropped, and copies of such answers are closed to
    the employer. The applicant is told.

    Raises:
        NotFound: it is another trust's, no offer was made, or somebody else made it.
        NotPossibleNow: the check is decided, the offer is over, or it names this check already.
    """
    found = for_correcting(session, actor, application_id, lock=True)
    before = employer_declarations.level_of(session, application_id)
    if level is before or found.offer is None:
        raise NotPossibleNow(SAME)
    found.offer.check_level = level
    employer_declarations.ask_anew(session, application_id, before, level, now)
    facts = {"before": before, "after": level, "reason": reason}
    audit.record(session, "check_level_corrected", actor.account_id, application_id, now, **facts)
    updates.tell_applicant(session, found.application, f"level {now:%Y%m%dT%H%M%S%f} {level}")
