"""A timetable changed by hand: who could sit then, and what clashes, in words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checks.dates import in_words
from checks.timetable.places import Grounds
from checks.timetable.plans import Interview
from checks.timetable.problems import Problem
from checks.timetable.words import listed, stretch_of


def hold(problem: Problem, candidate: str, panel: str, start: int, others: Sequence[Interview]) -> Interview:
    """Give the interview of a candidate with a panel from a minute on, with every member who could sit.

    Where fewer than the quorum could, it is given all the same, with as many more as it takes: what clashes
    then is for `clashes`.
    """
    grounds = Grounds(problem)
    by_id = {one.id: one for one in problem.panels}
    minutes = next(one.minutes for one in problem.candidates if one.id == candidate)
    place = grounds.place(by_id[panel], start, minutes)
    sitting = {
        name
        for one in others
        if one.start < place.kept_until and place.start < one.end + problem.gap
        for name in one.members
    }
    free = [name for name in place.members if name not in sitting]
    lacking = [name for name in place.panel.members if name not in free]
    seated = {*free, *lacking[: max(place.panel.quorum - len(free), 0)]}
    members = tuple(name for name in place.panel.members if name in seated)
    return Interview(candidate, panel, start, place.end, members, place.panel.room)


def clashes(problem: Problem, interviews: Iterable[Interview]) -> list[str]:
    """Give what interviews break, a sentence each: first each interview alone, then each two."""
    grounds = Grounds(problem)
    plan = sorted(interviews, key=lambda one: (one.start, one.panel))
    panels = {one.id for one in problem.panels}
    known = {one.id for one in problem.candidates}
    there = [one for one in plan if one.panel in panels and one.candidate in known]
    found = [
        f"{one.candidate} or panel {one.panel} is no longer part of it." for one in plan if one not in there
    ]
    found += [words for one in there for words in _alone(grounds, one)]
    found += [words for pair in combinations(there, 2) for words in _both(grounds, *pair)]
    return [*found, *_days(grounds, there)]


def _alone(grounds: Grounds, interview: Interview) -> Iterator[str]:
    """Yield what is wrong with an interview whatever else there is."""
    panel = next(one for one in grounds.problem.panels if one.id == interview.panel)
    candidate = next(one for one in grounds.problem.candidates if one.id == interview.candidate)
    place = grounds.place(panel, interview.start, interview.end - interview.start)
    when = f"{interview.candidate} on {stretch_of(interview.start, interview.end, grounds.zone)}"
    if not place.sessions:
        yield f"{when} is outside the sessions of {panel.id}."
    busy = [name for name in interview.members if name not in place.members]
    if busy:
        yield f"{when}: {listed(busy)} cannot sit then."
    if panel.room is not None and grounds.shut[panel.room].meets(place.start, place.kept_until):
        yield f"{when}: {panel.room} is taken or closed."
    if candidate.free is not None and not any(
        window.holds(place.start, place.end) for window in candidate.free
    ):
        yield f"{when}: {interview.candidate} is not free then."
    if panel.id in candidate.not_panels:
        yield f"{when}: a declared interest keeps {panel.id} from interviewing them."


def _both(grounds: Grounds, one: Interview, other: Interview) -> Iterator[str]:
    """Yield what two interviews cannot both have."""
    gap = grounds.problem.gap
    if one.start >= other.end + gap or other.start >= one.end + gap:
        return
    when = f"on {stretch_of(one.start, one.end, grounds.zone)}"
    both = f"{one.candidate} and {other.candidate}"
    if one.panel == other.panel:
        yield f"{both} are both with {one.panel} {when}."
        return
    if one.room is not None and one.room == other.room:
        yield f"{both} are both in {one.room} {when}."
    shared = [name for name in one.members if name in other.members]
    if shared:
        yield f"{listed(shared)} would sit with {both} at once {when}."


def _days(grounds: Grounds, plan: list[Interview]) -> Iterator[str]:
    """Yield the panels that hold too many interviews on a day."""
    for panel in grounds.problem.panels:
        days = [grounds.place(panel, one.start, 1).day for one in plan if one.panel == panel.id]
        for day in sorted(set(days)):
            if panel.max_per_day is not None and days.count(day) > panel.max_per_day:
                count = f"{days.count(day)} interviews on {in_words(day)}"
                yield f"{panel.id} has {count}; {panel.max_per_day} is the most."
