"""Choose a time for one's own interview, and until when that can be done."""

from datetime import datetime

from forms.base import BaseForm, given
from forms.fields import DayField, RadiosField
from forms.interviews.times import moment
from forms.vacancies.fields import ClockField
from forms.validators import Needed


class ChooseForm(BaseForm):
    """One of the free times. The view sets them."""

    slot = RadiosField("Free times", [Needed("Select a time")])


class OpenForm(BaseForm):
    """Until when applicants may choose and move their time."""

    day = DayField("Last day for choosing", [Needed("Enter the last day")], hint="For example, 27 3 2027.")
    clock = ClockField("Last time on that day", [Needed("Enter the last time")], width=5)

    def until(self) -> datetime:
        """Give the moment. Call only after `validate()`."""
        return moment(given(self.day.data), given(self.clock.data))
