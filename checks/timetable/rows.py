"""The rules of a timetable as rows of a linear programme, each `low <= sum <= high`.

Columns are named: `Held` is 1 if an interview is held at a place, `Share` says how many of a kind are in a
zone, `Opened` is 1 if a session of a panel is used, and `Seat` is 1 if a member of several panels sits.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from checks.timetable.places import Place
from checks.timetable.zones import Field


class Held(NamedTuple):
    """Whether there is an interview at a place, which is given by its number."""

    place: int


class Share(NamedTuple):
    """How many candidates of a kind are interviewed in a zone, both given by their numbers."""

    kind: int
    zone: int


class Opened(NamedTuple):
    """Whether a session of a panel holds an interview."""

    panel: str
    session: int


class Seat(NamedTuple):
    """Whether a member sits at a place."""

    member: str
    place: int


Column = Held | Share | Opened | Seat


@dataclass(frozen=True, slots=True)
class Row:
    """A sum of columns times numbers, and between what it must be, both included."""

    low: float
    high: float
    terms: dict[Column, int]


class Use(NamedTuple):
    """A stretch for which a column, when it is 1, keeps something that nobody else can have meanwhile."""

    first: int
    last: int
    column: Column


MANY = float("inf")


def upper_bounds(field: Field) -> dict[Column, int]:
    """Give every column with the most that it can be; the least is 0."""
    columns: dict[Column, int] = {}
    for number, place in enumerate(field.places):
        columns[Held(number)] = 1
        columns |= dict.fromkeys((Opened(place.panel.id, session) for session in place.sessions), 1)
    for zone, at in enumerate(field.zones):
        for kind in at.takers:
            columns[Share(kind, zone)] = min(len(field.kinds[kind].candidates), len(at.places))
    for seats in _seats(field).values():
        columns |= {seat: 1 for seat in seats if isinstance(seat, Seat)}
    return columns


def rows(field: Field) -> Iterator[Row]:
    """Yield every rule of a field; that told interviews are held comes besides."""
    yield from _shares(field)
    yield from _quorums(field)
    for uses in _kept(field):
        for together in _at_once(uses):
            yield Row(-MANY, 1, dict.fromkeys(together, 1))
    yield from _sessions(field)
    yield from _days(field)


def _shares(field: Field) -> Iterator[Row]:
    """Say that a zone holds as many candidates as interviews, and that nobody is interviewed twice."""
    zones: dict[int, dict[Column, int]] = defaultdict(dict)
    for number, zone in enumerate(field.zones):
        shares: dict[Column, int] = {Share(kind, number): 1 for kind in zone.takers}
        yield Row(0, 0, shares | {Held(place): -1 for place in zone.places})
        for kind in zone.takers:
            zones[kind][Share(kind, number)] = 1
    for kind, terms in zones.items():
        yield Row(0, len(field.kinds[kind].candidates), terms)


def _seats(field: Field) -> dict[int, list[Column]]:
    """Give, for each place that needs members of several panels, the columns by which it keeps them.

    Where every one of them is needed, the interview itself keeps them.
    """
    panels = {place.panel.id: place.panel for place in field.places}.values()
    sits_on = Counter(name for panel in panels for name in panel.members)
    found: dict[int, list[Column]] = {}
    for number, place in enumerate(field.places):
        shared = [name for name in place.members if sits_on[name] > 1]
        lacking = place.panel.quorum - (len(place.members) - len(shared))
        if lacking == len(shared):
            found[number] = [Held(number)] * len(shared)
        elif lacking > 0:
            found[number] = [Seat(name, number) for name in shared]
    return found


def _quorums(field: Field) -> Iterator[Row]:
    """As many members of several panels sit as the quorum lacks without them."""
    for number, seats in _seats(field).items():
        place = field.places[number]
        names = {seat.member for seat in seats if isinstance(seat, Seat)}
        if names:
            lacking = place.panel.quorum - sum(name not in names for name in place.members)
            yield Row(0, MANY, dict.fromkeys(seats, 1) | {Held(number): -lacking})


def _kept(field: Field) -> Iterator[list[Use]]:
    """Yield the uses of each room and of each member who sits on several panels."""
    panels = {place.panel.id: place.panel for place in field.places}.values()
    shared_rooms = {room for room, count in Counter(panel.room for panel in panels).items() if count > 1}
    sits_on = Counter(name for panel in panels for name in panel.members)
    rooms: dict[str, list[Use]] = defaultdict(list)
    people: dict[str, list[Use]] = defaultdict(list)
    seats = _seats(field)
    for number, place in enumerate(field.places):
        if place.panel.room is not None and place.panel.room in shared_rooms:
            rooms[place.panel.room].append(Use(place.start, place.kept_until, Held(number)))
        shared = [name for name in place.members if sits_on[name] > 1]
        for name, column in zip(shared, seats.get(number, ()), strict=False):
            people[name].append(Use(place.start, place.kept_until, column))
    yield from rooms.values()
    yield from people.values()


def _at_once(uses: Iterable[Use]) -> Iterator[list[Column]]:
    """Yield every largest set of columns that are all in use at one moment."""
    waiting = sorted(uses, key=lambda use: use.first)
    running: list[Use] = []
    for number, use in enumerate(waiting):
        running = [other for other in running if other.last > use.first] + [use]
        after = waiting[number + 1].first if number + 1 < len(waiting) else None
        if after is None or any(other.last <= after for other in running):
            yield [other.column for other in running]


def _sessions(field: Field) -> Iterator[Row]:
    """Say that a panel holds one interview at a time, and none in a session that is not opened."""
    sessions: dict[Opened, list[int]] = defaultdict(list)
    panels: dict[str, list[Use]] = defaultdict(list)
    for number, place in enumerate(field.places):
        panels[place.panel.id].append(Use(place.start, place.kept_until, Held(number)))
        for session in place.sessions:
            sessions[Opened(place.panel.id, session)].append(number)
    for opened, numbers in sessions.items():
        places = {number: field.places[number] for number in numbers}
        uses = [Use(place.start, place.kept_until, Held(number)) for number, place in places.items()]
        for together in _at_once(uses):
            yield Row(-MANY, 0, dict.fromkeys(together, 1) | {opened: -1})
        held: dict[Column, int] = {Held(number): 1 for number in numbers}
        yield Row(-MANY, 0, held | {opened: -most_in(list(places.values()))})
    for uses in panels.values():
        for together in _at_once(uses):
            yield Row(-MANY, 1, dict.fromkeys(together, 1))


def _days(field: Field) -> Iterator[Row]:
    """Say how many interviews a panel holds on one day."""
    days: dict[tuple[str, date], list[int]] = defaultdict(list)
    for number, place in enumerate(field.places):
        days[place.panel.id, place.day].append(number)
    for numbers in days.values():
        most = field.places[numbers[0]].panel.max_per_day
        if most is not None:
            yield Row(0, most, {Held(number): 1 for number in numbers})


def most_in(places: list[Place]) -> int:
    """Count how many of a panel's places fit after each other: no plan puts more of them into one session."""
    count, until = 0, -1
    for place in sorted(places, key=lambda place: place.kept_until):
        if place.start >= until:
            count, until = count + 1, place.kept_until
    most = places[0].panel.max_per_day
    return count if most is None else min(count, most)
