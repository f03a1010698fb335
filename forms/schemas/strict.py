"""Marshmallow fields that take a JSON value of their own type and no other."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from marshmallow import ValidationError, fields

# Controls that no database stores alike, and halves of surrogate pairs, which cannot be written as UTF-8.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_PENCE = Decimal("0.01")


class Text(fields.String):
    """Text of at most `longest` characters, or null."""

    default_error_messages = {  # noqa: RUF012
        "invalid": "This must be text.",
        "null": "This may not be null.",
        "required": "This is needed.",
    }

    def __init__(self, longest: int, **options: Any) -> None:
        options.setdefault("allow_none", True)
        super().__init__(**options)
        self._longest = longest

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if len(text) > self._longest:
            raise ValidationError(
                f"This must have {self._longest:,} characters or fewer; it has {len(text):,}."
            )
        if _UNSTORABLE.search(text):
            raise ValidationError("This has a character that cannot be stored. Take it out.")
        return text


class Flag(fields.Field[bool]):
    """True or false; text and numbers are neither."""

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("This must be true or false.")
        return value


class Whole(fields.Field[int]):
    """A whole number from 0 to `most`."""

    def __init__(self, most: int, **options: Any) -> None:
        super().__init__(**options)
        self._most = most

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValidationError("This must be a whole number.")
        if not 0 <= value <= self._most:
            raise ValidationError(f"This must be from 0 to {self._most:,}.")
        return value


class Pounds(fields.Field[Decimal]):
    """An amount in pounds, written as a JSON number with at most two decimal places."""

    _MOST = 100_000_000

    def _serialize(self, value: Decimal | None, *_: Any, **__: Any) -> int | float | None:
        if value is None:
            return None
        return int(value) if value == int(value) else float(value)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValidationError("This must be a number of pounds.")
        if not 0 <= value <= self._MOST:
            raise ValidationError(f"This must be from 0 to {self._MOST:,} pounds.")
        amount = Decimal(str(value))
        if amount != amount.quantize(_PENCE):
            raise ValidationError("This must have no more than two places after the point.")
        return amount
