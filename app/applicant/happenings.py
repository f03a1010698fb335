"""The dated history of an application in the applicant's words: what happened, and who did it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from app import db
from app.services import histories
from app.web.auth import current_actor

YOU, EMPLOYER, OFFICER = "You", "The employer", "The vetting officer"

WORDS: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("application_started", ""): (YOU, "started this application."),
        ("application_sent", ""): (YOU, "sent this application."),
        ("application_withdrawn", ""): (YOU, "withdrew this application."),
        ("told", ""): (EMPLOYER, "wrote to you about the shortlist."),
        ("offer_made", ""): (EMPLOYER, "offered you the post, if your checks go well."),
        ("check_level_corrected", ""): (
            EMPLOYER,
            "put right which criminal record check this post needs.",
        ),
        ("risk_meeting_opened", ""): (EMPLOYER, "asked a manager to a meeting about your self-declaration."),
        ("offer_answered", "accepted"): (YOU, "accepted the offer."),
        ("offer_answered", "declined"): (YOU, "declined the offer."),
        ("offer_ended", "withdraw_offer"): (EMPLOYER, "took the offer back."),
        ("offer_ended", "fail_checks"): (EMPLOYER, "ended the offer, because a check was not met."),
        ("offer_ended", "refuse_vetting"): (EMPLOYER, "ended the offer, because vetting was not granted."),
        ("offer_confirmed", ""): (EMPLOYER, "confirmed the offer."),
        ("start_agreed", ""): (EMPLOYER, "agreed your first day with you."),
        ("vetting_released", ""): (YOU, "released your vetting form."),
        ("vetting_pack_opened", ""): (OFFICER, "opened your vetting form."),
        ("vetting_change_reported", ""): (YOU, "reported a change."),
        ("vetting_pack_moved", "return"): (OFFICER, "sent your vetting form back to you."),
        ("vetting_pack_moved", "find_complete"): (OFFICER, "found your vetting form complete."),
        ("vetting_pack_moved", "hand_over"): (OFFICER, "handed your vetting form to the police."),
        ("vetting_pack_moved", "query"): ("The police", "asked a question."),
        ("vetting_pack_moved", "answer"): (OFFICER, "answered the police."),
        ("vetting_pack_moved", "clear"): ("The police", "cleared you."),
        ("vetting_pack_moved", "refuse"): ("The police", "did not grant vetting."),
        ("vetting_pack_moved", "appeal"): ("The police", "began to look at their decision again."),
        ("vetting_pack_moved", "expire"): (OFFICER, "noted that your clearance came to its end."),
    }
)
"""Who did it and what, by event and detail. A step that another event tells of already has no words here."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the history."""

    at: datetime
    who: str
    what: str


def happenings(application_id: UUID) -> Iterator[Told]:
    """Give the history of an application of the person who asks, the newest first."""
    for each in histories.history(db.session(), current_actor(), application_id):
        if words := WORDS.get((each.event, each.detail)):
            yield Told(each.at, *words)
