"""The only place that reads the time. Moments are UTC and aware; days are London days."""

from datetime import UTC, date, datetime
from time import perf_counter
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """Give the present moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Give the present day in London."""
    return london_day(now())


def london_day(moment: datetime) -> date:
    """Give the London day on which an aware moment falls."""
    return moment.astimezone(LONDON).date()


def stopwatch() -> float:
    """Give seconds from no particular start, for telling how long something took."""
    return perf_counter()
