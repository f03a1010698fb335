"""Work of every day: asked for by whichever worker comes first, done once."""

from datetime import date, datetime, time

from sqlalchemy.orm import Session

from app import clock
from app.jobs.duties import Task, Workplace, does
from app.jobs.queue import enqueue
from app.services import audit_anchors, reminders, reminding, retention, retention_warnings, saved_searches

MORNING = 8
KINDS: dict[str, int | None] = {
    "audit_anchor": None,
    "retention": None,
    "retention_warnings": MORNING,
    "search_alerts": MORNING,
    "reminders": MORNING,
    "interview_reminders": MORNING,
    "reference_reminders": MORNING,
    "reserve_lists": None,
    "vetting_reminders": MORNING,
    "complaint_clocks": MORNING,
}
"""The work of a day: what sends mails from an hour on by the clocks of London, other work at once."""


def ask(session: Session, day: date) -> None:
    """Ask for the work of a day; asking again is harmless."""
    for kind in KINDS:
        enqueue(session, kind, {}, f"{kind}:{day}", due(kind, day))


def due(kind: str, day: date) -> datetime | None:
    """Give the moment from which work of a day is done; None for at once. No clock changes at these hours."""
    hour = KINDS[kind]
    return None if hour is None else datetime.combine(day, time(hour), clock.LONDON)


@does("audit_anchor")
def anchor_audit(place: Workplace, _task: Task) -> None:
    """Add an anchor of the audit trail to the file that is kept elsewhere."""
    with place.reading() as session:
        anchor = audit_anchors.drop_anchor(session, clock.now())
    if anchor:
        with place.settings.anchors.open("a", encoding="ascii") as file:
            file.write(anchor.line() + "\n")


@does("retention")
def let_go(place: Workplace, _task: Task) -> None:
    """Let go what has been kept long enough, each class in a transaction of its own, so that it can go on."""
    for period in retention.PERIODS:
        with place.writing.begin() as session:
            retention.apply(session, period, clock.now())


@does("search_alerts")
def tell_searchers(place: Workplace, _task: Task) -> None:
    """Tell of new vacancies, each search in a transaction of its own, so that it can go on."""
    with place.reading() as session:
        searches = saved_searches.that_write(session)
    for search_id in searches:
        with place.writing.begin() as session:
            saved_searches.tell(session, search_id, clock.now())
    with place.writing.begin() as session:
        saved_searches.clear(session, clock.now())


@does("reminders")
def remind(place: Workplace, _task: Task) -> None:
    """Write what applicants want about their drafts, each in a transaction of its own."""
    with place.writing.begin() as session:
        reminders.clear(session, clock.now())
    with place.reading() as session:
        drafts = reminders.live(session, clock.now())
    for application_id in drafts:
        with place.writing.begin() as session:
            reminding.write(session, application_id, clock.now())


@does("retention_warnings")
def warn(place: Workplace, _task: Task) -> None:
    """Warn whoever has something that is deleted soon."""
    with place.writing.begin() as session:
        retention_warnings.warn(session, clock.now())
