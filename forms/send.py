"""The last page before an application is sent."""

from wtforms import HiddenField

from forms.base import BaseForm
from forms.fields import TickField
from forms.validators import Needed


class SendForm(BaseForm):
    """The declaration, the acknowledgement of concerns, and the token of the page.

    The view takes `concerns_read` away where there is nothing to acknowledge.
    """

    concerns_read = TickField(
        "I have read the points above. My answers are right as they are, and I want to send them",
        [Needed("Tick to say that you have read the points above")],
    )
    declaration = TickField(
        "What I have told you is true and complete, as far as I know",
        [Needed("Tick to say that what you have told us is true and complete")],
    )
    token = HiddenField()
