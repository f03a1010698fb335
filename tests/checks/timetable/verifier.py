"""Holds a plan's document against its problem's, sharing nothing with the program but the documents."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

Document = dict[str, Any]
Times = tuple[datetime, datetime]


def moment(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def windows(pairs: list[list[str]], zone: str) -> list[Times]:
    return [(moment(first, zone), moment(last, zone)) for first, last in pairs]


def within(times: Times, others: list[Times]) -> bool:
    return any(first <= times[0] and times[1] <= last for first, last in others)


def clash(one: Times, other: Times) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def by_id(items: list[Document]) -> dict[str, Document]:
    return {item["id"]: item for item in items}


def faults(problem: Document, plan: Document) -> list[str]:
    """Give what a plan breaks, in words; nothing if it keeps every rule."""
    return [
        *interview_faults(problem, plan),
        *pair_faults(problem, plan),
        *day_faults(problem, plan),
        *figure_faults(problem, plan),
        *told_faults(problem, plan),
    ]


def interview_faults(problem: Document, plan: Document) -> Iterator[str]:
    zone = problem["timezone"]
    panels, candidates = by_id(problem["panels"]), by_id(problem["candidates"])
    people, rooms = by_id(problem["people"]), by_id(problem["rooms"])
    fixed = {(each["candidate"], each["panel"], each["start"]) for each in problem["fixed"]}
    for each in plan["interviews"]:
        name, panel = each["candidate"], panels[each["panel"]]
        candidate = candidates[name]
        start, end = moment(each["start"], zone), moment(each["end"], zone)
        until = end + timedelta(minutes=problem["gap_minutes"])
        told = (name, each["panel"], each["start"]) in fixed
        if end - start != timedelta(minutes=candidate["minutes"] or problem["minutes"]):
            yield f"{name}: wrong length"
        if not within((start, end), windows(panel["sessions"], zone)):
            yield f"{name}: outside sessions"
        if not told:
            yield from wish_faults(problem, candidate, each)
        if each["room"] != panel["room"]:
            yield f"{name}: wrong room"
        if panel["room"] and any(
            clash((start, until), shut) for shut in windows(rooms[panel["room"]]["closed"], zone)
        ):
            yield f"{name}: room closed"
        if len(each["members"]) < panel["quorum"] or len(set(each["members"])) < len(each["members"]):
            yield f"{name}: no quorum"
        for member in each["members"]:
            if member not in panel["members"]:
                yield f"{name}: {member} is of another panel"
            if any(clash((start, until), busy) for busy in windows(people[member]["busy"], zone)):
                yield f"{name}: {member} is busy"


def wish_faults(problem: Document, candidate: Document, interview: Document) -> Iterator[str]:
    """Yield what an interview that was not told breaks of what the candidate said."""
    name, zone = candidate["id"], problem["timezone"]
    times = moment(interview["start"], zone), moment(interview["end"], zone)
    clock = datetime.fromisoformat(interview["start"])
    if (clock.hour * 60 + clock.minute) % problem["grid_minutes"]:
        yield f"{name}: off the grid"
    if candidate["free"] is not None and not within(times, windows(candidate["free"], zone)):
        yield f"{name}: not free"
    if interview["panel"] in candidate["not_panels"]:
        yield f"{name}: declared interest"


def pair_faults(problem: Document, plan: Document) -> Iterator[str]:
    zone, gap = problem["timezone"], timedelta(minutes=problem["gap_minutes"])
    for one, other in combinations(plan["interviews"], 2):
        first = moment(one["start"], zone), moment(one["end"], zone) + gap
        second = moment(other["start"], zone), moment(other["end"], zone) + gap
        if one["candidate"] == other["candidate"]:
            yield f"{one['candidate']}: twice"
        if not clash(first, second):
            continue
        if one["panel"] == other["panel"]:
            yield f"panel {one['panel']} in two places"
        if one["room"] is not None and one["room"] == other["room"]:
            yield f"room {one['room']} used twice"
        for member in set(one["members"]) & set(other["members"]):
            yield f"{member} in two places"


def day_faults(problem: Document, plan: Document) -> Iterator[str]:
    counts = Counter((each["panel"], each["start"][:10]) for each in plan["interviews"])
    panels = by_id(problem["panels"])
    for (panel, day), count in counts.items():
        most = panels[panel]["max_per_day"]
        if most is not None and count > most:
            yield f"panel {panel} has {count} on {day}"


def figures(problem: Document, plan: Document) -> tuple[int, int, int]:
    """Count the interviews, the sessions that hold one, and those within a preferred time."""
    zone = problem["timezone"]
    panels, candidates = by_id(problem["panels"]), by_id(problem["candidates"])
    sessions, met = set(), 0
    for each in plan["interviews"]:
        times = moment(each["start"], zone), moment(each["end"], zone)
        for number, session in enumerate(windows(panels[each["panel"]]["sessions"], zone)):
            if within(times, [session]):
                sessions.add((each["panel"], number))
        met += within(times, windows(candidates[each["candidate"]]["prefers"], zone))
    return len(plan["interviews"]), len(sessions), met


def figure_faults(problem: Document, plan: Document) -> Iterator[str]:
    said = plan["placed"], plan["sessions_used"], plan["preferences_met"]
    if said != figures(problem, plan):
        yield f"it says {said}, and has {figures(problem, plan)}"
    everybody = {candidate["id"] for candidate in problem["candidates"]}
    there = {each["candidate"] for each in plan["interviews"]}
    if {each["candidate"] for each in plan["unplaced"]} != everybody - there:
        yield "unplaced are not those without an interview"
    if not all(each["because"].strip() for each in plan["unplaced"]):
        yield "no reason"
    if plan["of"] != len(everybody) or not plan["placed"] <= plan["bound"] <= plan["of"]:
        yield "the numbers contradict each other"


def told_faults(problem: Document, plan: Document) -> Iterator[str]:
    there = {each["candidate"]: (each["panel"], each["start"]) for each in plan["interviews"]}
    for told in problem["fixed"]:
        where = there.get(told["candidate"])
        if where is not None and where != (told["panel"], told["start"]):
            yield f"{told['candidate']}: moved"
