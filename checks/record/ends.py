"""How a rehabilitation period ends, comparable: the soonest end is the smallest."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering

from checks.record.words import Ends

_ORDER = tuple(Ends)


class Reading(StrEnum):
    """Three ways to read what is not known or not settled.

    `STATED` is what the answer says: missing answers at their widest, unsettled law as the guidance has it.
    `SOONEST` and `LATEST` are the bounds; where they differ in what must be told, the answer is "check".
    """

    STATED = "stated"
    SOONEST = "soonest"
    LATEST = "latest"


@total_ordering
@dataclass(frozen=True, slots=True)
class End:
    """An end; `day` is the last day of the period, on which the matter is still unspent."""

    ends: Ends
    day: date | None = None

    @classmethod
    def on(cls, day: date) -> "End":
        """Make an end on a day."""
        return cls(Ends.ON_DATE, day)

    def __lt__(self, other: "End") -> bool:
        return self._place() < other._place()

    def _place(self) -> tuple[int, date]:
        return _ORDER.index(self.ends), self.day or date.min

    def spent(self, on: date) -> bool:
        """Tell whether the period is over: only on a later day than its last one."""
        if self.day:
            return on > self.day
        return self.ends is Ends.AT_ONCE


AT_ONCE = End(Ends.AT_ONCE)
WHEN_PAID = End(Ends.WHEN_PAID)
OPEN_ENDED = End(Ends.OPEN_ENDED)
NEVER = End(Ends.NEVER)
