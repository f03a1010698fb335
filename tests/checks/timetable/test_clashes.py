"""A timetable changed by hand: the sentence for each clash, and who sits."""

from typing import Any

import pytest

from checks.timetable.clashes import clashes, hold
from checks.timetable.plans import Interview
from checks.timetable.problems import Problem
from forms.schemas.timetable_problem import load_problem
from tests.checks.timetable.test_reasons import BUSY, SHUT, at, candidates, panel, problem


def known(**others: Any) -> Problem:
    panels = [panel(), panel("p2", members=["m2", "m3"], quorum=1)]
    people = [{"id": name, "busy": []} for name in ("m1", "m2", "m3")]
    return load_problem(
        problem({}, **{"panels": panels, "people": people, "candidates": candidates(3)} | others)
    )


def start(there: Problem, clock: str) -> int:
    """Give a minute of the day of the problem, whose first session begins at nine."""
    hours, minutes = map(int, clock.split(":"))
    return min(session.first for one in there.panels for session in one.sessions) + (hours - 9) * 60 + minutes


def by_hand(there: Problem, *placed: tuple[str, str, str]) -> list[Interview]:
    plan: list[Interview] = []
    for candidate, name, clock in placed:
        plan.append(hold(there, candidate, name, start(there, clock), plan))
    return plan


@pytest.mark.parametrize(
    ("there", "placed", "said"),
    [
        pytest.param(known(), [("c1", "p1", "09:00"), ("c2", "p1", "09:45")], [], id="one after the other"),
        pytest.param(
            known(),
            [("c1", "p1", "09:00"), ("c2", "p1", "09:30")],
            ["c1 and c2 are both with p1 on 10 March 2026 from 09:00 to 09:45."],
            id="one panel twice",
        ),
        pytest.param(
            known(),
            [("c1", "p1", "09:00"), ("c2", "p2", "09:15")],
            ["c1 and c2 are both in r1 on 10 March 2026 from 09:00 to 09:45."],
            id="one room twice, and the shared member stays with the first",
        ),
        pytest.param(
            known(panels=[panel(), panel("p2", members=["m1", "m3"], room=None)]),
            [("c1", "p1", "09:00"), ("c2", "p2", "09:15")],
            ["m1 would sit with c1 and c2 at once on 10 March 2026 from 09:00 to 09:45."],
            id="a member wanted twice",
        ),
        pytest.param(
            known(),
            [("c1", "p1", "10:00")],
            ["c1 on 10 March 2026 from 10:00 to 10:45 is outside the sessions of p1."],
            id="outside the sessions",
        ),
        pytest.param(
            known(panels=[panel()], people=BUSY),
            [("c1", "p1", "09:00")],
            ["c1 on 10 March 2026 from 09:00 to 09:45: m1 cannot sit then."],
            id="a member away",
        ),
        pytest.param(
            known(rooms=SHUT),
            [("c1", "p1", "09:00")],
            ["c1 on 10 March 2026 from 09:00 to 09:45: r1 is taken or closed."],
            id="the room closed",
        ),
        pytest.param(
            known(candidates=candidates(1, free=[at("09:30", "10:30")], not_panels=["p1"])),
            [("c1", "p1", "09:15")],
            [
                "c1 on 10 March 2026 from 09:15 to 10:00: c1 is not free then.",
                "c1 on 10 March 2026 from 09:15 to 10:00: a declared interest keeps p1 from "
                "interviewing them.",
            ],
            id="what the candidate said",
        ),
        pytest.param(
            known(panels=[panel(max_per_day=1)]),
            [("c1", "p1", "09:00"), ("c2", "p1", "13:00")],
            ["p1 has 2 interviews on 10 March 2026; 1 is the most."],
            id="too many on a day",
        ),
    ],
)
def test_each_clash_is_a_sentence(
    there: Problem, placed: list[tuple[str, str, str]], said: list[str]
) -> None:
    assert clashes(there, by_hand(there, *placed)) == said


def test_everybody_free_sits() -> None:
    there = known()

    [first, second] = by_hand(there, ("c1", "p1", "09:00"), ("c2", "p2", "13:00"))

    assert (first.members, second.members) == (("m1", "m2"), ("m2", "m3"))


def test_who_is_gone_is_said() -> None:
    there = known()
    plan = by_hand(there, ("c1", "p1", "09:00"))

    assert clashes(known(candidates=[]), plan) == ["c1 or panel p1 is no longer part of it."]
