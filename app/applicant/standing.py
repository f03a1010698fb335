"""Where an applicant's vetting form stands after an accepted offer, in the applicant's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app import clock, db
from app.models.applications import Application
from app.pack_states import ACTS_NEXT, possible
from app.services import vetting_desk, vetting_packs, vetting_reminders

RETURNED = (
    "Your vetting form has come back to you. Read why, change what is needed, sign it and release it again."
)

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "with_applicant": "Your vetting form is with you. Check it, and release it to the vetting officer.",
        "with_officer": "The vetting officer checks that nothing is missing, and does not judge.",
        "sponsor": "Your form is complete. It goes to the police after the sponsor and the reference.",
        "with_force": "The police have your form, and decide.",
        "queries": "The police have a question. The vetting officer sees to it, and may come back to you.",
        "cleared": "The police have cleared you.",
        "refused": "The police have not granted vetting. You may not be told why.",
        "appeal": "The police are looking at their decision again.",
        "expired": "Your clearance has come to its end. The employer tells you what to do.",
    }
)


@dataclass(frozen=True, slots=True)
class Stands:
    """Where the form is.

    Attributes:
        released_now: whether it is released, so that it cannot change.
        promised_by: when whoever acts next has said that they are done; None where nothing was said.
        notice_due: whether a year of the clearance has come round, so that changes are asked for (CHG-08).
        can_release, can_report: what the applicant can do now.
    """

    words: str
    acts_next: str
    released_now: bool
    ever_released: bool
    promised_by: date | None
    appeal_by: date | None
    expires_on: date | None
    notice_due: bool
    can_release: bool
    can_report: bool


def _notice_due(cleared_on: date | None) -> bool:
    return cleared_on is not None and vetting_reminders.notice_due(cleared_on, clock.today()) > 0


def vetting_stands(application: Application) -> Stands | None:
    """Tell where the form of the person who asks is; None before an accepted offer and after the end."""
    pack = vetting_packs.find(db.session(), application.id)
    if pack is None or application.status not in vetting_desk.ALIVE:
        return None
    with_applicant = pack.state == "with_applicant"
    return Stands(
        words=RETURNED if with_applicant and pack.released else WORDS[pack.state],
        acts_next="you" if ACTS_NEXT[pack.state] == "the applicant" else ACTS_NEXT[pack.state],
        released_now=not with_applicant,
        ever_released=pack.released > 0,
        promised_by=pack.promised_by,
        appeal_by=pack.appeal_by,
        expires_on=pack.expires_on,
        notice_due=pack.state == "cleared" and _notice_due(pack.cleared_on),
        can_release=with_applicant,
        can_report="change" in possible(pack.state),
    )
