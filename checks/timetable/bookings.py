"""A plan in the making: which kind is interviewed at which place, and who sits there.

Time is cut at every moment at which something could begin or end; each piece is one bit, so that two
stretches meet where their bits do.
"""

from bisect import bisect_left
from collections import Counter, defaultdict

from checks.timetable.places import Place
from checks.timetable.zones import Field


class Bookings:
    """Interviews put into places one by one, never two that clash.

    Attributes:
        taken: number of the place -> number of the kind that has it.
        seats: number of the place -> the members who sit, as many as the quorum.
    """

    def __init__(self, field: Field) -> None:
        self.places = field.places
        self.cuts = sorted({cut for place in field.places for cut in (place.start, place.kept_until)})
        self.bits = [self._bits(place) for place in field.places]
        self.taken: dict[int, int] = {}
        self.seats: dict[int, list[str]] = {}
        self.by_day: dict[object, set[int]] = defaultdict(set)
        self.panels: Counter[str] = Counter()
        self.rooms: Counter[str] = Counter()
        self.people: Counter[str] = Counter()
        self.days: Counter[object] = Counter()
        self.sessions: Counter[tuple[str, int]] = Counter()
        panels = {place.panel.id: place.panel for place in field.places}.values()
        self.sits_on = Counter(name for panel in panels for name in panel.members)

    def _bits(self, place: Place) -> int:
        first, last = bisect_left(self.cuts, place.start), bisect_left(self.cuts, place.kept_until)
        return (1 << last) - (1 << first)

    def sitting(self, number: int) -> list[str] | None:
        """Give who could sit at a place besides what is booked, as many as the quorum; None if it clashes.

        Those who sit on few panels come first, so that the others stay free.
        """
        place, bits = self.places[number], self.bits[number]
        panel = place.panel
        full = panel.max_per_day is not None and self.days[panel.id, place.day] >= panel.max_per_day
        if full or self.panels[panel.id] & bits:
            return None
        if panel.room is not None and self.rooms[panel.room] & bits:
            return None
        free = [name for name in place.members if not self.people[name] & bits]
        if len(free) < panel.quorum:
            return None
        return sorted(free, key=self.sits_on.__getitem__)[: panel.quorum]

    def blocking(self, number: int) -> list[int]:
        """Give the places booked that day that meet a place and share its panel, its room or a member."""
        place, bits = self.places[number], self.bits[number]
        return [
            other
            for other in sorted(self.by_day[place.day])
            if self.bits[other] & bits
            and (
                self.places[other].panel.id == place.panel.id
                or (place.panel.room is not None and self.places[other].panel.room == place.panel.room)
                or not set(self.seats[other]).isdisjoint(place.members)
            )
        ]

    def book(self, number: int, kind: int, members: list[str]) -> None:
        """Put a kind into a place, with members that `sitting` gave."""
        self.taken[number] = kind
        self.seats[number] = members
        self.by_day[self.places[number].day].add(number)
        self._turn(number, members, 1)

    def free(self, number: int) -> tuple[int, list[str]]:
        """Take a kind out of its place, and give the kind and its members, to put them back with `book`."""
        members = self.seats.pop(number)
        self.by_day[self.places[number].day].remove(number)
        self._turn(number, members, -1)
        return self.taken.pop(number), members

    def _turn(self, number: int, members: list[str], sign: int) -> None:
        place, bits = self.places[number], self.bits[number] * sign
        self.panels[place.panel.id] += bits
        if place.panel.room is not None:
            self.rooms[place.panel.room] += bits
        for name in members:
            self.people[name] += bits
        self.days[place.panel.id, place.day] += sign
        for session in place.sessions:
            self.sessions[place.panel.id, session] += sign

    def touches(self, number: int) -> int:
        """Count the sides on which a place leaves no gap: to another interview, or to the session's edge."""
        place, bits = self.places[number], self.bits[number]
        around = (bits << 1 | bits >> 1) & ~bits
        edges = sum(
            (place.panel.sessions[session].first == place.start)
            + (place.panel.sessions[session].last == place.end)
            for session in place.sessions
        )
        return (self.panels[place.panel.id] & around).bit_count() + edges
