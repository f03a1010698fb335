"""Plans are the best there are: given cases, and small problems against trying everything."""

import json
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from checks.timetable.planning import Progress, plan
from forms.schemas.timetable_plan import dump_plan
from forms.schemas.timetable_problem import load_problem
from tests.checks.timetable import brute_force, drawing
from tests.checks.timetable.verifier import faults, figures, moment

CASES = sorted((Path(__file__).parents[2] / "cases" / "timetable").glob("*.json"))


def solved(problem: dict[str, Any], limit: float = 60) -> dict[str, Any]:
    """Give the document of a plan, which keeps every rule."""
    given = load_problem(problem)
    found = dump_plan(plan(given, limit=limit, stopwatch=perf_counter), given.zone)
    assert faults(problem, found) == []
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_reaches_its_best(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))

    found = solved(case["problem"])

    assert {name: found[name] for name in case["best"]} == case["best"]
    assert found["status"] == "optimal"
    assert found["bound"] == case["bounds"]["placed"]
    for name, words in case.get("unplaceable", {}).items():
        [because] = [each["because"] for each in found["unplaced"] if each["candidate"] == name]
        assert any(word in because for word in words)


def everything_tried(seed: int) -> None:
    problem = drawing.small(seed)
    found = solved(problem)
    placed, sessions, met = figures(problem, found)
    ends = [moment(each["end"], problem["timezone"]).timestamp() for each in found["interviews"]]

    assert (placed, -sessions, met, -max(ends, default=0.0)) == brute_force.best(problem)
    assert found["status"] == "optimal"


@pytest.mark.parametrize("seed", range(30))
def test_no_plan_is_better(seed: int) -> None:
    everything_tried(seed)


@pytest.mark.soak
@pytest.mark.parametrize("first", range(100, 600, 50))
def test_no_plan_is_better_of_many(first: int) -> None:
    for seed in range(first, first + 50):
        everything_tried(seed)


def test_a_campaign_has_a_usable_plan_however_short_the_time() -> None:
    found = solved(drawing.large(1), limit=0.1)

    assert found["placed"] > 100
    assert found["bound"] == 200
    assert found["status"] == "feasible"


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_a_campaign_is_placed_as_well_as_can_be(seed: int) -> None:
    found = solved(drawing.large(seed))

    assert found["placed"] >= 0.99 * found["bound"]


def test_progress_only_gets_better() -> None:
    seen: list[Progress] = []

    plan(
        load_problem(drawing.large(2, candidates=20, panels=2, days=4)),
        limit=20,
        stopwatch=perf_counter,
        tell=seen.append,
    )

    assert [each.stage for each in seen] == ["places", "sessions", "preferences", "ending"]
    assert [each.placed for each in seen] == sorted(each.placed for each in seen)
    assert all(each.placed <= each.bound <= each.of == 20 for each in seen)


def test_nobody_to_interview_is_a_whole_plan() -> None:
    found = solved(drawing.large(1, candidates=0, panels=2, days=1))

    assert (found["status"], found["placed"], found["of"], found["bound"]) == ("optimal", 0, 0, 0)
