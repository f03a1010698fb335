"""Dates in three boxes, known to the day, the month or the year."""

import re
from datetime import date
from typing import Any, Literal

from forms.fields.answers import Answer
from forms.text import tidy

Part = Literal["day", "month", "year"]
PARTS: tuple[Part, ...] = ("day", "month", "year")
FIRST_YEAR, LAST_YEAR = 1900, 2100
SHORT = 3
MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)


class PartialDateField(Answer):
    """A date in boxes for day, month and year.

    `data` is ISO 8601, as long as it is precise ("2023-03-31", "2023-03", "2023"), or None when all boxes are
    empty.
    The boxes are called `<name>-day`, `<name>-month`, `<name>-year`.

    Args:
        coarsest: what must be known at least; "month" lets the day be left empty, "year" the month as well.
        finest: the smallest box shown; "month" shows no day.

    Attributes:
        boxes: what stands in each box shown, as typed.
        wrong: the boxes at fault, none when the date could be read.
    """

    kind = "date"
    data: str | None

    def __init__(
        self,
        label: str = "",
        validators: list[Any] | None = None,
        *,
        coarsest: Part = "month",
        finest: Part = "day",
        **kwargs: Any,
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.needed = PARTS[PARTS.index(coarsest) :]
        self.shown = PARTS[PARTS.index(finest) :]
        self.boxes: dict[Part, str] = dict.fromkeys(self.shown, "")
        self.wrong: tuple[Part, ...] = ()

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the boxes of a post, or show a date that is kept."""
        super().process(None, data if data else None, extra_filters)
        self.wrong = ()
        if formdata is None:
            year, month, day = (*(self.data or "").split("-"), "", "")[:3]
            kept = {"day": day.lstrip("0"), "month": month.lstrip("0"), "year": year}
            self.boxes = {part: kept[part] for part in self.shown}
            return
        self.boxes = {part: tidy(str(formdata.get(f"{self.name}-{part}") or ""))[:20] for part in self.shown}
        self.raw_data = list(self.boxes.values())
        self.data = None
        try:
            self.data = self._read()
        except ValueError as fault:
            self.process_errors = [fault.args[0]]

    def _read(self) -> str | None:
        """Give the date in the boxes, None where all are empty; on failure say which box is wrong."""
        written = {part: text for part, text in self.boxes.items() if text}
        if not written:
            return None
        missing = tuple(
            part
            for part in self.shown
            if part not in written
            and (part in self.needed or any(finer in written for finer in _finer(part)))
        )
        if missing:
            raise self._fault(missing, f"{self.called} must include a {' and a '.join(missing)}")
        year = self._year(written["year"])
        month = self._month(written["month"]) if "month" in written else None
        if month is None:
            return f"{year:04}"
        if "day" not in written:
            return f"{year:04}-{month:02}"
        return self._day(written["day"], month, year)

    def _year(self, text: str) -> int:
        if not re.fullmatch("[0-9]{4}", text):
            raise self._fault(("year",), f"The year in {self._inside()} must include 4 numbers, like 2019")
        if not FIRST_YEAR <= int(text) <= LAST_YEAR:
            raise self._fault(
                ("year",), f"The year in {self._inside()} must be between {FIRST_YEAR} and {LAST_YEAR}"
            )
        return int(text)

    def _month(self, text: str) -> int:
        if re.fullmatch("0?[1-9]|1[0-2]", text):
            return int(text)
        named = [
            n
            for n, name in enumerate(MONTHS, 1)
            if len(text) >= SHORT and name.startswith(text.lower().rstrip("."))
        ]
        if len(named) != 1:
            raise self._fault(
                ("month",),
                f"The month in {self._inside()} must be a number from 1 to 12 or a name, like August",
            )
        return named[0]

    def _day(self, text: str, month: int, year: int) -> str:
        if not re.fullmatch("0?[1-9]|[12][0-9]|3[01]", text):
            raise self._fault(("day",), f"The day in {self._inside()} must be a number from 1 to 31")
        try:
            return date(year, month, int(text)).isoformat()
        except ValueError:
            raise self._fault(
                ("day",),
                f"{self.called} must be a real date: {MONTHS[month - 1].title()} {year} has no day {text}",
            ) from None

    def _inside(self) -> str:
        return self.called[0].lower() + self.called[1:]

    def _fault(self, parts: tuple[Part, ...], message: str) -> ValueError:
        self.wrong = parts
        return ValueError(message)


class DayField(PartialDateField):
    """A whole day in three boxes; `data` is "2023-03-31" or None."""

    def __init__(self, label: str = "", validators: list[Any] | None = None, **kwargs: Any) -> None:
        super().__init__(label, validators, coarsest="day", **kwargs)


def _finer(part: Part) -> tuple[Part, ...]:
    """Give the parts that make no sense without this one."""
    return PARTS[: PARTS.index(part)]
