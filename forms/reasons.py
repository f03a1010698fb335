"""Ask for a reason before something unusual goes on."""

from forms.base import BaseForm
from forms.fields import RadiosField
from forms.validators import Needed


class ReasonForm(BaseForm):
    """Why somebody goes on; the view sets the reasons that there are."""

    reason = RadiosField("Why do you need it?", [Needed("Select why you need it")])
