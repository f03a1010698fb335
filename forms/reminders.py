"""Which mails an applicant wants about a draft."""

from forms.base import BaseForm
from forms.fields import Choice, RadiosField, YesNoField
from forms.validators import Needed

NEVER = "0"


class RemindersForm(BaseForm):
    """How often, and whether the calendar is a reason to write."""

    every = RadiosField(
        "How often do you want a reminder?",
        [Needed("Select how often you want a reminder, or that you want none")],
        choices=(
            Choice("1", "Every day"),
            Choice("3", "Every 3 days"),
            Choice("7", "Once a week"),
            Choice(NEVER, "I want no reminders"),
        ),
    )
    changes = YesNoField(
        "Do you want a mail when time changes what you need?",
        [Needed("Select yes if you want a mail when time changes what you need")],
    )
