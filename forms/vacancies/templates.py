"""Save a vacancy as a template."""

from forms.base import BaseForm
from forms.fields import RadiosField, TextField
from forms.validators import Needed


class TemplateForm(BaseForm):
    """What the template is called in the trust's list."""

    name = TextField(
        "Name of the template",
        [Needed("Enter a name for the template")],
        most=100,
        hint="For example, custody nurse, band 6.",
    )


class ProfileForm(BaseForm):
    """By which vetting profile the vetting forms for a vacancy are checked; the view sets the choices."""

    profile = RadiosField(
        "Which vetting does this post need?", [Needed("Select the vetting that this post needs")]
    )
