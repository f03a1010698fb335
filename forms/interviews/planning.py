"""Look for a timetable, accept it, and put somebody at another time by hand."""

from datetime import datetime

from wtforms.validators import ValidationError

from checks.timetable.walls import minute_of
from forms.base import BaseForm, EditForm, given
from forms.fields import DayField, SelectField, WholeNumberField
from forms.interviews.times import LONDON, SKIPPED, TICK
from forms.vacancies.fields import ClockField
from forms.validators import Needed


class SolveForm(BaseForm):
    """How long interviews are, and the pause after each."""

    minutes = WholeNumberField(
        "Minutes for an interview", [Needed("Enter how long an interview is")], least=5, most=480, width=3
    )
    gap = WholeNumberField(
        "Minutes between two interviews",
        [Needed("Enter the minutes between two interviews, or 0")],
        least=0,
        most=240,
        width=3,
    )

    def validate_minutes(self, field: WholeNumberField) -> None:
        """Refuse what is no multiple of five."""
        _five(field)

    def validate_gap(self, field: WholeNumberField) -> None:
        """Refuse what is no multiple of five."""
        _five(field)


class AcceptForm(EditForm):
    """Accept the proposal of the version that was shown."""


class PlaceForm(EditForm):
    """Where and when to interview somebody. The view sets the panels."""

    panel = SelectField("Panel", [Needed("Select the panel")])
    day = DayField("Date", [Needed("Enter the date")], hint="For example, 27 3 2027.")
    start = ClockField("Start", [Needed("Enter when it starts")], width=5, hint="For example, 09:45.")

    def validate_start(self, field: ClockField) -> None:
        """Refuse a time that the clocks skip, or that is not a multiple of five minutes."""
        if self.day.data and field.data:
            wall = datetime.fromisoformat(f"{self.day.data}T{field.data}")
            if minute_of(wall, LONDON) is None:
                raise ValidationError(SKIPPED)
            if wall.minute % TICK:
                raise ValidationError("Enter a time that ends in 0 or 5, like 09:00 or 09:15")

    def minute(self) -> int:
        """Give the start as the minutes since 1970. Call only after `validate()`."""
        wall = datetime.fromisoformat(f"{given(self.day.data)}T{given(self.start.data)}")
        return given(minute_of(wall, LONDON))


def _five(field: WholeNumberField) -> None:
    """Refuse what is no multiple of five.

    Raises:
        ValidationError: it is none.
    """
    if field.data is not None and field.data % TICK:
        raise ValidationError(f"{field.called} must be a multiple of 5, like 30 or 45")
