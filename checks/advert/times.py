"""The minute at which a deadline falls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

_TIME = re.compile(
    r"""
    (?<![\d:.£])(?P<hour>\d{1,2})\s?[:.]\s?(?P<minute>\d{2})(?:[:.]\d{2})?(?![\d/])\s?(?:(?P<half>[ap]\.?\s?m\b)|(?:hrs|hours)\b)?
  | (?<![\d:.£])(?P<only_hour>\d{1,2})\s?(?P<only_half>[ap]\.?\s?m\b)
  | (?<![\d:.£])(?P<military>[012]\d[0-5]\d)\s?(?:hrs|hours|h)\b
  | (?:\b12\s)?\b(?P<noon>noon|midday|hanner\sdydd)\b
  | (?:\b12\s)?\b(?P<midnight>midnight|hanner\snos)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOUGHT = re.compile(r"(?i)0?0[:.]00|12([:.]00)?\s?a\.?\s?m")
_NOON = 12
_MIDNIGHT = "Midnight may be the start or the end of that day; the time is left out."


@dataclass(frozen=True, slots=True)
class Clock:
    """A time written in a text, from `start` to `end`; `at` is None where it may mean either end of a day."""

    start: int
    end: int
    at: time | None
    trouble: str = ""


def times_in(text: str) -> Iterator[Clock]:
    """Yield the times of day that a text writes, in order."""
    for found in _TIME.finditer(text):
        if found["midnight"] or _NOUGHT.match(found.group()):
            yield Clock(*found.span(), None, _MIDNIGHT)
        elif (at := time(_NOON) if found["noon"] else _clock(found)) is not None:
            yield Clock(*found.span(), at)


def _clock(found: re.Match[str]) -> time | None:
    if found["military"]:
        hour, minute = int(found["military"][:2]), int(found["military"][2:])
    else:
        hour, minute = int(found["hour"] or found["only_hour"]), int(found["minute"] or 0)
    half = (found["half"] or found["only_half"] or "").lower()[:1]
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
