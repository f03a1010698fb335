"""Applicants choose their own time: what is free, choosing, and moving until a deadline."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application
from app.models.interview_panels import InterviewPanel
from app.models.interviews import TICK, Hold, Interview, Timetable
from app.notifications.outbox import queue_mail
from app.services import applications, audit, interviews, timetables
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from app.services.interviews import Slot, SlotTaken
from app.services.timetable_problems import Situation, minute, situation
from app.workflow import after, possible
from checks.timetable.places import Grounds, Place

CLOSED = "The time for choosing has passed. Tell the contact named in the advert if you cannot come."


@dataclass(frozen=True, slots=True)
class Offer:
    """A free slot, as applicants see it; they are not told which panel it is.

    Attributes:
        key: what a form sends for it.
        where: the room, or "Online".
    """

    key: str
    starts_at: datetime
    ends_at: datetime
    where: str


def open_booking(session: Session, actor: Actor, vacancy_id: UUID, until: datetime, now: datetime) -> int:
    """Let everybody shortlisted choose a time until a moment, and tell them; give how many were told.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: the moment has passed, or no panel has a session.
    """
    timetable = timetables.timetable_of(session, actor, vacancy_id, lock=True)
    current = situation(session, timetable)
    if until <= now:
        raise NotPossibleNow("The last moment for choosing must be in the future.")
    if not any(panel.sessions for panel in current.panels.values()):
        raise NotPossibleNow("No panel has a session yet. Add one first.")
    timetable.booking_until = until
    waiting = [one for one in current.applications.values() if "invite" in possible(one.status)]
    for application in waiting:
        application.status = after(application.status, "invite")
        account = session.get_one(Account, application.account_id)
        told = {"application_id": str(application.id), "reference": application.reference}
        queue_mail(session, account.email, "interview_choose", told, f"interview_choose:{application.id}")
    audit.record(session, "booking_opened", actor.account_id, vacancy_id, now, invited=len(waiting))
    return len(waiting)


def may_choose(session: Session, application: Application, now: datetime) -> datetime | None:
    """Give until when an applicant may choose or move; None if they may not."""
    timetable = session.get(Timetable, application.vacancy_id)
    until = timetable.booking_until if timetable else None
    chooses = application.status in ("invited", "interview_booked")
    return until if until is not None and now < until and chooses else None


def offers(session: Session, application: Application, now: datetime) -> list[Offer]:
    """Give what is free and still to come, in order of time; of two slots at one time and place, one."""
    timetable = session.get(Timetable, application.vacancy_id)
    if timetable is None:
        return []
    current = situation(session, timetable, all_taken=True)
    found: dict[tuple[datetime, str], Offer] = {}
    for panel, place in _free(session, current, timetable, application.reference, now):
        where = panel.room.name if panel.room else "Online"
        starts_at, ends_at = _moment(place.start), _moment(place.end)
        found.setdefault((starts_at, where), Offer(f"{panel.id}/{place.start}", starts_at, ends_at, where))
    return [found[key] for key in sorted(found)]


def choose(session: Session, actor: Actor, application_id: UUID, key: str, now: datetime) -> Interview:
    """Book a slot for the actor's own application, or move its interview there.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: nobody may choose any more.
        SlotTaken: the slot is not free, or not any more.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    timetable = session.get(Timetable, application.vacancy_id)
    if timetable is None or may_choose(session, application, now) is None:
        raise NotPossibleNow(CLOSED)
    current = situation(session, timetable, all_taken=True)
    free = {
        f"{panel.id}/{place.start}": (panel, place)
        for panel, place in _free(session, current, timetable, application.reference, now)
    }
    if key not in free:
        raise SlotTaken
    panel, place = free[key]
    slot = Slot(
        panel=panel,
        starts_at=_moment(place.start),
        ends_at=_moment(place.end),
        pause=timedelta(minutes=timetable.gap_minutes),
        members=frozenset(current.people[name] for name in place.members),
    )
    booked = interviews.of_application(session, application.id)
    if booked is None:
        return interviews.book(session, actor.account_id, application, slot, now)
    interviews.move(session, actor.account_id, booked, slot, now)
    return booked


def _free(
    session: Session, current: Situation, timetable: Timetable, reference: str, now: datetime
) -> Iterator[tuple[InterviewPanel, Place]]:
    """Yield what is free for somebody: in each session one after the other, so that none is lost between two.

    A longer interview takes as many slots as it needs; panels that may not interview them are left out.
    """
    whose = next(one for one in current.problem.candidates if one.id == reference)
    grounds = Grounds(current.problem)
    rows = {panel.name: panel for panel in current.panels.values()}
    held = _held(session, rows)
    step = timetable.minutes + timetable.gap_minutes
    for panel in (each for each in current.problem.panels if each.id not in whose.not_panels):
        for window in panel.sessions:
            for start in range(window.first, window.last - whose.minutes + 1, step):
                place = grounds.place(panel, start, whose.minutes)
                ticks = range(start // TICK, -(-place.kept_until // TICK))
                if start > minute(now) and grounds.is_open(place) and held[panel.id].isdisjoint(ticks):
                    yield rows[panel.id], place


def _held(session: Session, panels: dict[str, InterviewPanel]) -> dict[str, set[int]]:
    """Give the five minutes in which each panel is taken."""
    names = {panel.id: name for name, panel in panels.items()}
    found: dict[str, set[int]] = {name: set() for name in panels}
    wanted = select(Hold.resource_id, Hold.tick).where(Hold.resource_id.in_(names))
    for panel_id, tick in session.execute(wanted):
        found[names[panel_id]].add(tick)
    return found


def _moment(minutes: int) -> datetime:
    return datetime.fromtimestamp(minutes * 60, UTC)
