"""Ask before a vacancy is taken off the list."""

from forms.base import BaseForm
from forms.fields import YesNoField
from forms.validators import Needed


class WithdrawForm(BaseForm):
    """One question, with no answer chosen beforehand."""

    sure = YesNoField(
        "Are you sure you want to withdraw this vacancy?",
        [Needed("Select yes to withdraw the vacancy, or no to keep it")],
    )
