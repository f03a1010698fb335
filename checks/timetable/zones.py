"""Who could be interviewed where, with everything that makes no difference put together.

Candidates who can come at the same times, prefer the same ones, need the same length and may meet the same
panels make one *kind*. Places that the same kinds can take, and like as much, make one *zone*: in a plan it
matters how many of a kind are in a zone, not who of them is at which place. So the solver has to choose the
places and the numbers alone, and nothing is lost by it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from checks.timetable.places import Grounds, Place
from checks.timetable.problems import Candidate, Told


@dataclass(frozen=True, slots=True)
class Kind:
    """Candidates between whom the timetable sees no difference, in the problem's order.

    Attributes:
        told: the one place of somebody who was told of it; None for those who were not.
    """

    candidates: tuple[str, ...]
    like: Candidate
    told: Told | None = None

    def can_take(self, place: Place) -> bool:
        """Tell whether one of them could be interviewed at a place that is not kept for a told one."""
        like = self.like
        return (
            place.minutes == like.minutes
            and place.panel.id not in like.not_panels
            and (like.free is None or any(window.holds(place.start, place.end) for window in like.free))
        )

    def prefers(self, place: Place) -> bool:
        """Tell whether they prefer a time."""
        return any(window.holds(place.start, place.end) for window in self.like.prefers)


@dataclass(slots=True)
class Zone:
    """Places that make no difference to anybody.

    Attributes:
        places: their numbers, in order of panel and time.
        takers: the numbers of the kinds that can take them, and whether they prefer them.
    """

    takers: dict[int, bool]
    places: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Field:
    """All that a plan is chosen from."""

    kinds: list[Kind]
    places: list[Place]
    zones: list[Zone]


def lay_out(grounds: Grounds, told: tuple[Told, ...], *, others: bool = True) -> Field:
    """Give the kinds, places and zones of a problem, with those interviews kept that were told.

    Without `others` it is about those who were told alone. Their free times and declared interests do not
    count any more: what they were told stands.
    """
    kinds = [kind for kind in _kinds(grounds, told) if others or kind.told]
    places: list[Place] = []
    zones: dict[tuple[int, tuple[tuple[int, bool], ...]], Zone] = {}
    for minutes in sorted({kind.like.minutes for kind in kinds if not kind.told}):
        takers = [(number, kind) for number, kind in enumerate(kinds) if not kind.told]
        for place in grounds.places(minutes):
            can = {number: kind.prefers(place) for number, kind in takers if kind.can_take(place)}
            if can:
                zone = zones.setdefault((minutes, tuple(can.items())), Zone(can))
                zone.places.append(len(places))
                places.append(place)
    panels = {panel.id: panel for panel in grounds.problem.panels}
    for number, kind in enumerate(kinds):
        if kind.told:
            place = grounds.place(panels[kind.told.panel], kind.told.start, kind.like.minutes)
            zones[number, ()] = Zone({number: kind.prefers(place)}, [len(places)])
            places.append(place)
    return Field(kinds, places, list(zones.values()))


def _kinds(grounds: Grounds, told: tuple[Told, ...]) -> Iterator[Kind]:
    """Yield the kinds, told ones first."""
    by_id = {candidate.id: candidate for candidate in grounds.problem.candidates}
    for each in told:
        yield Kind((each.candidate,), by_id[each.candidate], each)
    known = {each.candidate for each in grounds.problem.told}
    alike: dict[object, list[Candidate]] = defaultdict(list)
    for candidate in grounds.problem.candidates:
        if candidate.id not in known:
            free = None if candidate.free is None else frozenset(candidate.free)
            like = (free, frozenset(candidate.prefers), candidate.minutes, candidate.not_panels)
            alike[like].append(candidate)
    for group in alike.values():
        yield Kind(tuple(candidate.id for candidate in group), group[0])
