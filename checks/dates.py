"""Days, dates known to the month or year only, spans of whole days and the gaps between them.

A span includes both its first and its last day (DATE-04), so one that starts the day after another ends
leaves no gap. Arithmetic stops at the first and the last day that `datetime` knows: nothing here overflows.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Self

from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Precision(StrEnum):
    """How exactly a date is known (DATE-05)."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Some day from `earliest` to `latest`, both included: one day, one month or one year.

    Two are equal when they say the same with the same precision. They have no order: compare `earliest` and
    `latest`, whichever the rule means.
    """

    earliest: date
    latest: date
    precision: Precision

    @classmethod
    def on(cls, day: date) -> Self:
        """Make a date that is known to the day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read `2023-03-31`, `2023-03` or `2023`; the length is the precision.

        Raises:
            ValueError: the text has another form, or no such day exists.
        """
        found = ISO.fullmatch(text)
        if not found:
            raise ValueError(text)
        year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
        if found[3]:
            return cls.on(date(year, month, day))
        if found[2]:
            first = date(year, month, 1)
            return cls(first, first.replace(day=monthrange(year, month)[1]), Precision.MONTH)
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    def __str__(self) -> str:
        """Write it the way people say it: `3 March 2021`, `March 2021`, `2021`."""
        if self.precision is Precision.DAY:
            return in_words(self.earliest)
        if self.precision is Precision.MONTH:
            return f"{MONTHS[self.earliest.month - 1]} {self.earliest.year}"
        return str(self.earliest.year)


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The days from `first` to `last`, both included.

    Raises:
        ValueError: `last` is before `first`.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"span ends {self.last} before it starts {self.first}")

    def __str__(self) -> str:
        """Write it in words; a single day is named once."""
        if self.first == self.last:
            return in_words(self.first)
        return f"{in_words(self.first)} to {in_words(self.last)}"

    @property
    def days(self) -> int:
        """Length in days; a span that starts and ends on one day has 1."""
        return (self.last - self.first).days + 1

    def within(self, window: "Span") -> "Span | None":
        """Give the part that lies in the window; None where they share no day."""
        first, last = max(self.first, window.first), min(self.last, window.last)
        return Span(first, last) if first <= last else None

    def encloses(self, other: "Span") -> bool:
        """Tell whether every day of the other is a day of this one."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, kw_only=True)
class Period:
    """A stretch of time; an end that is None means that it goes on."""

    start: PartialDate | None = None
    end: PartialDate | None = None

    def widest(self, on: date) -> Span | None:
        """Give all the days up to `on` that it may cover (DATE-05, optimistic); None for none."""
        return _span(self.start.earliest if self.start else None, self.end.latest if self.end else on, on)

    def narrowest(self, on: date) -> Span | None:
        """Give the days up to `on` that it certainly covers (DATE-05, pessimistic); None for none."""
        return _span(self.start.latest if self.start else None, self.end.earliest if self.end else on, on)


def gaps(covered: Iterable[Span], window: Span) -> Iterator[Span]:
    """Yield, oldest first, each stretch of `window` outside every covered span.

    Spans may come in any order, overlap, nest, or reach outside the window.
    """
    uncovered_from = window.first
    for span in sorted(covered):
        if span.first > window.last:
            break
        if span.first > uncovered_from:
            yield Span(uncovered_from, span.first - DAY)
        if span.last >= window.last:
            return
        uncovered_from = max(uncovered_from, span.last + DAY)
    yield Span(uncovered_from, window.last)


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield, oldest first, the spans with those that touch or overlap made one (DATE-04)."""
    current: Span | None = None
    for span in sorted(spans):
        if current and span.first <= day_after(current.last):
            current = Span(current.first, max(current.last, span.last))
        else:
            if current:
                yield current
            current = span
    if current:
        yield current


def years_before(day: date, years: int) -> date:
    """Give the same day and month, `years` earlier, for windows (DATE-02).

    29 February becomes 28 February of a common year: the earlier date, which is stricter for coverage.
    """
    return months_after(day, -12 * years)


def years_after(day: date, years: int) -> date:
    """Give the day on which `years` have gone by since `day`, for elapsed time (DATE-03).

    29 February becomes 1 March of a common year: the later date, which is stricter for "at least".
    """
    shifted = months_after(day, 12 * years)
    return day_after(shifted) if shifted.day < day.day else shifted


def leaves_window(last: date, years: int, *, but: int = 0) -> date:
    """Give the first anchor whose window of `years` (DATE-02) holds at most `but` days up to `last`."""
    return years_after(day_after(last) - timedelta(days=but), years)


@lru_cache(maxsize=1024)
def months_after(day: date, months: int) -> date:
    """Give the corresponding date `months` later, or earlier if negative (DATE-09).

    A month that is too short gives its end: one month from 31 January ends on 28 or 29 February.
    """
    try:
        return day + relativedelta(months=months)
    except (ValueError, OverflowError):
        return date.max if months > 0 else date.min


def day_after(day: date) -> date:
    """Give the next day."""
    return day + DAY if day < date.max else day


def in_words(day: date) -> str:
    """Write a day the GOV.UK way: `3 March 2021`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def when(span: Span) -> str:
    """Write a stretch of days as part of a sentence: `on 3 March 2021`, `from 3 March 2021 to ...`."""
    return f"on {span}" if span.days == 1 else f"from {span}"


def _span(first: date | None, last: date, on: date) -> Span | None:
    """Give the days from first to last that are not after `on`."""
    last = min(last, on)
    return Span(first, last) if first and first <= last else None
