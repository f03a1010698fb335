"""What is to be timetabled. Moments are whole minutes since the start of 1970 in UTC."""

from dataclasses import dataclass
from typing import NamedTuple


class Window(NamedTuple):
    """The minutes from `first`, included, to `last`, not included."""

    first: int
    last: int

    def holds(self, first: int, last: int) -> bool:
        """Tell whether a stretch lies within this one."""
        return self.first <= first and last <= self.last


@dataclass(frozen=True, slots=True)
class Panel:
    """People who interview together.

    Attributes:
        quorum: how many of the members have to sit, from 1 up.
        room: the id of its room; None for an online panel and for one that needs no room.
        max_per_day: interviews on one wall-clock day; None for no limit.
        sessions: when it can sit, in any order.
    """

    id: str
    members: tuple[str, ...]
    quorum: int
    room: str | None
    online: bool
    max_per_day: int | None
    sessions: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A person or a room, and when it is not to be had."""

    id: str
    closed: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to interview.

    Attributes:
        free: when they can come; None for any time.
        minutes: the length of their interview.
        not_panels: panels that may not interview them.
    """

    id: str
    free: tuple[Window, ...] | None
    prefers: tuple[Window, ...]
    minutes: int
    not_panels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """An interview that the candidate has been told of, and that does not move."""

    candidate: str
    panel: str
    start: int


@dataclass(frozen=True, slots=True)
class Problem:
    """All of it. Every id that is named exists, and none is used twice within its list.

    Attributes:
        zone: the key of the time zone whose clocks count.
        gap: minutes of pause after an interview, which keeps panel, members and room.
        grid: interviews start at multiples of so many minutes from midnight.
    """

    zone: str
    gap: int
    grid: int
    panels: tuple[Panel, ...]
    people: tuple[Kept, ...]
    rooms: tuple[Kept, ...]
    candidates: tuple[Candidate, ...]
    told: tuple[Told, ...]
