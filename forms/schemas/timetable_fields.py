"""Single values of a timetable problem: wall-clock times, stretches of them, and counts."""

import re
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from marshmallow import ValidationError, fields

from forms.schemas.fields import Given, Text, read_number
from forms.schemas.parts import Listed, each

AnyField = TypeVar("AnyField", bound=fields.Field[Any])
WALL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?")
FIRST_YEAR, LAST_YEAR = 1971, 2999
ENDS = 2

Stretch = tuple[datetime, datetime]


def needed(field: AnyField) -> AnyField:
    """Make a field one that may be neither absent nor null."""
    field.required, field.allow_none = True, False
    field.error_messages = {"required": "This is needed.", "null": "This is needed."}
    return field


class Whole(Given):
    """A whole number between two others, both included."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.least, self.most = least, most

    def _read(self, value: Any) -> int:
        number = read_number(value)
        if number != int(number) or not self.least <= number <= self.most:
            raise ValidationError(f"This must be a whole number from {self.least:,} to {self.most:,}.")
        return int(number)


class Zone(Text):
    """The key of a time zone, like Europe/London."""

    def _read(self, value: Any) -> str:
        key = super()._read(value)
        try:
            ZoneInfo(key)
        except (KeyError, ValueError, OSError):
            raise ValidationError("This must be a time zone, like Europe/London.") from None
        return key


class Wall(Given):
    """A wall-clock time to the minute."""

    def _read(self, value: Any) -> datetime:
        return read_wall(value)


def stretches() -> Listed:
    """Make a field for a list of stretches of time, each `[from, to]`."""
    return Listed(read_stretch)


def read_stretch(value: Any) -> Stretch:
    """Give a stretch of time.

    Raises:
        ValidationError: it is no list of two times, of which the second is later.
    """
    if not isinstance(value, list) or len(value) != ENDS:
        raise ValidationError("This must be a list of two times, [from, to].")
    (_, first), (_, last) = each(value, read_wall)
    return first, last


def read_wall(value: Any) -> datetime:
    """Give a time; it has an offset only where the text has one.

    Raises:
        ValidationError: it is none.
    """
    problem = ValidationError("This must be a real time, like 2025-09-04T09:00.")
    if not isinstance(value, str) or not WALL.fullmatch(value):
        raise problem
    try:
        wall = datetime.fromisoformat(value)
    except ValueError:
        raise problem from None
    if not FIRST_YEAR <= wall.year <= LAST_YEAR:
        raise problem
    return wall
