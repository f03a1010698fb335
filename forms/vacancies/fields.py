"""Fields of a vacancy: what an advert says or does not say, lists with one thing a line, a time of day."""

import re
from typing import Any

from forms.fields import Choice, ParagraphField, RadiosField, TextField
from forms.text import tidy

UNSAID = "unsaid"
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])")
_HOUR = re.compile(r"(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))? ?([ap])\.?m\.?", re.IGNORECASE)
NOON = 12


class StatedField(RadiosField):
    """Yes, no, or that nothing is said about it; `data` is "yes", "no", "unsaid" or None."""

    def __init__(self, label: str = "", validators: list[Any] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("choices", (Choice("yes", "Yes"), Choice("no", "No"), Choice(UNSAID, "Not stated")))
        super().__init__(label, validators, **kwargs)

    def process_data(self, value: Any) -> None:
        """Take what is kept: True, False or None."""
        self.data = UNSAID if value is None else "yes" if value else "no"

    @property
    def stated(self) -> bool | None:
        """What is kept of the answer."""
        return None if self.data in (None, UNSAID) else self.data == "yes"


class LinesField(ParagraphField):
    """A list with one thing a line."""

    def process_data(self, value: Any) -> None:
        """Take the things that are kept."""
        self.data = "\n".join(value or ())

    @property
    def things(self) -> list[str]:
        """The lines that have words, each tidy."""
        return [line for line in map(tidy, (self.data or "").split("\n")) if line]


class ClockField(TextField):
    """A time of day; `data` is "23:59" or "" when empty. Reads "23:59", "2359", "11.59pm" and "5pm"."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the time, and keep it on the 24-hour clock."""
        super().process_formdata(valuelist)
        if not self.data:
            return
        if found := _CLOCK.fullmatch(self.data):
            hour, minute = int(found[1]), found[2]
        elif found := _HOUR.fullmatch(self.data):
            hour = int(found[1]) % NOON + (NOON if found[3].lower() == "p" else 0)
            minute = found[2] or "00"
        else:
            raise ValueError(f"{self.called} must be a time like 23:59 or 11:59pm")
        self.data = f"{hour:02}:{minute}"
