"""Add a panel: its name, who sits on it, and where it meets."""

from forms.base import BaseForm
from forms.fields import ParagraphField, TextField, TicksField, WholeNumberField
from forms.validators import Needed


class PanelForm(BaseForm):
    """A panel. The view sets who there is."""

    name = TextField(
        "Name of the panel", [Needed("Enter a name for the panel")], hint="For example, Panel A."
    )
    members = TicksField("Who sits on it", [Needed("Select who sits on the panel")])
    quorum = WholeNumberField(
        "How many of them have to sit",
        least=1,
        most=20,
        width=2,
        hint="Leave it empty if all have to.",
    )
    room = TextField("Room", hint="Leave it empty if the panel meets online.")
    directions = ParagraphField("How to get to the room", words=150, hint="Applicants are told this.")
    max_per_day = WholeNumberField(
        "Interviews a day at most", least=1, most=50, width=2, hint="Leave it empty for no limit."
    )
