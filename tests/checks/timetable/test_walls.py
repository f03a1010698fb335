"""Wall clocks: the days on which they change, and what is then on the grid."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from checks.timetable.walls import minute_of, on_grid, wall_of
from tests.checks.timetable.test_planning import solved
from tests.checks.timetable.test_reasons import panel, problem

LONDON = ZoneInfo("Europe/London")


def minute(text: str) -> int:
    found = minute_of(datetime.fromisoformat(text), LONDON)
    assert found is not None
    return found


@pytest.mark.requirement("REL-11")
@pytest.mark.parametrize(
    ("first", "last", "minutes"),
    [
        ("2026-03-28T00:30", "2026-03-28T03:00", 150),
        ("2026-03-29T00:30", "2026-03-29T03:00", 90),
        ("2026-10-25T00:30", "2026-10-25T03:00", 210),
        ("2026-10-25T01:30", "2026-10-25T02:30", 120),
        ("2026-10-25T01:30+00:00", "2026-10-25T02:30", 60),
        ("2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00", 60),
        ("2026-07-01T09:00", "2026-07-01T09:00+00:00", 60),
    ],
)
def test_time_passes_as_it_does(first: str, last: str, minutes: int) -> None:
    assert minute(last) - minute(first) == minutes


@pytest.mark.requirement("REL-11")
@pytest.mark.parametrize("text", ["2026-03-29T01:00", "2026-03-29T01:59"])
def test_a_skipped_time_is_no_minute(text: str) -> None:
    assert minute_of(datetime.fromisoformat(text), LONDON) is None


@pytest.mark.parametrize("text", ["2026-03-29T00:59", "2026-03-29T02:00", "2026-10-25T02:00"])
def test_there_and_back(text: str) -> None:
    assert wall_of(minute(text), LONDON).isoformat(timespec="minutes") == text


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-03-29T00:30", "2026-03-29T02:30", ["00:30", "02:00", "02:30"]),
        ("2026-10-25T00:30", "2026-10-25T02:00", ["00:30", "01:00", "01:30", "02:00"]),
        ("2026-03-10T23:40", "2026-03-11T00:40", ["00:00", "00:30"]),
    ],
)
def test_the_grid_counts_from_midnight_on_the_wall(first: str, last: str, expected: list[str]) -> None:
    found = on_grid(minute(first), minute(last), 30, LONDON)

    assert [wall_of(each, LONDON).strftime("%H:%M") for each in found] == expected


def night(first: str, last: str, **others: Any) -> dict[str, Any]:
    return problem({}, panels=[panel(sessions=[[first, last]])], **others)


@pytest.mark.parametrize(
    ("session", "end"),
    [
        (("2026-03-29T00:30", "2026-03-29T02:15"), "2026-03-29T02:15"),
        (("2026-10-25T00:30", "2026-10-25T02:15"), "2026-10-25T01:15"),
    ],
)
def test_an_interview_across_the_change_is_as_long_as_its_minutes(session: tuple[str, str], end: str) -> None:
    [interview] = solved(night(*session))["interviews"]

    assert (interview["start"][11:], interview["end"]) == ("00:30", end)


def test_a_session_that_the_change_makes_too_short_holds_nothing() -> None:
    assert solved(night("2026-03-29T00:30", "2026-03-29T02:10"))["placed"] == 0
