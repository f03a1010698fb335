"""Wall-clock times of a zone and minutes since 1970, one from the other."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = 60
DAY = 24 * 60


def minute_of(wall: datetime, zone: ZoneInfo) -> int | None:
    """Give the minute of a wall-clock time; None if the clock skips it.

    A time that the clock shows twice is the first of the two. A time with an offset is what the offset says.
    """
    if wall.tzinfo is not None:
        return int(wall.timestamp()) // MINUTE
    aware = wall.replace(tzinfo=zone)
    there_and_back = aware.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return int(aware.timestamp()) // MINUTE if there_and_back == wall else None


def wall_of(minute: int, zone: ZoneInfo) -> datetime:
    """Give the wall-clock time of a minute, without its offset."""
    return datetime.fromtimestamp(minute * MINUTE, zone).replace(tzinfo=None, fold=0)


def day_of(minute: int, zone: ZoneInfo) -> date:
    """Give the wall-clock day of a minute."""
    return datetime.fromtimestamp(minute * MINUTE, zone).date()


def on_grid(first: int, last: int, grid: int, zone: ZoneInfo) -> Iterator[int]:
    """Yield the minutes from `first` to `last`, both included, at a multiple of `grid` after midnight.

    Midnight and the multiples are the wall clock's. What it shows twice comes once, the first time.
    """
    day = day_of(first, zone)
    while day <= day_of(last, zone):
        midnight = datetime.combine(day, time())
        for minutes in range(0, DAY, grid):
            minute = minute_of(midnight + timedelta(minutes=minutes), zone)
            if minute is not None and first <= minute <= last:
                yield minute
        day += timedelta(days=1)
