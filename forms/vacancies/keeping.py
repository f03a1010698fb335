"""Ask whether a search that is saved shall write."""

from forms.base import BaseForm
from forms.fields import YesNoField
from forms.validators import Needed


class KeepSearchForm(BaseForm):
    """One question, with no answer chosen beforehand: mails are the person's own choice."""

    mails = YesNoField(
        "Do you want a mail when there is something new?",
        [Needed("Select yes if you want mails about new vacancies")],
    )
