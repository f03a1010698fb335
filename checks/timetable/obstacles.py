"""What stands in the way of one candidate at each start: the constraints, one by one.

A start is ruled out by each constraint that is broken there. A candidate is ruled out by constraints of which
one at least is broken at every start; the fewest that do are found by trying.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from checks.timetable.places import Grounds, Place
from checks.timetable.plans import Interview
from checks.timetable.problems import Candidate

TRIED = 4


class Sort(StrEnum):
    """Sorts of constraints, those first that the candidate's own situation makes."""

    FREE = "free"
    LENGTH = "length"
    INTEREST = "interest"
    BUSY = "busy"
    ROOM = "room"
    DAY = "day"
    TAKEN = "taken"


class Obstacle(NamedTuple):
    """One constraint: its sort, and the panel or room it is about; empty for the candidate's own."""

    sort: Sort
    about: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """One way to interview a candidate, if nothing stood in the way."""

    place: Place
    obstacles: frozenset[Obstacle]


class Ways:
    """The ways to interview somebody beside interviews that stay where they are."""

    def __init__(self, grounds: Grounds, kept: tuple[Interview, ...]) -> None:
        self.grounds = grounds
        self.panels = {panel.id: panel for panel in grounds.problem.panels}
        self.shortest = min((candidate.minutes for candidate in grounds.problem.candidates), default=0)
        self.kept = [(grounds.place(self.panels[each.panel], each.start, 1).day, each) for each in kept]
        self.known: dict[int, list[Start]] = {}

    def starts(self, candidate: Candidate) -> Iterator[Start]:
        """Yield each start at which a session would hold the shortest interview, with its obstacles."""
        if candidate.minutes not in self.known:
            self.known[candidate.minutes] = list(self._anybody(candidate.minutes))
        for start in self.known[candidate.minutes]:
            yield Start(start.place, start.obstacles.union(_own(candidate, start.place)))

    def _anybody(self, minutes: int) -> Iterator[Start]:
        """Yield the starts with the obstacles that anybody meets who needs so many minutes."""
        for panel in self.grounds.problem.panels:
            for start in self.grounds.starts[panel.id]:
                if self.grounds.place(panel, start, self.shortest).sessions:
                    place = self.grounds.place(panel, start, minutes)
                    yield Start(place, frozenset((*self._closed(place), *self._beside(place))))

    def _closed(self, place: Place) -> Iterator[Obstacle]:
        """Yield what the panel, its members and its room rule out themselves."""
        panel = place.panel
        if not place.sessions:
            yield Obstacle(Sort.LENGTH)
        if len(place.members) < panel.quorum:
            yield Obstacle(Sort.BUSY, panel.id)
        if panel.room is not None and self.grounds.shut[panel.room].meets(place.start, place.kept_until):
            yield Obstacle(Sort.ROOM, panel.room)

    def _beside(self, place: Place) -> Iterator[Obstacle]:
        """Yield what the other interviews rule out."""
        panel, gap = place.panel, self.grounds.problem.gap
        that_day = sum(each.panel == panel.id and day == place.day for day, each in self.kept)
        if panel.max_per_day is not None and that_day >= panel.max_per_day:
            yield Obstacle(Sort.DAY, panel.id)
        there = [
            each for _, each in self.kept if each.start < place.kept_until and place.start < each.end + gap
        ]
        sitting: set[str] = set()
        for each in there:
            if each.panel == panel.id or (each.room is not None and each.room == panel.room):
                yield Obstacle(Sort.TAKEN, panel.id)
            # Whoever sits beyond the quorum can be called away.
            if len(each.members) == self.panels[each.panel].quorum:
                sitting.update(each.members)
        if len(set(place.members) - sitting) < panel.quorum <= len(place.members):
            yield Obstacle(Sort.TAKEN, panel.id)


def _own(candidate: Candidate, place: Place) -> Iterator[Obstacle]:
    """Yield what the candidate alone meets."""
    free = candidate.free
    if free is not None and not any(window.holds(place.start, place.end) for window in free):
        yield Obstacle(Sort.FREE)
    if place.panel.id in candidate.not_panels:
        yield Obstacle(Sort.INTEREST, place.panel.id)


def fewest(ways: list[Start]) -> tuple[Obstacle, ...]:
    """Give the fewest obstacles of which every start has one; none if some start has no obstacle.

    Beyond four, few are given rather than the fewest.
    """
    sets = {way.obstacles for way in ways}
    if not sets or not all(sets):
        return ()
    # A start that has all the obstacles of another is ruled out together with it.
    least = [one for one in sets if not any(other < one for other in sets)]
    known = sorted(set().union(*least), key=lambda one: (list(Sort).index(one.sort), one.about))
    for size in range(1, TRIED + 1):
        for chosen in combinations(known, size):
            if all(not one.isdisjoint(chosen) for one in least):
                return chosen
    rest = list(known)
    for one in known:
        without = [other for other in rest if other != one]
        if all(not each.isdisjoint(without) for each in least):
            rest = without
    return tuple(rest)
