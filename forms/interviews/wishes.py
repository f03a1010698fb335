"""What a timetable heeds: when somebody can come, a longer interview, who may not judge; and calendars."""

from collections.abc import Iterator

from wtforms.validators import ValidationError

from forms.base import BaseForm
from forms.fields import (
    Choice,
    RadiosField,
    SelectField,
    TickField,
    TicksField,
    UploadField,
    WholeNumberField,
)
from forms.validators import Needed

TICK = 5


class WishesForm(BaseForm):
    """Half-days in order of preference, those that cannot be, and asking for another. The view sets them."""

    first = SelectField("First choice", prompt="No first choice")
    second = SelectField("Second choice", prompt="No second choice")
    third = SelectField("Third choice", prompt="No third choice")
    cannot = TicksField("When can you not come?", hint="Leave all empty if you can always come.")
    another = TickField("None of the free times suits me: please find me another")

    def choices(self) -> Iterator[str]:
        """Give the half-days chosen, in order."""
        for field in (self.first, self.second, self.third):
            if field.data:
                yield field.data

    def validate_second(self, field: SelectField) -> None:
        """Refuse the first choice once more."""
        if field.data and field.data == self.first.data:
            raise ValidationError("The second choice must be another one than the first")

    def validate_third(self, field: SelectField) -> None:
        """Refuse the first or second choice once more."""
        if field.data and field.data in (self.first.data, self.second.data):
            raise ValidationError("The third choice must be another one than the first and second")

    def validate_cannot(self, field: TicksField) -> None:
        """Refuse a half-day that was chosen as well."""
        if set(field.data or ()) & set(self.choices()):
            raise ValidationError("A half-day that you chose cannot be one on which you cannot come")


class ArrangeForm(BaseForm):
    """A longer interview, and who may not interview somebody. The view sets the members."""

    minutes = WholeNumberField(
        "Minutes for this interview",
        least=5,
        most=480,
        width=3,
        hint="Leave it empty for the usual length. It is in no mail and in no calendar.",
    )
    members = TicksField("Who has an interest to declare?", hint="They do not interview this applicant.")

    def validate_minutes(self, field: WholeNumberField) -> None:
        """Refuse what is no multiple of five."""
        if field.data is not None and field.data % TICK:
            raise ValidationError("Minutes for this interview must be a multiple of 5, like 60")


class FeedForm(BaseForm):
    """What a private calendar holds."""

    scope = RadiosField(
        "Which interviews?",
        [Needed("Select which interviews the calendar shows")],
        choices=(
            Choice("own", "Those at which I sit"),
            Choice("trust", "All that we arrange"),
        ),
    )


class BusyFileForm(BaseForm):
    """A calendar file that says when somebody is busy."""

    file = UploadField("Your calendar as a file", [Needed("Select a file that ends in .ics")], accept=".ics")
