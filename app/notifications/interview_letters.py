"""What mails about interviews say: reference, time with its zone, and place or link. Never more (PRIV-10)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from app import clock
from app.clock import LONDON
from app.jobs.duties import Hopeless, Workplace
from app.models.base import Document
from app.models.interviews import Interview
from app.notifications.texts import completes
from checks.dates import in_words


@completes("interview_booked")
@completes("interview_moved")
@completes("interview_called_off")
def add_time_and_place(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give `when`, `where`, `directions` and `vacancy` as they are now.

    Raises:
        Hopeless: there is no such interview any more.
    """
    with place.reading() as session:
        interview = session.get(Interview, UUID(str(context["interview_id"])))
        if interview is None:
            raise Hopeless("the interview is no longer there")
        room = interview.panel.room
        return {
            "when": moment_in_words(interview.starts_at, interview.ends_at),
            "where": room.name if room else "Online",
            "directions": room.directions if room else "",
            "vacancy": interview.application.vacancy.title,
        }


@completes("interview_reminder")
def remind_of_time_and_place(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give the same for an interview that still takes place.

    Raises:
        Hopeless: it was called off, or has begun.
    """
    with place.reading() as session:
        interview = session.get(Interview, UUID(str(context["interview_id"])))
        if interview is None or interview.cancelled_at is not None or interview.starts_at <= clock.now():
            raise Hopeless("the interview does not take place, or has begun")
    return add_time_and_place(place, context)


def moment_in_words(starts_at: datetime, ends_at: datetime) -> str:
    """Write `Tuesday 10 March 2026, 09:00 to 09:45 UK time (GMT)`."""
    first, last = starts_at.astimezone(LONDON), ends_at.astimezone(LONDON)
    return f"{first:%A} {in_words(first.date())}, {first:%H:%M} to {last:%H:%M} UK time ({first.tzname()})"
