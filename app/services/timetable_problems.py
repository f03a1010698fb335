"""A vacancy's interviews as a problem for `checks.timetable`: ids are names, so that reasons read well."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import LONDON
from app.models.applications import Application
from app.models.interview_panels import BusyTime, InterviewPanel
from app.models.interviews import TICK, Hold, Interview, Timetable
from app.services import interview_panels, interview_wishes, interviews
from app.services.interview_wishes import Heeded
from checks.timetable.problems import Candidate, Kept, Panel, Problem, Told, Window

MINUTE = 60
GRID = 15


@dataclass(frozen=True, slots=True)
class Situation:
    """What a plan is made for, with the rows behind the names in it."""

    problem: Problem
    panels: dict[str, InterviewPanel]
    people: dict[str, UUID]
    applications: dict[str, Application]
    interviews: dict[str, Interview]


def situation(session: Session, timetable: Timetable, *, all_taken: bool = False) -> Situation:
    """Give how a vacancy's interviews stand: everybody shortlisted, invited or booked, and who interviews.

    With `all_taken`, members and rooms are busy in the vacancy's own interviews as well.
    """
    panels = {panel.name: panel for panel in interview_panels.panels(session, timetable.vacancy_id)}
    wanted = select(Application).where(
        Application.vacancy_id == timetable.vacancy_id,
        Application.status.in_(("shortlisted", "invited", "interview_booked")),
    )
    applications = {
        one.reference: one for one in session.scalars(wanted.order_by(Application.sent_at, Application.id))
    }
    booked = {one.application.reference: one for one in interviews.of_vacancy(session, timetable.vacancy_id)}
    people = _names(panels.values())
    heeded = interview_wishes.heeded(session, [one.id for one in applications.values()], panels.values())
    own = () if all_taken else booked.values()
    problem = Problem(
        zone=LONDON.key,
        gap=timetable.gap_minutes,
        grid=GRID,
        panels=tuple(_panel(panel, people) for panel in panels.values()),
        people=_kept(session, people, own),
        rooms=_kept(session, _rooms(panels.values()), own),
        candidates=tuple(
            _candidate(reference, booked.get(reference), timetable, heeded.get(one.id, Heeded()), panels)
            for reference, one in applications.items()
        ),
        told=tuple(
            Told(reference, one.panel.name, minute(one.starts_at)) for reference, one in booked.items()
        ),
    )
    return Situation(problem, panels, people, applications, booked)


def minute(moment: datetime) -> int:
    """Give a moment as the minutes since 1970."""
    return int(moment.timestamp()) // MINUTE


def _candidate(
    reference: str,
    booked: Interview | None,
    timetable: Timetable,
    heed: Heeded,
    panels: dict[str, InterviewPanel],
) -> Candidate:
    """Give somebody to interview, with what is heeded for them."""
    barred = frozenset(
        name
        for name, panel in panels.items()
        if heed.members.intersection(member.account_id for member in panel.members)
    )
    length = _length(booked) or heed.minutes or timetable.minutes
    return Candidate(reference, heed.free, heed.prefers, length, barred)


def _length(booked: Interview | None) -> int:
    """Give the minutes of an interview that was told of; 0 without one."""
    if booked is None:
        return 0
    return minute(booked.ends_at) - minute(booked.starts_at)


def _names(panels: Iterable[InterviewPanel]) -> dict[str, UUID]:
    """Give each member under a name that nobody else has."""
    accounts = {member.account_id: member.account for panel in panels for member in panel.members}
    found: dict[str, UUID] = {}
    for account in accounts.values():
        name = account.name or "Member without a name"
        number = sum(known == name or known.startswith(f"{name} (") for known in found)
        found[f"{name} ({number + 1})" if number else name] = account.id
    return found


def _rooms(panels: Iterable[InterviewPanel]) -> dict[str, UUID]:
    return {panel.room.name: panel.room.id for panel in panels if panel.room is not None}


def _panel(panel: InterviewPanel, people: dict[str, UUID]) -> Panel:
    names = {account_id: name for name, account_id in people.items()}
    return Panel(
        id=panel.name,
        members=tuple(names[member.account_id] for member in panel.members),
        quorum=panel.quorum,
        room=panel.room.name if panel.room else None,
        online=panel.room is None,
        max_per_day=panel.max_per_day,
        sessions=tuple(Window(minute(one.starts_at), minute(one.ends_at)) for one in panel.sessions),
    )


def _kept(session: Session, named: dict[str, UUID], own: Iterable[Interview]) -> tuple[Kept, ...]:
    """Give when people or rooms are not to be had: busy times, and interviews of other vacancies."""
    closed: dict[UUID, list[Window]] = defaultdict(list)
    for busy in session.scalars(select(BusyTime).where(BusyTime.account_id.in_(named.values()))):
        closed[busy.account_id].append(Window(minute(busy.starts_at), minute(busy.ends_at)))
    held = select(Hold.resource_id, Hold.tick).where(
        Hold.resource_id.in_(named.values()), Hold.interview_id.not_in([one.id for one in own])
    )
    for resource, tick in session.execute(held):
        closed[resource].append(Window(tick * TICK, (tick + 1) * TICK))
    return tuple(Kept(name, tuple(sorted(closed[one]))) for name, one in named.items())
