"""Why somebody has no interview: one table of infeasible candidates, the words that name each constraint."""

from typing import Any

import pytest

from checks.timetable.obstacles import TRIED, Obstacle, Sort, Start, fewest
from tests.checks.timetable.test_planning import solved

DAY = "2026-03-10"


def at(first: str, last: str) -> list[str]:
    return [f"{DAY}T{first}", f"{DAY}T{last}"]


def panel(name: str = "p1", **others: Any) -> dict[str, Any]:
    usual = {
        "id": name,
        "members": ["m1", "m2"],
        "quorum": 2,
        "room": "r1",
        "online": False,
        "max_per_day": 7,
        "sessions": [at("09:00", "10:30"), at("13:00", "14:00")],
    }
    return usual | others


def problem(candidate: dict[str, Any], **others: Any) -> dict[str, Any]:
    usual = {"id": "c1", "free": None, "prefers": [], "minutes": None, "not_panels": []}
    return {
        "timezone": "Europe/London",
        "minutes": 45,
        "gap_minutes": 0,
        "grid_minutes": 15,
        "panels": [panel()],
        "people": [{"id": "m1", "busy": []}, {"id": "m2", "busy": []}],
        "rooms": [{"id": "r1", "closed": []}],
        "candidates": [usual | candidate],
        "fixed": [],
    } | others


def candidates(count: int, **others: Any) -> list[dict[str, Any]]:
    usual = {"free": None, "prefers": [], "minutes": None, "not_panels": []}
    return [usual | {"id": f"c{number}"} | others for number in range(1, count + 1)]


def reason(document: dict[str, Any], name: str = "c1") -> str:
    [because] = [each["because"] for each in solved(document)["unplaced"] if each["candidate"] == name]
    return str(because)


BUSY = [{"id": "m1", "busy": [at("08:00", "18:00")]}, {"id": "m2", "busy": []}]
SHUT = [{"id": "r1", "closed": [at("08:00", "18:00")]}]


@pytest.mark.parametrize(
    ("document", "words"),
    [
        pytest.param(problem({"free": []}), "c1 gave no time when they are free.", id="no time"),
        pytest.param(
            problem({"free": [at("10:30", "13:30"), at("16:00", "18:00")]}),
            "c1 is free only on 10 March 2026 from 10:30 to 13:30 and 10 March 2026 from 16:00 to 18:00, "
            "which leaves no 45 minutes in a session.",
            id="free between the sessions",
        ),
        pytest.param(
            problem({"minutes": 100}),
            "No panel has a session that holds an interview of 100 minutes.",
            id="too long for any session",
        ),
        pytest.param(
            problem({}, candidates=[*candidates(1, minutes=100), {**candidates(2)[1]}]),
            "no session is long enough for the longer interview of 100 minutes for c1.",
            id="a longer interview",
        ),
        pytest.param(
            problem({"not_panels": ["p1"]}),
            "a declared interest keeps panel p1 from interviewing c1.",
            id="declared interest",
        ),
        pytest.param(
            problem({}, people=BUSY),
            "panel p1 needs a quorum of 2 members, and m1 cannot sit: busy. The least change: panel p1 could "
            "interview them on 10 March 2026 from 09:00 to 09:45, if m1 can sit.",
            id="no quorum",
        ),
        pytest.param(problem({}, rooms=SHUT), "room r1 is closed.", id="room closed"),
        pytest.param(
            problem({}, panels=[panel(max_per_day=0)]), "the most interviews that it holds on a day", id="day"
        ),
        pytest.param(
            problem(
                {"free": [at("09:00", "10:00")]},
                rooms=[{"id": "r1", "closed": [at("09:00", "09:30")]}],
            ),
            "room r1 is closed: together these leave no time. The least change: panel p1 could interview "
            "them on 10 March 2026 from 09:30 to 10:15, if c1 can come then.",
            id="two together, and the cheaper of two ways out",
        ),
        pytest.param(
            problem(
                {"not_panels": ["p2"]},
                panels=[panel(), panel("p2", members=["m3", "m4"], room=None)],
                people=[*BUSY, {"id": "m3", "busy": []}, {"id": "m4", "busy": []}],
            ),
            "a declared interest keeps panel p2 from interviewing c1; panel p1 needs a quorum",
            id="one panel barred, the other busy",
        ),
    ],
)
def test_the_smallest_set_of_constraints_is_named(document: dict[str, Any], words: str) -> None:
    assert words in reason(document)


def test_what_alone_rules_somebody_out_is_said_alone() -> None:
    document = problem({"not_panels": ["p1"], "free": [at("09:00", "12:00")]}, rooms=SHUT)

    assert "together" not in reason(document)


def test_those_who_cannot_all_be_placed_are_named() -> None:
    narrow = candidates(2, free=[at("13:00", "14:00")])
    document = problem({}, candidates=[*narrow, {**candidates(3)[2], "free": None}])
    [left_out] = solved(document)["unplaced"]

    assert left_out["because"].startswith(
        f"{left_out['candidate']} and {'c1' if left_out['candidate'] == 'c2' else 'c2'} need the same times: "
        "the sessions they can come to hold 1 of these 2 interviews."
    )
    assert "if c" in left_out["because"]


def test_more_rivals_than_can_be_named() -> None:
    document = problem(
        {}, candidates=candidates(16), panels=[panel(sessions=[at("08:00", "18:00")], max_per_day=None)]
    )

    assert "more candidates compete for these sessions than fit" in solved(document)["unplaced"][0]["because"]


FIXED = [{"candidate": "c1", "panel": "p1", "start": f"{DAY}T09:10"}]


def test_a_told_interview_stays_off_the_grid_and_outside_what_was_said() -> None:
    found = solved(problem({"free": [], "not_panels": ["p1"]}, fixed=FIXED))

    assert [(each["candidate"], each["start"]) for each in found["interviews"]] == [("c1", f"{DAY}T09:10")]
    assert found["status"] == "optimal"


@pytest.mark.parametrize(
    ("document", "words"),
    [
        pytest.param(problem({}, people=BUSY, fixed=FIXED), "too few members of panel p1", id="fell ill"),
        pytest.param(problem({}, rooms=SHUT, fixed=FIXED), "room r1 is closed", id="room lost"),
        pytest.param(
            problem({}, panels=[panel(sessions=[])], fixed=FIXED), "no session of panel p1", id="over"
        ),
        pytest.param(
            problem(
                {},
                candidates=candidates(2),
                fixed=[{"candidate": "c2", "panel": "p1", "start": f"{DAY}T09:00"}, *FIXED],
            ),
            "it clashes with another fixed interview",
            id="two told the same",
        ),
    ],
)
def test_a_told_interview_that_cannot_be_held_is_not_moved(document: dict[str, Any], words: str) -> None:
    because = reason(document)

    assert because.startswith("The fixed interview on 10 March 2026 from 09:10 to 09:55 with panel p1 cannot")
    assert words in because
    assert "Agree another time with c1" in because


def test_interviews_that_were_told_can_take_all_there_is() -> None:
    document = problem(
        {},
        candidates=candidates(2),
        panels=[panel(sessions=[at("09:00", "10:00")])],
        fixed=FIXED,
    )

    assert "fixed interviews, which were told already, take panel p1" in reason(document, "c2")


def test_a_room_closed_twice_is_closed_once() -> None:
    shut = [{"id": "r1", "closed": [at("08:00", "12:00"), at("09:00", "18:00")]}]

    assert reason(problem({}, rooms=shut)).startswith("room r1 is closed.")


def test_told_interviews_that_need_the_same_members_between_them() -> None:
    """Either of two members could be spared by the panel that was told, but not both."""
    document = problem(
        {"not_panels": ["p1"]},
        panels=[
            panel(members=["m1", "m2", "m3"], room=None, sessions=[at("09:00", "09:45")]),
            panel("p2", room=None, sessions=[at("09:00", "09:45")]),
        ],
        people=[{"id": name, "busy": []} for name in ("m1", "m2", "m3")],
        fixed=[{"candidate": "c2", "panel": "p1", "start": f"{DAY}T09:00"}],
    )
    document["candidates"] += [{**candidates(2)[1]}]

    assert reason(document).startswith("Interviews already told leave no time for c1.")


def test_beyond_four_constraints_each_that_is_named_is_needed() -> None:
    rooms = [Obstacle(Sort.ROOM, f"r{number}") for number in range(TRIED + 1)]
    ways = [Start(None, frozenset({room, Obstacle(Sort.FREE)})) for room in rooms]  # type: ignore[arg-type]
    apart = [Start(None, frozenset({room})) for room in rooms]  # type: ignore[arg-type]
    both = [Start(None, frozenset({room, Obstacle(Sort.DAY, room.about)})) for room in rooms]  # type: ignore[arg-type]

    assert fewest(ways) == (Obstacle(Sort.FREE),)
    assert fewest(apart) == tuple(rooms)
    assert fewest(both) == tuple(Obstacle(Sort.DAY, room.about) for room in rooms)
