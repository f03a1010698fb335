"""Ask before an application is withdrawn, and what becomes of its vetting form."""

from forms.base import BaseForm
from forms.fields import RadiosField
from forms.fields.choices import Choice
from forms.validators import Needed


class WithdrawForm(BaseForm):
    """Two questions, with no answer chosen beforehand."""

    sure = RadiosField(
        "Do you want to withdraw this application?",
        [Needed("Select yes to withdraw this application, or no to keep it")],
        choices=(Choice("yes", "Yes, withdraw it"), Choice("no", "No, keep it")),
    )
    vetting_form = RadiosField(
        "What should happen to your vetting form?",
        [Needed("Select whether to keep or delete your vetting form")],
        choices=(
            Choice("keep", "Keep it", "You can use it for your next application. Nobody else can open it."),
            Choice("delete", "Delete it", "It is gone for good."),
        ),
    )
