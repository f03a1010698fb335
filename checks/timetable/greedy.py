"""A first plan, at once: those with the least choice first, and then one moved aside for another."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from checks.timetable.bookings import Bookings
from checks.timetable.zones import Field

MOVED = 2


def first_plan(field: Field, hurry: Callable[[], bool]) -> Bookings:
    """Give a plan that keeps every rule and places nearly as many as can be.

    Args:
        field: what there is; those already told have one place each, and get it.
        hurry: tells that there is no time left for moving anybody.
    """
    plan = Plan(field)
    left = [kind for kind in plan.order() if plan.put(kind) is None]
    moved = True
    while moved and left and not hurry():
        waiting, left = left, []
        for kind in waiting:
            if hurry() or not plan.push(kind):
                left.append(kind)
        moved = len(left) < len(waiting)
    return plan.bookings


class Plan:
    """Bookings, with what each kind could have."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.bookings = Bookings(field)
        self.choices: dict[int, list[int]] = defaultdict(list)
        self.liked: set[tuple[int, int]] = set()
        self.wanted: dict[int, float] = {}
        for zone in field.zones:
            for place in zone.places:
                self.wanted[place] = len(zone.takers)
            for kind, prefers in zone.takers.items():
                self.choices[kind] += zone.places
                self.liked |= {(kind, place) for place in zone.places if prefers}

    def order(self) -> Iterator[int]:
        """Yield each kind once for each candidate: those told first, then those with the least choice."""
        kinds = self.field.kinds
        for kind in sorted(
            range(len(kinds)), key=lambda kind: (kinds[kind].told is None, len(self.choices[kind]))
        ):
            yield from [kind] * len(kinds[kind].candidates)

    def put(self, kind: int) -> int | None:
        """Book the best place that is still free for a kind, and give it; None if there is none."""
        best = max(
            ((self.worth(kind, place), place) for place in self.choices[kind] if self.open(place)),
            default=None,
        )
        if best is None:
            return None
        self.bookings.book(best[1], kind, self.bookings.sitting(best[1]) or [])
        return best[1]

    def open(self, place: int) -> bool:
        """Tell whether a place is free."""
        return self.bookings.sitting(place) is not None

    def worth(self, kind: int, place: int) -> tuple[float, ...]:
        """Say how good a place is for a kind, more being better."""
        at = self.bookings.places[place]
        opened = any(self.bookings.sessions[at.panel.id, session] for session in at.sessions)
        return (
            self.bookings.touches(place),
            opened,
            (kind, place) in self.liked,
            -self.wanted[place],
            -at.start,
        )

    def push(self, kind: int) -> bool:
        """Book a place for a kind by moving those who stand in the way; tell whether it worked."""
        for place in self.choices[kind]:
            blocking = self.bookings.blocking(place)
            if len(blocking) > MOVED or any(
                self.field.kinds[self.bookings.taken[one]].told for one in blocking
            ):
                continue
            moved = [(number, *self.bookings.free(number)) for number in blocking]
            members = self.bookings.sitting(place)
            if members is not None:
                self.bookings.book(place, kind, members)
                if self.rehouse([old for _, old, _ in moved]):
                    return True
                self.bookings.free(place)
            for number, old, seats in moved:
                self.bookings.book(number, old, seats)
        return False

    def rehouse(self, kinds: list[int]) -> bool:
        """Put each kind somewhere; leave all as it was, and tell so, if one of them finds no place."""
        housed: list[int] = []
        for kind in kinds:
            place = self.put(kind)
            if place is None:
                for one in housed:
                    self.bookings.free(one)
                return False
            housed.append(place)
        return True
