"""An interview as a calendar file (RFC 5545): reference, time and place, and nothing else (PRIV-11)."""

import re
from collections.abc import Iterable
from datetime import datetime

from icalendar import Calendar, Event

from app.clock import LONDON
from app.models.interviews import Interview

# What no line of a calendar file may hold; the library lets some of it through (SEC-17).
_CONTROLS = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")


def calendar_file(interview: Interview, now: datetime) -> bytes:
    """Give the file of an interview; of one that was called off it takes the entry away again.

    The entry keeps its UID for ever, and its SEQUENCE goes up with each change.
    """
    off = interview.cancelled_at is not None
    return _file([_event(interview, now)], "CANCEL" if off else "PUBLISH")


def feed_file(interviews: Iterable[Interview], now: datetime) -> bytes:
    """Give a calendar of interviews for whoever sits or plans: the same entries, and nobody's name."""
    return _file([_event(one, now) for one in interviews], "PUBLISH")


def _event(interview: Interview, now: datetime) -> Event:
    """Give the entry of an interview."""
    off = interview.cancelled_at is not None
    event = Event()
    event.add("uid", f"{interview.id}@vetready")
    event.add("sequence", interview.sequence)
    event.add("dtstamp", now)
    event.add("dtstart", interview.starts_at.astimezone(LONDON))
    event.add("dtend", interview.ends_at.astimezone(LONDON))
    event.add("summary", f"Interview {one_line(interview.application.reference)}")
    room = interview.panel.room
    event.add("location", one_line(room.name) if room else "Online")
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    return event


def _file(events: Iterable[Event], method: str) -> bytes:
    """Give the file of these entries, with the zones that they name."""
    calendar = Calendar()
    calendar.add("prodid", "-//VetReady//Interviews//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def one_line(text: str) -> str:
    """Give a text on one line, without anything that could start another."""
    return _CONTROLS.sub(" ", text).strip()
