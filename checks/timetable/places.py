"""Where interviews could be held: panel, start and length, before anybody is put there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from checks.timetable.problems import Panel, Problem, Window
from checks.timetable.walls import day_of, on_grid


@dataclass(frozen=True, slots=True)
class Place:
    """Room in the timetable for one interview.

    Attributes:
        end: when the interview ends; what it keeps is kept until `kept_until`.
        sessions: numbers of the panel's sessions that hold it.
        day: the wall-clock day of its start.
        members: those of the panel who are not busy, in the panel's order; the quorum or more.
    """

    panel: Panel
    start: int
    end: int
    kept_until: int
    sessions: tuple[int, ...]
    day: date
    members: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """The length of the interview."""
        return self.end - self.start


class Grounds:
    """The places of a problem, made once for each length of interview."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.zone = ZoneInfo(problem.zone)
        self.busy = {person.id: Closed(person.closed) for person in problem.people}
        self.shut = {room.id: Closed(room.closed) for room in problem.rooms}

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """The minutes of the grid in each panel's sessions, in order."""
        return {
            panel.id: sorted(
                {
                    start
                    for session in panel.sessions
                    for start in on_grid(session.first, session.last - 1, self.problem.grid, self.zone)
                }
            )
            for panel in self.problem.panels
        }

    def places(self, minutes: int) -> Iterator[Place]:
        """Yield every place for an interview of so many minutes, panel by panel in order of time."""
        for panel in self.problem.panels:
            for start in self.starts[panel.id]:
                place = self.place(panel, start, minutes)
                if place.sessions and self.is_open(place):
                    yield place

    def place(self, panel: Panel, start: int, minutes: int) -> Place:
        """Make the place at a start, whether or not an interview could be held there."""
        end = start + minutes
        until = end + self.problem.gap
        return Place(
            panel=panel,
            start=start,
            end=end,
            kept_until=until,
            sessions=tuple(
                number for number, session in enumerate(panel.sessions) if session.holds(start, end)
            ),
            day=day_of(start, self.zone),
            members=tuple(name for name in panel.members if not self.busy[name].meets(start, until)),
        )

    def is_open(self, place: Place) -> bool:
        """Tell whether the room is open and enough members are there."""
        room = place.panel.room
        closed = room is not None and self.shut[room].meets(place.start, place.kept_until)
        return not closed and len(place.members) >= place.panel.quorum


class Closed:
    """Stretches of time, for asking quickly whether another one meets any."""

    def __init__(self, windows: Iterable[Window]) -> None:
        merged: list[Window] = []
        for window in sorted(windows):
            if merged and window.first <= merged[-1].last:
                merged[-1] = Window(merged[-1].first, max(merged[-1].last, window.last))
            else:
                merged.append(window)
        self.firsts = [window.first for window in merged]
        self.lasts = [window.last for window in merged]

    def meets(self, first: int, last: int) -> bool:
        """Tell whether a stretch shares a minute with one of these."""
        return bisect_right(self.lasts, first) < bisect_left(self.firsts, last)
