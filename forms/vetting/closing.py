"""The end of the form: notes, and the signature."""

from forms.documents import DocumentForm, OneAnswerForm
from forms.fields import ParagraphField, RadiosField
from forms.fields.choices import Choice
from forms.validators import Needed


class NotesForm(OneAnswerForm):
    """Free text."""

    notes = ParagraphField(
        "Is there anything else the police should know? (optional)",
        called="What else the police should know",
        hint="Also put here what did not fit anywhere else",
        rows=8,
    )


class SignForm(DocumentForm):
    """The declaration. `version` is of all the answers that it is about."""

    signs = RadiosField(
        "Do you sign this vetting form?",
        [Needed("Select yes if what you have written is true and complete, or no to sign later")],
        choices=(
            Choice("yes", "Yes. What I have written is true and complete, to the best of my knowledge"),
            Choice("no", "No, not yet"),
        ),
    )
