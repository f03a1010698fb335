"""Fields for amounts of money and whole numbers, strict about what is a number."""

import re
from decimal import Decimal
from typing import Any

from forms.fields.answers import Answer
from forms.text import tidy

_POUNDS = re.compile(r"£?\s?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\.([0-9]{2}))?")
_WHOLE = re.compile("-?[0-9]{1,9}")


class _Typed(Answer):
    """A number that is shown again as it was typed."""

    typed = ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the number; on failure leave `data` None."""
        self.data = None
        self.typed = tidy(str(valuelist[0])) if valuelist else ""
        if self.typed:
            self.data = self._read(self.typed)

    def _read(self, text: str) -> Any:
        raise NotImplementedError

    def _value(self) -> str:
        return self.typed if self.raw_data else self._shown()

    def _shown(self) -> str:
        return "" if self.data is None else str(self.data)


class MoneyField(_Typed):
    """An amount in pounds and pence, 0 up to `most`; `data` is a `Decimal` with two places, or None."""

    data: Decimal | None

    def __init__(
        self, label: str = "", validators: list[Any] | None = None, *, most: int = 10_000_000, **kwargs: Any
    ) -> None:
        self.most = most
        super().__init__(label, validators, **kwargs)

    def process_data(self, value: Any) -> None:
        """Take an amount that is kept, as a number or as text of one."""
        self.data = None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))

    def _read(self, text: str) -> Decimal:
        found = _POUNDS.fullmatch(text)
        if not found:
            raise ValueError(f"{self.called} must be an amount in pounds, like 800 or 1,000.50")
        amount = Decimal(f"{found[1].replace(',', '')}.{found[2] or '00'}")
        if amount > self.most:
            raise ValueError(f"{self.called} must be £{self.most:,} or less")
        return amount

    def _shown(self) -> str:
        return "" if self.data is None else f"{self.data:,.2f}".removesuffix(".00")


class WholeNumberField(_Typed):
    """A whole number from `least` to `most`, both included; `data` is an int or None."""

    data: int | None

    def __init__(
        self,
        label: str = "",
        validators: list[Any] | None = None,
        *,
        least: int = 0,
        most: int = 999_999,
        **kwargs: Any,
    ) -> None:
        self.least, self.most = least, most
        super().__init__(label, validators, **kwargs)

    def _read(self, text: str) -> int:
        if not _WHOLE.fullmatch(text) or not self.least <= int(text) <= self.most:
            raise ValueError(f"{self.called} must be a whole number from {self.least:,} to {self.most:,}")
        return int(text)
