"""Times and lists in words."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from checks.dates import in_words
from checks.timetable.problems import Window
from checks.timetable.walls import wall_of

SHOWN = 4


def listed(things: Iterable[str]) -> str:
    """Write `a`, `a and b`, `a, b and c`; of many, the first few and how many more."""
    names = list(things)
    if len(names) > SHOWN + 1:
        names = [*names[:SHOWN], f"{len(names) - SHOWN} more"]
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def stretch_of(first: int, last: int, zone: ZoneInfo) -> str:
    """Write `10 March 2026 from 09:00 to 10:00`, with the second day where there is one."""
    begin, end = wall_of(first, zone), wall_of(last, zone)
    if begin.date() == end.date():
        return f"{in_words(begin.date())} from {begin:%H:%M} to {end:%H:%M}"
    return f"{in_words(begin.date())} {begin:%H:%M} to {in_words(end.date())} {end:%H:%M}"


def free_times(windows: Iterable[Window], zone: ZoneInfo) -> str:
    """Write windows in order of time, those that overlap or touch made one."""
    merged: list[Window] = []
    for window in sorted(windows):
        if merged and window.first <= merged[-1].last:
            merged[-1] = Window(merged[-1].first, max(merged[-1].last, window.last))
        else:
            merged.append(window)
    return listed(stretch_of(window.first, window.last, zone) for window in merged)
