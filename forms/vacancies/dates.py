"""The closing date, with the minute where there is one, and the day of the interviews."""

from typing import Any

from wtforms.validators import ValidationError

from forms.fields import DayField
from forms.vacancies.correcting import CorrectionForm
from forms.vacancies.fields import ClockField


class DatesForm(CorrectionForm):
    """The dates of a vacancy. A closing date that has passed may be kept: publishing asks for a new one."""

    spread = {"closing": ("closing",), "closing_time": ()}  # noqa: RUF012  # read only

    closing = DayField("Closing date", hint="For example, 27 3 2027.")
    closing_time = ClockField(
        "Closing time", width=5, hint="For example, 23:59. Leave it empty for the end of the day."
    )
    interview_date = DayField("Interview date", hint="For example, 14 4 2027.")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Take the deadline apart."""
        return {**(value or {}), **apart((value or {}).get("closing"))}

    def value(self) -> Any:
        """Put the deadline together."""
        return {
            "closing": deadline(self.closing.data, self.closing_time.data),
            "interview_date": self.interview_date.data,
        }

    def validate_closing_time(self, field: ClockField) -> None:
        """Refuse a time without its day."""
        if field.data and not self.closing.data and not self.closing.errors:
            raise ValidationError("Enter the closing date that this time belongs to")


def apart(closing: str | None) -> dict[str, str | None]:
    """Give day and time of a deadline; what it says of the offset from London time is left out."""
    day, _, clock = (closing or "").partition("T")
    return {"closing": day or None, "closing_time": clock[:5]}


def deadline(day: str | None, clock: str) -> str | None:
    """Give the deadline of the contract; without a time it is the whole day."""
    return f"{day}T{clock}" if day and clock else day
