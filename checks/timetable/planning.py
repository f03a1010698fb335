"""A problem in, a plan out."""

from collections.abc import Callable
from dataclasses import dataclass

from checks.timetable.bookings import Bookings
from checks.timetable.greedy import first_plan
from checks.timetable.places import Grounds
from checks.timetable.plans import Interview, Plan, Status, figures
from checks.timetable.problems import Problem, Told
from checks.timetable.reasons import why_not
from checks.timetable.rows import Held, rows, upper_bounds
from checks.timetable.search import Search
from checks.timetable.settling import interviews, values_of
from checks.timetable.solver import Solver
from checks.timetable.zones import lay_out

# What is kept back for writing the plan out and saying why somebody has no place.
AT_THE_END = 0.2
# How much of the time candidates may be moved about for each other before the solver begins.
FOR_FIRST = 0.1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the search is: the best plan so far, and what no plan can do better."""

    placed: int
    bound: int
    of: int
    stage: str


Tell = Callable[[Progress], None]


def plan(problem: Problem, *, limit: float, stopwatch: Callable[[], float], tell: Tell | None = None) -> Plan:
    """Give the best timetable that is found in so many seconds.

    Args:
        problem: what is to be timetabled.
        limit: seconds from now; a plan is given however short they are.
        stopwatch: gives seconds from no particular start.
        tell: is told how far the search is, now and then.
    """
    began = stopwatch()
    grounds = Grounds(problem)

    def left() -> float:
        return limit * (1 - AT_THE_END) - (stopwatch() - began)

    told = kept_told(grounds)
    layout = lay_out(grounds, told)
    of = len(problem.candidates)
    most = sum(len(layout.kinds[kind].candidates) for kind in {k for z in layout.zones for k in z.takers})
    first = first_plan(layout, lambda: left() <= 0 or stopwatch() - began > limit * FOR_FIRST)
    search = Search(layout, left, values_of(first, layout), most)

    def pass_on(stage: str, placed: int, bound: int) -> None:
        if tell is not None:
            tell(Progress(placed, bound, of, stage))

    if layout.places:
        search.run(pass_on)
    found = interviews(search.values, layout)
    sessions, met = figures(found, problem)
    return Plan(
        status=_status(found, of, search),
        of=of,
        interviews=found,
        unplaced=tuple(why_not(grounds, layout, found, told, left)),
        sessions_used=sessions,
        preferences_met=met,
        bound=search.bound,
        seconds=round(stopwatch() - began, 2),
    )


def kept_told(grounds: Grounds) -> tuple[Told, ...]:
    """Give the told interviews that can be held, the earlier in the problem's list the rather."""
    panels = {panel.id: panel for panel in grounds.problem.panels}
    minutes = {candidate.id: candidate.minutes for candidate in grounds.problem.candidates}
    kept: tuple[Told, ...] = ()
    for told in grounds.problem.told:
        place = grounds.place(panels[told.panel], told.start, minutes[told.candidate])
        if place.sessions and grounds.is_open(place) and _fit(grounds, (*kept, told)):
            kept = (*kept, told)
    return kept


def _fit(grounds: Grounds, told: tuple[Told, ...]) -> bool:
    """Tell whether told interviews can all be held."""
    layout = lay_out(grounds, told, others=False)
    bookings = Bookings(layout)
    for number in range(len(layout.places)):
        members = bookings.sitting(number)
        if members is None:
            break
        bookings.book(number, number, members)
    else:
        return True
    solver = Solver(upper_bounds(layout), rows(layout))
    held = [Held(number) for number in range(len(layout.places))]
    return solver.best(held, most=True, seconds=1, start=None).value == len(told)


def _status(found: tuple[Interview, ...], of: int, search: Search) -> Status:
    if search.proved and search.placed == search.bound:
        return Status.OPTIMAL
    return Status.FEASIBLE if found or not of else Status.NONE
