"""Candidates who could each be placed alone, but not together: the smallest such group around one of them."""

from collections.abc import Callable

from checks.timetable.plans import Interview
from checks.timetable.rows import Held, Row, rows, upper_bounds
from checks.timetable.solver import Solver
from checks.timetable.words import listed
from checks.timetable.zones import Field, Kind, Zone

MOST = 12
A_TRY = 0.5


def rivals(
    layout: Field, candidate: str, interviews: tuple[Interview, ...], left: Callable[[], float]
) -> str:
    """Say who else needs the same times.

    The group is closed over everybody who is interviewed where one of the group could be; a small one is
    made as small as it can be.
    """
    group = _closed(layout, candidate, interviews)
    if len(group) > MOST:
        return (
            f"Each time at which {candidate} could be interviewed is taken: more candidates compete for "
            f"these sessions than fit, and moving them to other times was tried."
        )
    for name in sorted(group - {candidate}):
        if left() > 0 and not _all_fit(layout, group - {name}):
            group -= {name}
    others = listed(sorted(group - {candidate}, key=_natural))
    if not others:
        return f"Interviews already told leave no time for {candidate}."
    return (
        f"{candidate} and {others} need the same times: the sessions they can come to hold "
        f"{len(group) - 1} of these {len(group)} interviews."
    )


def _natural(name: str) -> tuple[int, str]:
    return len(name), name


def _closed(layout: Field, candidate: str, interviews: tuple[Interview, ...]) -> set[str]:
    """Give the candidate and everybody in the way of the group, and in the way of those, and so on."""
    kinds = {name: number for number, kind in enumerate(layout.kinds) for name in kind.candidates}
    zones: dict[int, list[int]] = {}
    for zone in layout.zones:
        for kind in zone.takers:
            zones.setdefault(kind, []).extend(zone.places)
    group, waiting = {candidate}, [candidate]
    while waiting and len(group) <= MOST:
        places = [layout.places[number] for number in zones.get(kinds[waiting.pop()], ())]
        for each in interviews:
            if each.candidate not in group and any(
                each.start < place.kept_until
                and place.start < each.end
                and (
                    each.panel == place.panel.id
                    or (each.room is not None and each.room == place.panel.room)
                    or not set(each.members).isdisjoint(place.members)
                )
                for place in places
            ):
                group.add(each.candidate)
                waiting.append(each.candidate)
    return group


def _all_fit(layout: Field, group: set[str]) -> bool:
    """Tell whether a group can be interviewed while nobody else but those told is."""
    kinds = [
        Kind(
            tuple(name for name in kind.candidates if name in group or kind.told),
            kind.like,
            kind.told,
        )
        for kind in layout.kinds
    ]
    zones = [
        Zone({kind: likes for kind, likes in zone.takers.items() if kinds[kind].candidates}, zone.places)
        for zone in layout.zones
    ]
    small = Field(kinds, layout.places, [zone for zone in zones if zone.takers])
    solver = Solver(upper_bounds(small), rows(small))
    wanted = sum(len(kind.candidates) for kind in kinds)
    held = [Held(place) for zone in small.zones for place in zone.places]
    solver.add(Row(wanted, wanted, dict.fromkeys(held, 1)))
    return solver.best([], most=True, seconds=A_TRY, start=None).values is not None
