"""The search for the best plan: one aim after the other, each kept while the next is looked for."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as made_by

from checks.timetable.rows import MANY, Column, Held, Opened, Row, Share, rows, upper_bounds
from checks.timetable.solver import Found, Solver
from checks.timetable.zones import Field

# Of the time that is left, how much each aim may take.
FOR_PLACES, FOR_SESSIONS, FOR_LIKES, FOR_ENDING = 0.5, 0.7, 0.8, 0.5
# The last aim is no part of the proof, and nobody waits long for it: seconds.
ENDING = 3.0
HALF = 0.5


@dataclass
class Search:
    """A search for the best plan of a field within a time.

    Attributes:
        left: gives the seconds that are left.
        values: the best solution so far.
        bound: no plan places more than this.
        proved: every aim so far was proved.
    """

    field: Field
    left: Callable[[], float]
    values: dict[Column, float]
    bound: int
    proved: bool = True
    placed: int = 0
    solver: Solver = made_by(init=False)

    def __post_init__(self) -> None:
        self.placed = self.count(Held)
        self.solver = Solver(upper_bounds(self.field), rows(self.field))
        for number, zone in enumerate(self.field.zones):
            for kind in zone.takers:
                if self.field.kinds[kind].told:
                    self.solver.between(Share(kind, number), 1, 1)

    def count(self, sort: type[Column]) -> int:
        """Sum up the columns of a sort in the best solution."""
        return round(sum(value for column, value in self.values.items() if isinstance(column, sort)))

    def run(self, tell: Callable[[str, int, int], None]) -> None:
        """Look for the best plan: most candidates, fewest sessions, most preferences, earliest end."""
        tell("places", self.placed, self.bound)
        held: dict[Column, int] = {Held(number): 1 for number in range(len(self.field.places))}
        if self.placed < self.bound:
            found = self.aim(list(held), most=True, share=FOR_PLACES)
            self.bound = min(self.bound, found.bound)
            self.placed = self.count(Held)
            self.proved = self.placed == self.bound
        tell("sessions", self.placed, self.bound)
        self.solver.add(Row(self.placed, self.placed, dict(held)))
        sessions: list[Column] = [column for column in self.solver.columns if isinstance(column, Opened)]
        self.proved &= self.aim(sessions, most=False, share=FOR_SESSIONS).proved
        self.solver.add(Row(-MANY, self.count(Opened), dict.fromkeys(sessions, 1)))
        tell("preferences", self.placed, self.bound)
        likes = self.likes()
        if likes:
            self.proved &= self.aim(likes, most=True, share=FOR_LIKES).proved
            met = sum(self.values.get(column, 0) for column in likes)
            self.solver.add(Row(round(met), MANY, dict.fromkeys(likes, 1)))
        tell("ending", self.placed, self.bound)
        self.end_early()

    def likes(self) -> list[Column]:
        """Give the shares by which preferences are met."""
        zones = enumerate(self.field.zones)
        return [
            Share(kind, number) for number, zone in zones for kind, prefers in zone.takers.items() if prefers
        ]

    def aim(self, columns: list[Column], *, most: bool, share: float) -> Found:
        """Take a better solution, if one is found in that share of the time."""
        found = self.solver.best(columns, most=most, seconds=self.left() * share, start=self.values)
        if found.values is not None:
            now = round(sum(self.values.get(column, 0) for column in columns))
            if found.value >= now if most else found.value <= now:
                self.values = found.values
        return found

    def end_early(self) -> None:
        """Take a solution that is over sooner, by halving what could be the last end."""
        ends = sorted({place.end for place in self.field.places})
        told = [zone.places[0] for zone in self.field.zones if self.is_told(next(iter(zone.takers)))]
        low = max((ends.index(self.field.places[number].end) for number in told), default=0)
        high = ends.index(self.last_end()) if self.placed else 0
        until = self.left() - ENDING
        while low < high and self.left() > max(until, 0):
            middle = (low + high) // 2
            for number, place in enumerate(self.field.places):
                self.solver.between(Held(number), 0, int(place.end <= ends[middle]))
            found = self.solver.best([], most=True, seconds=min(ENDING, self.left() * FOR_ENDING), start=None)
            if found.values is None:
                low = middle + 1
            else:
                self.values = found.values
                high = ends.index(self.last_end())

    def is_told(self, kind: int) -> bool:
        """Tell whether a kind is somebody who was told."""
        return self.field.kinds[kind].told is not None

    def last_end(self) -> int:
        """Give when the last interview of the best solution ends."""
        return max(
            self.field.places[column.place].end
            for column, value in self.values.items()
            if isinstance(column, Held) and value > HALF
        )
