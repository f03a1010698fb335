"""A stretch of time on one day: a session of a panel, or when somebody cannot sit."""

from datetime import datetime
from zoneinfo import ZoneInfo

from wtforms.validators import ValidationError

from checks.timetable.walls import minute_of
from forms.base import BaseForm, given
from forms.fields import DayField, SelectField
from forms.vacancies.fields import ClockField
from forms.validators import Needed

LONDON = ZoneInfo("Europe/London")
SKIPPED = "The clocks go forward then, so this time does not exist. Enter another time"
TICK = 5


class StretchForm(BaseForm):
    """A day and two times of it, in London time."""

    day = DayField("Date", [Needed("Enter the date")], hint="For example, 27 3 2027.")
    first = ClockField("From", [Needed("Enter when it starts")], width=5, hint="For example, 09:00.")
    last = ClockField("To", [Needed("Enter when it ends")], width=5, hint="For example, 12:45.")

    def validate_first(self, field: ClockField) -> None:
        """Refuse a time that the clocks skip, or that is not a multiple of five minutes."""
        _judge(self.day.data, field)

    def validate_last(self, field: ClockField) -> None:
        """Refuse a time that is not later, besides."""
        _judge(self.day.data, field)
        if field.data and self.first.data and field.data <= self.first.data:
            raise ValidationError("The end must be later than the start")

    def stretch(self) -> tuple[datetime, datetime]:
        """Give both moments, the end not included. Call only after `validate()`."""
        day = given(self.day.data)
        return moment(day, given(self.first.data)), moment(day, given(self.last.data))


class BusyForm(StretchForm):
    """When one member of a panel cannot sit. The view sets who there is."""

    member = SelectField("Who", [Needed("Select who cannot sit")])


def moment(day: str, clock: str) -> datetime:
    """Give the moment of a day and a time in London; of two it is the first."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=LONDON)


def _judge(day: str | None, field: ClockField) -> None:
    """Refuse a time that cannot be kept.

    Raises:
        ValidationError: the clocks skip it, or it is not a multiple of five minutes.
    """
    if not day or not field.data:
        return
    wall = datetime.fromisoformat(f"{day}T{field.data}")
    if minute_of(wall, LONDON) is None:
        raise ValidationError(SKIPPED)
    if wall.minute % TICK:
        raise ValidationError("Enter a time that ends in 0 or 5, like 09:00 or 09:15")
