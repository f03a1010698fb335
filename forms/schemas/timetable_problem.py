"""The JSON document of a timetable problem, read into records."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from marshmallow import ValidationError

from checks.timetable.problems import Candidate, Kept, Panel, Problem, Told, Window
from checks.timetable.walls import DAY, minute_of
from forms.schemas.faults import DoesNotFit, Fault, faults_of, pointer_to
from forms.schemas.fields import Flag, Id, Text, read_text
from forms.schemas.parts import Listed, Shape
from forms.schemas.timetable_fields import Stretch, Wall, Whole, Zone, needed, read_stretch, stretches
from forms.schemas.timetable_ids import strange_ids

MOST_STARTS = 20_000
MOST_QUORUM = 500


class PanelShape(Shape):
    """A panel and its sessions."""

    id = needed(Id())
    members = needed(Listed(read_text))
    quorum = Whole(1, MOST_QUORUM)
    room = Text()
    online = Flag()
    max_per_day = Whole(0, DAY)
    sessions = needed(stretches())


class PersonShape(Shape):
    """A member of panels."""

    id = needed(Id())
    busy = stretches()


class RoomShape(Shape):
    """A room."""

    id = needed(Id())
    closed = stretches()


class AnyTime(Listed):
    """Stretches of time, or null for any time; an empty list is no time at all."""

    def __init__(self, item: Callable[[Any], Any]) -> None:
        super().__init__(item)
        self.nothing = None


class CandidateShape(Shape):
    """Somebody to interview."""

    id = needed(Id())
    free = AnyTime(read_stretch)
    prefers = stretches()
    minutes = Whole(1, DAY)
    not_panels = Listed(read_text)


class FixedShape(Shape):
    """An interview that does not move."""

    candidate = needed(Id())
    panel = needed(Id())
    start = needed(Wall())


class ProblemShape(Shape):
    """The whole problem."""

    timezone = needed(Zone())
    minutes = needed(Whole(1, DAY))
    gap_minutes = Whole(0, DAY)
    grid_minutes = needed(Whole(1, DAY))
    panels = needed(Listed(PanelShape().load))
    people = needed(Listed(PersonShape().load))
    rooms = Listed(RoomShape().load)
    candidates = needed(Listed(CandidateShape().load))
    fixed = Listed(FixedShape().load)


SHAPE = ProblemShape()


def load_problem(document: dict[str, Any]) -> Problem:
    """Make the record of a timetable problem's document, as `forms.schemas.reading.read` gives it.

    Raises:
        DoesNotFit: the document has another shape, uses an id twice or one that nothing has, has a time
        that the clocks skip or a stretch that does not end after it starts, or has too many starts.
    """
    faults = [*strange_ids(document)]
    given: dict[str, Any] = {}
    try:
        given = SHAPE.load(document)
    except ValidationError as fault:
        faults += faults_of(fault.messages)
    clock = Clock(ZoneInfo(given["timezone"])) if given else None
    problem = _problem(given, clock) if clock else None
    faults += clock.faults if clock else []
    if faults or problem is None:
        raise DoesNotFit(sorted(set(faults)))
    return problem


@dataclass
class Clock:
    """Turns wall-clock times into minutes, and notes where that cannot be."""

    zone: ZoneInfo
    faults: list[Fault] = field(default_factory=list)

    def minute(self, wall: datetime, pointer: str) -> int:
        """Give the minute of a time; of a skipped one it is noted, and 0 given."""
        minute = minute_of(wall, self.zone)
        if minute is None:
            self.faults.append(Fault(pointer, "The clocks go forward then, and this time does not exist."))
        return minute or 0

    def windows(self, given: tuple[Stretch, ...], pointer: str) -> tuple[Window, ...]:
        """Give the windows of stretches."""
        found = []
        for number, (first, last) in enumerate(given):
            at = pointer + pointer_to(number)
            known = len(self.faults)
            window = Window(self.minute(first, at + pointer_to(0)), self.minute(last, at + pointer_to(1)))
            if len(self.faults) == known and window.last <= window.first:
                self.faults.append(Fault(at, "This must end after it starts."))
            found.append(window)
        return tuple(found)


def _problem(given: dict[str, Any], clock: Clock) -> Problem:
    """Make the records, with whatever is wrong noted by the clock."""
    panels = tuple(_panel(each, clock, number) for number, each in enumerate(given["panels"]))
    starts = sum(
        (session.last - session.first) // given["grid_minutes"]
        for panel in panels
        for session in panel.sessions
    )
    if starts > MOST_STARTS:
        clock.faults.append(Fault("/panels", f"These sessions have more than {MOST_STARTS:,} starts."))
    return Problem(
        zone=given["timezone"],
        gap=given.get("gap_minutes") or 0,
        grid=given["grid_minutes"],
        panels=panels,
        people=_kept(given, "people", "busy", clock),
        rooms=_kept(given, "rooms", "closed", clock),
        candidates=tuple(
            _candidate(each, clock, number, given["minutes"])
            for number, each in enumerate(given["candidates"])
        ),
        told=tuple(
            Told(each["candidate"], each["panel"], clock.minute(each["start"], f"/fixed/{number}/start"))
            for number, each in enumerate(given.get("fixed", ()))
        ),
    )


def _panel(given: dict[str, Any], clock: Clock, number: int) -> Panel:
    members: tuple[str, ...] = given["members"]
    quorum = given.get("quorum") or max(len(members), 1)
    if quorum > len(members):
        clock.faults.append(
            Fault(f"/panels/{number}/quorum", "The panel has fewer members than have to sit.")
        )
    return Panel(
        id=given["id"],
        members=members,
        quorum=quorum,
        room=given.get("room"),
        online=bool(given.get("online")),
        max_per_day=given.get("max_per_day"),
        sessions=clock.windows(given["sessions"], f"/panels/{number}/sessions"),
    )


def _kept(given: dict[str, Any], what: str, closed: str, clock: Clock) -> tuple[Kept, ...]:
    return tuple(
        Kept(each["id"], clock.windows(each.get(closed, ()), f"/{what}/{number}/{closed}"))
        for number, each in enumerate(given.get(what, ()))
    )


def _candidate(given: dict[str, Any], clock: Clock, number: int, minutes: int) -> Candidate:
    at = f"/candidates/{number}"
    free = given.get("free")
    return Candidate(
        id=given["id"],
        free=None if free is None else clock.windows(free, f"{at}/free"),
        prefers=clock.windows(given.get("prefers", ()), f"{at}/prefers"),
        minutes=given.get("minutes") or minutes,
        not_panels=frozenset(given.get("not_panels", ())),
    )
