"""When somebody is busy, read from a calendar file (RFC 5545): times alone, no titles, no people.

Repeats every day or week are followed; others are counted and left out, so that no file can keep us busy.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar

from app.clock import LONDON

MOST_BYTES, MOST_EVENTS, MOST_REPEATING = 500_000, 3_000, 200
NO_CALENDAR = "This is no calendar file. Export your calendar as a file that ends in .ics."
OLDEST = timedelta(days=3_660)
FOLLOWED = {"DAILY": {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}}
FOLLOWED["WEEKLY"] = FOLLOWED["DAILY"] | {"BYDAY"}

Stretch = tuple[datetime, datetime]


class Unreadable(ValueError):
    """The file cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Busy:
    """Stretches in order of time, the end not included, and how many entries were left out."""

    stretches: tuple[Stretch, ...]
    left_out: int


def read(data: bytes, since: datetime, until: datetime) -> Busy:
    """Give when the file says that somebody is busy between two moments.

    Raises:
        Unreadable: it is too large, or no calendar.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(f"The file must be {MOST_BYTES // 1000} kB or smaller. Export fewer months.")
    try:
        events: list[Any] = list(Calendar.from_ical(data).walk("VEVENT"))
        moved = {
            (str(one.get("UID")), _instant(one["RECURRENCE-ID"].dt))
            for one in events
            if "RECURRENCE-ID" in one
        }
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise Unreadable(NO_CALENDAR) from None
    if len(events) > MOST_EVENTS:
        raise Unreadable(f"The file must hold {MOST_EVENTS:,} entries or fewer. Export fewer months.")
    found: list[Stretch] = []
    left_out = repeating = 0
    for one in events:
        repeating += "RRULE" in one
        stretches = _of_event(one, since, until, moved) if repeating <= MOST_REPEATING else None
        if stretches is None:
            left_out += 1
        else:
            found += stretches
    return Busy(tuple(sorted(set(found))), left_out)


def _of_event(
    event: Any, since: datetime, until: datetime, moved: set[tuple[str, datetime]]
) -> list[Stretch] | None:
    """Give the stretches of one entry; None where it is left out."""
    if str(event.get("TRANSP", "")).upper() == "TRANSPARENT" or str(event.get("STATUS", "")) == "CANCELLED":
        return []
    try:
        first, length = _first(event)
        starts = list(_starts(event, first, since - length, until))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None
    if "RRULE" in event and "RECURRENCE-ID" not in event:
        uid = str(event.get("UID"))
        starts = [one for one in starts if (uid, _instant(one)) not in moved]
    found = [(_instant(one), _instant(one) + length) for one in starts]
    return [(start, end) for start, end in found if start < until and since < end and start < end]


def _first(event: Any) -> tuple[datetime, timedelta]:
    """Give when an entry begins for the first time, by its own clocks, and how long it is."""
    start, end = event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None
    whole_day = not isinstance(start, datetime)
    if end is None:
        length = event["DURATION"].dt if "DURATION" in event else timedelta(days=1 if whole_day else 0)
    else:
        length = (end - start) if whole_day else _instant(end) - _instant(start)
    return _clocked(start), length


def _starts(event: Any, first: datetime, since: datetime, until: datetime) -> Iterator[datetime]:
    """Yield when an entry begins.

    Raises:
        ValueError: it repeats in a way that is not followed.
    """
    rule = event.get("RRULE")
    if rule is None or "RECURRENCE-ID" in event:
        yield first
        return
    kind = str(rule.get("FREQ", [""])[0])
    if isinstance(rule, list) or not set(rule) <= FOLLOWED.get(kind, set()) or first < since - OLDEST:
        raise ValueError("it repeats in a way that is not followed")
    if int(rule.get("INTERVAL", [1])[0]) < 1:
        raise ValueError("it would repeat at one moment for ever")
    but = event.get("EXDATE", [])
    skipped = {_instant(each.dt) for group in (but if isinstance(but, list) else [but]) for each in group.dts}
    for one in _repeated(rule, first):
        if one >= until:
            return
        if one > since and _instant(one) not in skipped:
            yield one


def _repeated(rule: Any, first: datetime) -> Iterator[datetime]:
    """Yield the beginnings that a rule gives, by the clocks of the entry's own zone."""
    zone, last = first.tzinfo, rule.get("UNTIL", [None])[0]
    written = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL="))
    clocks = rrulestr(written, dtstart=first.replace(tzinfo=None))
    if isinstance(last, datetime):
        last = _clocked(last).astimezone(zone).replace(tzinfo=None)
    elif last is not None:
        last = datetime.combine(last, time.max)
    for one in clocks:
        if last is not None and one > last:
            return
        yield one.replace(tzinfo=zone)


def _clocked(value: date | datetime) -> datetime:
    """Give a moment that knows its zone; days begin, and clocks without a zone run, in London."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), LONDON)
    return value if value.tzinfo else value.replace(tzinfo=LONDON)


def _instant(value: date | datetime) -> datetime:
    """Give the same in London, so that two ways to write one moment are the same."""
    return _clocked(value).astimezone(LONDON)
