"""The timetable problem's document: what fits, and a pointer for everything that does not."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from forms.schemas.faults import DoesNotFit
from forms.schemas.timetable_problem import load_problem

TESTS = Path(__file__).parents[2]
CASES = [
    json.loads(path.read_text("utf-8")) for path in sorted((TESTS / "cases" / "timetable").glob("*.json"))
]
SCHEMA = json.loads((TESTS.parent / "forms" / "schemas" / "timetable.schema.json").read_text("utf-8"))
USUAL = next(case["problem"] for case in CASES if case["id"] == "S08")
LENGTH = "This must be a whole number from 1 to 1,440."
ORDER = "This must end after it starts."
NEEDED = "This is needed."
TIME = "This must be a real time, like 2025-09-04T09:00."
SKIPPED = "The clocks go forward then, and this time does not exist."


def changed(pointer: str, value: Any) -> dict[str, Any]:
    """Give the usual document with something else at a pointer; `...` takes it out."""
    document = deepcopy(USUAL)
    *way, last = (int(part) if part.isdigit() else part for part in pointer.split("/")[1:])
    there: Any = document
    for part in way:
        there = there[part]
    if value is ...:
        del there[last]
    elif isinstance(there, list) and last == len(there):
        there.append(value)
    else:
        there[last] = value
    return document


def faults(document: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(DoesNotFit) as refused:
        load_problem(document)
    return [tuple(fault) for fault in refused.value.faults]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_cases_fit(case: dict[str, Any]) -> None:
    problem = load_problem(case["problem"])

    assert [each.id for each in problem.candidates] == [each["id"] for each in case["problem"]["candidates"]]
    assert list(Draft202012Validator(SCHEMA).iter_errors(case["problem"])) == []


@pytest.mark.parametrize(
    ("pointer", "value", "at", "message"),
    [
        ("/timezone", ..., "/timezone", NEEDED),
        ("/timezone", "Mars/Olympus", "/timezone", "This must be a time zone, like Europe/London."),
        ("/timezone", "../etc", "/timezone", "This must be a time zone, like Europe/London."),
        ("/minutes", None, "/minutes", NEEDED),
        ("/minutes", 0, "/minutes", LENGTH),
        ("/minutes", 7.5, "/minutes", LENGTH),
        ("/minutes", True, "/minutes", "This must be a number."),
        ("/grid_minutes", "15", "/grid_minutes", "This must be a number."),
        ("/gap_minutes", -5, "/gap_minutes", "This must be a whole number from 0 to 1,440."),
        ("/panels", {}, "/panels", "This must be a list, written between [ and ]."),
        ("/panels/0/id", ..., "/panels/0/id", NEEDED),
        ("/panels/0/id", "p2", "/panels/1/id", "Another item has this id."),
        ("/panels/0/chair", "m1", "/panels/0/chair", "There is no such entry here."),
        ("/panels/0/members/1", "m9", "/panels/0/members/1", "No one of people has this id."),
        ("/panels/0/members/1", "m1", "/panels/0/members/1", "This member is named twice."),
        ("/panels/1/quorum", 3, "/panels/1/quorum", "The panel has fewer members than have to sit."),
        ("/panels/1/quorum", 0, "/panels/1/quorum", "This must be a whole number from 1 to 500."),
        ("/panels/0/room", "r9", "/panels/0/room", "No one of rooms has this id."),
        ("/panels/0/online", "no", "/panels/0/online", "This must be true or false."),
        ("/panels/0/sessions/0/1", "2026-03-10", "/panels/0/sessions/0/1", TIME),
        ("/panels/0/sessions/0/1", "2026-02-30T09:00", "/panels/0/sessions/0/1", TIME),
        ("/panels/0/sessions/0/1", "0001-01-01T09:00", "/panels/0/sessions/0/1", TIME),
        ("/panels/0/sessions/0/0", "2026-03-29T01:30", "/panels/0/sessions/0/0", SKIPPED),
        (
            "/panels/0/sessions/0/1",
            "2026-03-10T09:00",
            "/panels/0/sessions/0",
            "This must end after it starts.",
        ),
        (
            "/panels/0/sessions/0",
            ["2026-03-10T09:00"],
            "/panels/0/sessions/0",
            "This must be a list of two times, [from, to].",
        ),
        ("/people/0/id", 1, "/people/0/id", "This must be text."),
        ("/people/0/busy/0", ["2026-03-10T10:00", "x"], "/people/0/busy/0/1", TIME),
        ("/rooms/1/id", "r1", "/rooms/1/id", "Another item has this id."),
        ("/candidates/6/id", "c1", "/candidates/6/id", "Another item has this id."),
        (
            "/candidates/0/minutes",
            1441,
            "/candidates/0/minutes",
            "This must be a whole number from 1 to 1,440.",
        ),
        ("/candidates/0/not_panels", ["p3"], "/candidates/0/not_panels/0", "No one of panels has this id."),
        ("/candidates/0", 5, "/candidates/0", "This must be an object, written between { and }."),
    ],
)
def test_a_fault_is_named_where_it_is(pointer: str, value: Any, at: str, message: str) -> None:
    assert (at, message) in faults(changed(pointer, value))


FIXED = {"candidate": "c1", "panel": "p1", "start": "2026-03-10T09:00"}


@pytest.mark.parametrize(
    ("fixed", "expected"),
    [
        ([FIXED | {"candidate": "c9"}], ("/fixed/0/candidate", "No one of candidates has this id.")),
        ([FIXED | {"panel": "p9"}], ("/fixed/0/panel", "No one of panels has this id.")),
        ([FIXED | {"start": "2026-03-29T01:00"}], ("/fixed/0/start", SKIPPED)),
        ([FIXED, FIXED], ("/fixed/1/candidate", "This candidate is fixed twice.")),
        ([{"candidate": "c1"}], ("/fixed/0/panel", NEEDED)),
    ],
)
def test_what_is_fixed_must_be_there(fixed: list[Any], expected: tuple[str, str]) -> None:
    assert expected in faults(changed("/fixed", fixed))


def test_more_starts_than_can_be_weighed_are_refused() -> None:
    document = changed("/grid_minutes", 1)
    document["panels"][0]["sessions"] = [["2026-01-01T00:00", "2026-02-01T00:00"]]

    assert faults(document) == [("/panels", "These sessions have more than 20,000 starts.")]


def test_what_is_left_out_has_its_plain_meaning() -> None:
    problem = load_problem(
        {
            "timezone": "Europe/London",
            "minutes": 30,
            "grid_minutes": 30,
            "panels": [{"id": "p", "members": ["m"], "sessions": []}],
            "people": [{"id": "m"}],
            "candidates": [{"id": "c"}, {"id": "d", "free": [], "minutes": 40}],
        }
    )
    panel, (anybody, nobody) = problem.panels[0], problem.candidates

    assert (problem.gap, problem.rooms, problem.told) == (0, (), ())
    assert (panel.quorum, panel.room, panel.online, panel.max_per_day) == (1, None, False, None)
    assert (anybody.free, anybody.minutes, anybody.prefers, anybody.not_panels) == (None, 30, (), frozenset())
    assert (nobody.free, nobody.minutes) == ((), 40)
