"""Releasing a vetting form, and reporting what has changed since."""

from wtforms import HiddenField

from forms.base import BaseForm
from forms.fields import ParagraphField, TickField, TicksField
from forms.validators import Needed


class ReleaseForm(BaseForm):
    """The applicant's word, and the digest of what was shown."""

    seen = TickField(
        "I have read what goes, and it is true and complete as far as I know",
        [Needed("Tick to say that you have read what goes, and that it is true and complete")],
    )
    understood = TickField(
        "I know that the police decide, and that they also look at the people I have named",
        [Needed("Tick to say that you know who decides and whom the police look at")],
    )
    digest = HiddenField()


class ChangeForm(BaseForm):
    """What has changed. The view sets the choices."""

    kinds = TicksField("What has changed?", [Needed("Select what has changed")])
    text = ParagraphField(
        "What has happened, and when?",
        [Needed("Write what has happened, and when")],
        most=4000,
        hint="Only you, the vetting officer and the police can read this.",
    )
