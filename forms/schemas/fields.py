"""Single values of documents: strict about shapes, and null where something is not answered.

Dates become `PartialDate`, words of a list become their enumeration.
"""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from marshmallow import ValidationError, fields, missing

from checks.dates import PartialDate, Precision

Chosen = TypeVar("Chosen")
MAX_CHARACTERS = 20_000
MAX_COUNT = 1_000_000
COUNTRY = re.compile(r"[A-Z]{2}")


class Given(fields.Field[Any]):
    """A value that may be null or absent, both of which mean "not answered".

    Attributes:
        nothing: what null is turned into.
    """

    nothing: Any = None

    def __init__(self, *, data_key: str | None = None, allow_none: bool = True) -> None:
        messages: dict[str, Any] = {"null": "Leave this out, or say what it is."}
        super().__init__(data_key=data_key, allow_none=allow_none, error_messages=messages)

    def deserialize(
        self,
        value: Any,
        attr: str | None = None,  # noqa: ARG002  # as marshmallow calls it
        data: Mapping[str, Any] | None = None,  # noqa: ARG002
        **kwargs: Any,  # noqa: ARG002
    ) -> Any:
        """Read a value; null gives `nothing`. No such field has validators, so none are asked."""
        if value is missing:
            if self.required:
                raise self.make_error("required")
            return missing
        if value is not None:
            return self._read(value)
        if self.allow_none:
            return self.nothing
        raise self.make_error("null")

    def _read(self, value: Any) -> Any:
        """Read a value that is not null.

        Raises:
            ValidationError: it has the wrong shape.
        """
        raise NotImplementedError


class Text(Given):
    """Text of at most `MAX_CHARACTERS` that every store and page can hold."""

    def _read(self, value: Any) -> str:
        return read_text(value)


class Id(Text):
    """A name for an item: text that is not empty."""

    def __init__(self) -> None:
        super().__init__(allow_none=False)

    def _read(self, value: Any) -> str:
        if value == "":
            raise ValidationError("An id must not be empty.")
        return read_text(value)


class Country(Given):
    """A country as ISO 3166-1 alpha-2 has it: two capitals."""

    def _read(self, value: Any) -> str:
        return read_country(value)


class Flag(Given):
    """True or false, and nothing that only looks like it."""

    def _read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("This must be true or false.")
        return value


class Count(Given):
    """A whole number from 0 up."""

    def _read(self, value: Any) -> int:
        number = read_number(value)
        if number != int(number) or not 0 <= number <= MAX_COUNT:
            raise ValidationError(f"This must be a whole number from 0 to {MAX_COUNT:,}.")
        return int(number)


class Number(Given):
    """A finite number."""

    def _read(self, value: Any) -> float:
        return read_number(value)


class Word(Given):
    """One of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self.known = {str(word): word for word in words}

    def _read(self, value: Any) -> str:
        return read_word(value, self.known)


class Moment(Given):
    """A date that is known to the day, the month or the year: its length is its precision."""

    def _read(self, value: Any) -> PartialDate:
        try:
            return PartialDate.read(value)
        except (TypeError, ValueError):
            raise ValidationError("This must be a real date, like 2023-03-31, 2023-03 or 2023.") from None


class Day(Moment):
    """A date that is known to the day."""

    def _read(self, value: Any) -> Any:
        found = super()._read(value)
        if found.precision is not Precision.DAY:
            raise ValidationError("This must be a whole date, like 2023-03-31.")
        return found.earliest


def read_text(value: Any) -> str:
    """Give a text.

    Raises:
        ValidationError: it is none, is too long, or holds characters that cannot be stored or shown.
    """
    if not isinstance(value, str):
        raise ValidationError("This must be text.")
    if len(value) > MAX_CHARACTERS:
        raise ValidationError(f"This must have at most {MAX_CHARACTERS:,} characters.")
    if "\0" in value or not (value.isascii() or _is_unicode(value)):
        raise ValidationError("This holds characters that cannot be read. Type it again.")
    return value


def read_country(value: Any) -> str:
    """Give a country code.

    Raises:
        ValidationError: it is none.
    """
    if not isinstance(value, str) or not COUNTRY.fullmatch(value):
        raise ValidationError("This must be a country code of two capital letters, like GB.")
    return value


def read_number(value: Any) -> float:
    """Give a number.

    Raises:
        ValidationError: it is none, or not finite. True and false are no numbers.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        raise ValidationError("This must be a number.")
    return value


def read_word(value: Any, known: Mapping[str, Chosen]) -> Chosen:
    """Give what a word stands for.

    Raises:
        ValidationError: it is none of the known words.
    """
    if not isinstance(value, str) or value not in known:
        raise ValidationError(f"This must be one of: {', '.join(known)}.")
    return known[value]


def _is_finite(value: float) -> bool:
    """Tell whether a number is one that can be counted with; whole ones of 309 digits and more cannot."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _is_unicode(text: str) -> bool:
    """Tell whether a text is free of lone surrogates."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
