"""Ask before something is taken away."""

from forms.base import EditForm
from forms.fields import YesNoField
from forms.validators import Needed


class RemoveForm(EditForm):
    """One question, with no answer chosen beforehand."""

    sure = YesNoField(
        "Are you sure you want to remove this?", [Needed("Select yes to remove it, or no to keep it")]
    )
