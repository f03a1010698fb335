"""The closing date and the interview date, out of the words that give them."""

import re
from dataclasses import dataclass
from datetime import date, time

from checks.advert.dates import Day, days_in
from checks.advert.records import Deadline
from checks.advert.sources import Piece
from checks.advert.times import Clock, times_in

_NEAR = 45
_BEFORE_DATE = re.compile(r"(?i)[\s,()-]*(?:uk\stime|gmt|bst|prompt)?[\s,()-]*(?:on|of)?(?:\sthe)?[\s,-]*")
_AFTER_DATE = re.compile(r"(?i)[\s,(@–-]*(?:at|by|before|until)?\s*")
_WEEK = re.compile(
    r"(?i)\b(?:week\s?(?:commencing|beginning|starting|of)"
    r"|w\s?[./]?\s?[cb])\b[\s:.-]*(?:the\s)?(?:monday\s)?$"
)


@dataclass(frozen=True, slots=True)
class ClosingRead:
    """A closing date as read; None where the day cannot be told. `at` is where it stands.

    `sure` says that the words before it leave no doubt that it is the closing date.
    """

    closing: Deadline | None
    at: Piece
    doubts: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class InterviewRead:
    """An interview date as read; None where the day cannot be told. `at` is where it stands."""

    day: date | None
    at: Piece
    doubts: tuple[str, ...] = ()


def read_closing(piece: Piece) -> ClosingRead | None:
    """Read the first date of a piece, with the time next to it; None where there is no date at all."""
    first = _first(list(days_in(piece.text)))
    if first is None:
        return None
    if first.day is None:
        return ClosingRead(None, piece.cut(first.start, first.end), (first.trouble,))
    clock = _clock_beside(piece.text, first)
    spans = [(first.start, first.end), *([(clock.start, clock.end)] if clock else [])]
    at: time | None = clock.at if clock else None
    troubles = (first.trouble, clock.trouble if clock else "")
    whole = piece.cut(min(start for start, _ in spans), max(end for _, end in spans))
    return ClosingRead(Deadline(first.day, at), whole, tuple(filter(None, troubles)))


def read_interview(piece: Piece) -> InterviewRead | None:
    """Read the first day of a piece, None if it has none; a week, or a day without a year, is no day."""
    days = list(days_in(piece.text))
    first = _first(days)
    if first is None:
        return None
    at = piece.cut(first.start, first.end)
    if _WEEK.search(piece.text, max(0, first.start - _NEAR), first.start):
        return InterviewRead(None, at, ("The advert names the week of the interviews, not the day.",))
    others = {day.day for day in days} - {None, first.day}
    doubts = [first.trouble] if first.trouble else []
    if first.day and others:
        doubts.append("The advert names more than one interview day; the first is taken.")
    return InterviewRead(first.day, at, tuple(doubts))


def _first(days: list[Day]) -> Day | None:
    """Give the first day that can be told, else the first that cannot."""
    return next((day for day in days if day.day), days[0] if days else None)


def _clock_beside(text: str, day: Day) -> Clock | None:
    after = text[day.end : day.end + _NEAR]
    for clock in times_in(after):
        if _AFTER_DATE.fullmatch(after, 0, clock.start):
            return Clock(day.end + clock.start, day.end + clock.end, clock.at, clock.trouble)
        break
    start = max(0, day.start - _NEAR)
    before = text[start : day.start]
    for clock in reversed(list(times_in(before))):
        if _BEFORE_DATE.fullmatch(before, clock.end):
            return Clock(start + clock.start, start + clock.end, clock.at, clock.trouble)
        break
    return None
