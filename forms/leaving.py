"""Ask before an account is deleted."""

from forms.base import BaseForm
from forms.fields import RadiosField
from forms.fields.choices import Choice
from forms.validators import Needed


class LeaveForm(BaseForm):
    """One question, with no answer chosen beforehand."""

    sure = RadiosField(
        "Do you want to delete your account?",
        [Needed("Select yes to delete your account, or no to keep it")],
        choices=(
            Choice("yes", "Yes, delete my account", "It cannot be brought back."),
            Choice("no", "No, keep it"),
        ),
    )
