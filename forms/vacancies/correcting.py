"""What all correction pages share: which places of the vacancy a question is about."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, ClassVar

from forms.documents import DocumentForm
from forms.fields import MoneyField
from forms.vacancies.fields import LinesField, StatedField


class CorrectionForm(DocumentForm):
    """Some fields of the vacancy that stand in one object.

    Attributes:
        under: the key of the object that they stand in; "" for the vacancy itself.
        spread: what a question is about, where that is not the one key of its own name.
    """

    under: ClassVar[str] = ""
    spread: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    @classmethod
    @cache
    def asked(cls) -> tuple[str, ...]:
        """Give the names of the questions, in order."""
        return tuple(field.short_name for field in cls(on=date.min).questions())

    @classmethod
    def stands_for(cls, name: str) -> tuple[str, ...]:
        """Give the keys that a question is about."""
        return cls.spread.get(name, (name,))

    @classmethod
    def pointers(cls, name: str) -> tuple[str, ...]:
        """Give the places that a question is about, as JSON pointers."""
        above = f"/{cls.under}" if cls.under else ""
        return tuple(f"{above}/{key}" for key in cls.stands_for(name))

    def value(self) -> Any:
        """Give what to put at the place; empty text is nothing said."""
        return {field.short_name: kept(field) for field in self.questions()}


def kept(field: Any) -> Any:
    """Give what the vacancy keeps of one answer."""
    if isinstance(field, StatedField):
        return field.stated
    if isinstance(field, LinesField):
        return field.things
    if isinstance(field, MoneyField):
        return pounds(field.data)
    return field.data or None


def pounds(amount: Decimal | None) -> int | float | None:
    """Give an amount as JSON has it: whole pounds as a whole number."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
