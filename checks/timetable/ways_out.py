"""The cheapest change that would give somebody an interview beside those of a plan, in words."""

from collections.abc import Iterable

from checks.timetable.obstacles import Obstacle, Sort, Start
from checks.timetable.places import Grounds
from checks.timetable.problems import Candidate, Window
from checks.timetable.words import listed, stretch_of

# What it costs to take an obstacle away, for comparing: asking the candidate comes before others. What was
# declared is not asked away, and nobody who has a place is moved.
COSTS = {Sort.FREE: 1.0, Sort.BUSY: 2.0, Sort.ROOM: 2.0, Sort.DAY: 2.0, Sort.LENGTH: 4.0}
AN_HOUR = 60


def way_out(grounds: Grounds, candidate: Candidate, ways: Iterable[Start]) -> str:
    """Say what would have to be so for the candidate to be placed; empty if no such thing may be asked."""
    possible = [way for way in ways if all(one.sort in COSTS for one in way.obstacles)]
    if not possible:
        return ""
    way = min(possible, key=lambda way: (_cost(candidate, way), way.place.start))
    obstacles = sorted(way.obstacles, key=lambda one: (COSTS[one.sort], one.about))
    when = stretch_of(way.place.start, way.place.end, grounds.zone)
    needs = listed(_change(candidate, way, one) for one in obstacles)
    return f"The least change: panel {way.place.panel.id} could interview them on {when}, if {needs}."


def _cost(candidate: Candidate, way: Start) -> float:
    """Say what a start costs: its obstacles, and the hours by which the candidate would be asked for more."""
    cost = sum(COSTS[one.sort] for one in way.obstacles)
    if Obstacle(Sort.FREE) in way.obstacles:
        outside = (_outside(way.place.start, way.place.end, window) for window in candidate.free or ())
        cost += min(outside, default=0) / AN_HOUR
    return cost


def _outside(first: int, last: int, window: Window) -> int:
    """Give by how many minutes a window would have to grow to hold a stretch."""
    return max(window.first - first, 0) + max(last - window.last, 0)


def _change(candidate: Candidate, way: Start, obstacle: Obstacle) -> str:
    """Say what would have to be so instead of an obstacle."""
    place = way.place
    match obstacle.sort:
        case Sort.FREE:
            text = f"{candidate.id} can come then"
        case Sort.BUSY:
            away = [name for name in place.panel.members if name not in place.members]
            lacking = place.panel.quorum - len(place.members)
            text = (
                f"{listed(away)} can sit" if lacking == len(away) else f"{lacking} of {listed(away)} can sit"
            )
        case Sort.ROOM:
            text = f"room {obstacle.about} is open"
        case Sort.DAY:
            text = f"panel {obstacle.about} holds one interview more that day"
        case _:
            text = f"the session is longer, or {candidate.minutes} minutes can be fewer"
    return text
