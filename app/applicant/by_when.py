"""By when the next thing happens to an application: the day that is set, or from when to ask."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from app import db
from app.applicant.words import shown_status
from app.clock import london_day
from app.models.applications import Application
from app.models.offers import Offer
from app.notifications.interview_letters import moment_in_words
from app.services import interviews, slots
from app.web.filters import closes, day

PATIENCE = timedelta(days=28)
"""How long silence is left alone before the page says that it is right to ask. Ours: no rule sets it."""

ASK = "No day is set. If you have heard nothing by {}, ask the employer: the vacancy names whom."
DEPENDS = "No day can be set, because it depends on others. You can ask the employer at any time."


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an application when the page is made."""

    application: Application
    offer: Offer | None
    now: datetime

    @property
    def closed_on(self) -> date:
        """The London day on which the vacancy closes, or closed."""
        closing = self.application.vacancy.closing_at or self.now
        return london_day(closing - timedelta(minutes=1))


def by_when(application: Application, offer: Offer | None, now: datetime) -> str:
    """Say by when; "" once nothing more happens.

    What has been decided and not told yet reads like the status before it.
    """
    say = SAYS.get(shown_status(application))
    return say(Known(application, offer, now)) if say else ""


def _sending(known: Known) -> str:
    return f"Send it by {closes(known.application.vacancy.closing_at)}."


def _reading(known: Known) -> str:
    """Say that reading begins on closing, and ends before the interviews if the advert names their day."""
    vacancy, today = known.application.vacancy, london_day(known.now)
    planned = vacancy.document.get("interview_date")
    begins = "" if vacancy.closed(known.now) else f"The vacancy closes {closes(vacancy.closing_at)}. "
    if planned and planned >= today.isoformat():
        return f"{begins}Interviews are planned for {day(planned)}, so you should hear before then."
    return begins + ASK.format(day(known.closed_on + PATIENCE))


def _choosing(known: Known) -> str:
    until = slots.may_choose(db.session(), known.application, known.now)
    if until is not None:
        return f"Choose a time by {closes(until)}."
    planned = known.application.vacancy.document.get("interview_date")
    return f"Interviews are planned for {day(planned)}." if planned else DEPENDS


def _interview(known: Known) -> str:
    found = interviews.of_application(db.session(), known.application.id)
    return f"Your interview is on {moment_in_words(found.starts_at, found.ends_at)}." if found else DEPENDS


def _deciding(known: Known) -> str:
    found = interviews.of_application(db.session(), known.application.id)
    met = london_day(found.ends_at) if found else london_day(known.now)
    return ASK.format(day(met + PATIENCE))


def _answering(known: Known) -> str:
    return f"Answer by {day(known.offer.answer_by)}." if known.offer else DEPENDS


def _checking(_known: Known) -> str:
    return (
        "No day can be promised: the police decide in their own time. Each step shows here on the day it "
        "happens. You can ask the employer at any time."
    )


def _starting(known: Known) -> str:
    start = known.offer.start_on if known.offer else None
    return f"Your first day is {day(start)}." if start else DEPENDS


def _waiting(_known: Known) -> str:
    return DEPENDS


SAYS: Mapping[str, Callable[[Known], str]] = MappingProxyType(
    {
        "draft": _sending,
        "submitted": _reading,
        "shortlisting": _reading,
        "shortlisted": _reading,
        "reserve_shortlist": _waiting,
        "invited": _choosing,
        "interview_booked": _interview,
        "interviewed": _deciding,
        "reserve_list": _waiting,
        "conditional_offer": _answering,
        "checks_in_progress": _checking,
        "unconditional_offer": _starting,
        "appointed": _starting,
    }
)
"""By status; the statuses that are not here end an application."""
