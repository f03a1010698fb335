"""Lists and stretches of time in words."""

from zoneinfo import ZoneInfo

import pytest

from checks.timetable.words import listed, stretch_of

HOUR = 60


@pytest.mark.parametrize(
    ("things", "written"),
    [
        ("", ""),
        ("a", "a"),
        ("ab", "a and b"),
        ("abc", "a, b and c"),
        ("abcde", "a, b, c, d and e"),
        ("abcdef", "a, b, c, d and 2 more"),
        ("abcdefg", "a, b, c, d and 3 more"),
    ],
)
def test_a_list(things: str, written: str) -> None:
    assert listed(things) == written


@pytest.mark.parametrize(
    ("last", "written"),
    [
        (23 * HOUR, "1 January 1970 from 22:00 to 23:00"),
        (25 * HOUR, "1 January 1970 22:00 to 2 January 1970 01:00"),
    ],
)
def test_a_stretch(last: int, written: str) -> None:
    assert stretch_of(22 * HOUR, last, ZoneInfo("UTC")) == written
