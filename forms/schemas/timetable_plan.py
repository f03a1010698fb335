"""A timetable as its JSON document."""

from typing import Any
from zoneinfo import ZoneInfo

from checks.timetable.plans import Interview, Plan
from checks.timetable.walls import wall_of


def dump_plan(plan: Plan, zone: str) -> dict[str, Any]:
    """Give a plan's document, entries in the contract's order, times as the zone's clocks show them."""
    return {
        "status": plan.status.value,
        "placed": plan.placed,
        "of": plan.of,
        "interviews": [_interview(each, ZoneInfo(zone)) for each in plan.interviews],
        "unplaced": [{"candidate": each.candidate, "because": each.because} for each in plan.unplaced],
        "sessions_used": plan.sessions_used,
        "preferences_met": plan.preferences_met,
        "bound": plan.bound,
        "seconds": plan.seconds,
    }


def _interview(interview: Interview, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "candidate": interview.candidate,
        "panel": interview.panel,
        "start": wall_of(interview.start, zone).isoformat(timespec="minutes"),
        "end": wall_of(interview.end, zone).isoformat(timespec="minutes"),
        "members": list(interview.members),
        "room": interview.room,
    }
