"""From the places that are held to interviews: who of a zone comes when, and who sits."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from checks.timetable.bookings import Bookings
from checks.timetable.plans import Interview
from checks.timetable.rows import Column, Held, Opened, Row, Seat, Share
from checks.timetable.solver import Solver
from checks.timetable.zones import Field

HALF = 0.5
SETTLING = 5.0


def values_of(bookings: Bookings, field: Field) -> dict[Column, float]:
    """Give the columns of bookings, for the solver to begin with."""
    zone_of = {place: number for number, zone in enumerate(field.zones) for place in zone.places}
    values: Counter[Column] = Counter()
    for number, kind in bookings.taken.items():
        place = field.places[number]
        values[Held(number)] = 1
        values[Share(kind, zone_of[number])] += 1
        values.update({Opened(place.panel.id, session): 0 for session in place.sessions})
        for session in place.sessions:
            values[Opened(place.panel.id, session)] = 1
        for name in bookings.seats[number]:
            values[Seat(name, number)] = 1
    return {column: float(value) for column, value in values.items()}


def interviews(values: Mapping[Column, float], field: Field) -> tuple[Interview, ...]:
    """Give the interviews of a solution in order of time, as many preferences met as its places allow."""
    held = {column.place for column, value in values.items() if isinstance(column, Held) and value > HALF}
    sitting = _sitting(values, field, held)
    queues = {kind: list(like.candidates) for kind, like in enumerate(field.kinds)}
    found = [
        Interview(
            candidate=queues[kind].pop(0),
            panel=field.places[place].panel.id,
            start=field.places[place].start,
            end=field.places[place].end,
            members=sitting[place],
            room=field.places[place].panel.room,
        )
        for place, kind in sorted(_taken(field, held).items(), key=lambda one: field.places[one[0]].start)
    ]
    return tuple(found)


def _taken(field: Field, held: set[int]) -> dict[int, int]:
    """Give the kind at each held place.

    With the places fixed this is a flow, whose best solutions at corners are whole.
    """
    used = [
        (number, zone, [place for place in zone.places if place in held])
        for number, zone in enumerate(field.zones)
    ]
    shares = {
        Share(kind, number): min(len(places), len(field.kinds[kind].candidates))
        for number, zone, places in used
        if places
        for kind in zone.takers
    }
    if not shares:
        return {}
    by_kind: dict[int, dict[Column, int]] = defaultdict(dict)
    columns: dict[Column, int] = {share: most for share, most in shares.items()}  # noqa: C416  # one key type for another
    for share in shares:
        by_kind[share.kind][share] = 1
    solver = Solver(
        columns,
        [
            *(Row(len(p), len(p), {Share(kind, n): 1 for kind in zone.takers}) for n, zone, p in used if p),
            *(Row(0, len(field.kinds[kind].candidates), terms) for kind, terms in by_kind.items()),
        ],
    )
    liked = [share for share in shares if field.zones[share.zone].takers[share.kind]]
    values = solver.best(liked, most=True, seconds=SETTLING, start=None).values or {}
    taken: dict[int, int] = {}
    for number, zone, places in used:
        kinds = [kind for kind in zone.takers for _ in range(round(values.get(Share(kind, number), 0)))]
        taken |= dict(zip(places, kinds, strict=False))
    return taken


def _sitting(values: Mapping[Column, float], field: Field, held: set[int]) -> dict[int, tuple[str, ...]]:
    """Give who sits at each held place: whom the solver has there, and then everybody else who can."""
    panels = {place.panel.id: place.panel for place in field.places}.values()
    sits_on = Counter(name for panel in panels for name in panel.members)
    seated: dict[int, set[str]] = {}
    kept: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number in sorted(held):
        place = field.places[number]
        own = {name for name in place.members if sits_on[name] == 1}
        shared = [name for name in place.members if sits_on[name] > 1]
        lacking = place.panel.quorum - len(own)
        chosen = [name for name in shared if values.get(Seat(name, number), 0) > HALF]
        seated[number] = own | set(shared if lacking == len(shared) else chosen[: max(lacking, 0)])
        for name in seated[number]:
            kept[name].append((place.start, place.kept_until))
    for number in sorted(held, key=lambda number: field.places[number].start):
        place = field.places[number]
        for name in place.members:
            meets = any(first < place.kept_until and place.start < last for first, last in kept[name])
            if name not in seated[number] and not meets:
                seated[number].add(name)
                kept[name].append((place.start, place.kept_until))
    return {
        number: tuple(name for name in field.places[number].panel.members if name in seated[number])
        for number in held
    }
