"""Publish a vacancy: until when it takes applications, what was in doubt, and a second person's word."""

from datetime import time
from typing import Any

from wtforms.validators import ValidationError

from forms.base import BaseForm, EditForm
from forms.fields import DayField, ParagraphField, RadiosField, TickField
from forms.vacancies.dates import apart, deadline
from forms.vacancies.fields import ClockField
from forms.validators import Needed


class PublishForm(EditForm):
    """The closing date and time, and a tick that is asked only where doubts are left.

    Attributes:
        now: the time of the day that the form is judged on, in London; the view sets it.
        in_doubt: how many doubts are left; the view sets it.
    """

    now = time(0)
    in_doubt = 0

    closing = DayField(
        "Closing date",
        [Needed("Enter the closing date")],
        hint="For example, 27 3 2027. Times are London time.",
    )
    closing_time = ClockField(
        "Closing time", width=5, hint="For example, 23:59. Leave it empty for the end of the day."
    )
    looked_at = TickField("I have checked what is in doubt against the advert")
    note = ParagraphField("Anything the person who approves should know", rows=2, most=1_000)

    def deadline(self) -> str | None:
        """Give the deadline of the contract. Call only after `validate()`."""
        return deadline(self.closing.data, self.closing_time.data)

    def validate_closing(self, field: DayField) -> None:
        """Refuse a day that has passed."""
        if field.data and field.data < self.on.isoformat():
            raise ValidationError("The closing date must be today or in the future")

    def validate_closing_time(self, field: ClockField) -> None:
        """Refuse a time of today that has passed; its minute counts to its end."""
        if self.closing.data == self.on.isoformat() and field.data and field.data < f"{self.now:%H:%M}":
            raise ValidationError("The closing time must be later than now, as the closing date is today")

    def validate_looked_at(self, field: TickField) -> None:
        """Ask for the tick where doubts are left."""
        if self.in_doubt and not field.data:
            raise ValidationError("Check what is in doubt against the advert, then tick this box")


def dates_shown(closing: str | None, *, passed: bool) -> dict[str, Any]:
    """Give what the form shows first: the deadline that is set, nothing where it has passed."""
    return {} if passed else dict(apart(closing))


APPROVE, SEND_BACK = "approve", "send_back"


class ApprovalForm(BaseForm):
    """What a second person decides about a draft; sending it back needs words."""

    decision = RadiosField(
        "What do you decide?",
        [Needed("Select whether you approve this vacancy or send it back")],
        choices=[
            (APPROVE, "Approve it: it is published at once"),
            (SEND_BACK, "Send it back to be changed"),
        ],
    )
    words = ParagraphField("What you want to say", rows=3, most=2_000, hint="Needed when you send it back.")

    def validate_words(self, field: ParagraphField) -> None:
        """Ask for words where the draft is sent back."""
        if self.decision.data == SEND_BACK and not field.data:
            raise ValidationError("Say what should be changed")
