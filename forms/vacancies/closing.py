"""Move the closing time of a published vacancy, and say after how many applications it closes."""

from wtforms.validators import ValidationError

from forms.base import BaseForm
from forms.fields import DayField, RadiosField, TextField, WholeNumberField
from forms.vacancies.dates import deadline
from forms.vacancies.fields import ClockField
from forms.validators import Needed

MOVE, CLOSE = "move", "close"


class ClosingForm(BaseForm):
    """Another closing time, or closing at once; both with a reason that stays on record."""

    how = RadiosField(
        "What do you want to do?",
        [Needed("Select whether the vacancy closes at another time or now")],
        choices=[(MOVE, "Close at another time, later or earlier"), (CLOSE, "Close now")],
    )
    closing = DayField("New closing date", hint="For example, 27 3 2027. Leave it empty to close now.")
    closing_time = ClockField(
        "New closing time", width=5, hint="For example, 23:59. Leave it empty for the end of the day."
    )
    reason = TextField("Why", [Needed("Enter the reason")], called="The reason", most=500)

    def deadline(self) -> str | None:
        """Give the new deadline of the contract. Call only after `validate()`."""
        return deadline(self.closing.data, self.closing_time.data)

    def validate_closing(self, field: DayField) -> None:
        """Ask for a day that has not passed, where the closing moves."""
        if self.how.data != MOVE:
            return
        if not field.data and not field.errors:
            raise ValidationError("Enter the new closing date")
        if field.data and field.data < self.on.isoformat():
            raise ValidationError("The new closing date must be today or in the future")


class MostForm(BaseForm):
    """After how many applications a vacancy closes; empty for no such number."""

    most = WholeNumberField(
        "Close after this many applications",
        least=1,
        most=100_000,
        width=5,
        hint="Everybody sees this number on the vacancy’s page. Leave it empty for no such number.",
    )
