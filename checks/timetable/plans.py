"""The answer: who is interviewed where and when, and who is not and why."""

from dataclasses import dataclass
from enum import StrEnum

from checks.timetable.problems import Problem


class Status(StrEnum):
    """How good a plan is known to be."""

    OPTIMAL = "optimal"
    """Proved: nobody can be added, no session spared, and no more preferences met."""

    FEASIBLE = "feasible"
    """It keeps every rule; whether there is a better one is open."""

    NONE = "none"
    """Nobody could be placed in the time there was."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview, from `start`, included, to `end`, not included, in minutes since 1970.

    Attributes:
        members: those who sit, in the panel's order: the quorum or more.
    """

    candidate: str
    panel: str
    start: int
    end: int
    members: tuple[str, ...]
    room: str | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A candidate without an interview, and in words what rules it out and what would help."""

    candidate: str
    because: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A timetable, its interviews in order of time.

    Attributes:
        of: how many candidates there are.
        bound: no plan places more than this.
        seconds: how long it took.
    """

    status: Status
    of: int
    interviews: tuple[Interview, ...]
    unplaced: tuple[Unplaced, ...]
    sessions_used: int
    preferences_met: int
    bound: int
    seconds: float

    @property
    def placed(self) -> int:
        """How many candidates have an interview."""
        return len(self.interviews)


def figures(interviews: tuple[Interview, ...], problem: Problem) -> tuple[int, int]:
    """Give how many sessions hold one of the interviews, and how many of them lie in a preferred time."""
    panels = {panel.id: panel for panel in problem.panels}
    likes = {candidate.id: candidate.prefers for candidate in problem.candidates}
    sessions = {
        (each.panel, number)
        for each in interviews
        for number, session in enumerate(panels[each.panel].sessions)
        if session.holds(each.start, each.end)
    }
    met = sum(any(like.holds(each.start, each.end) for like in likes[each.candidate]) for each in interviews)
    return len(sessions), met
