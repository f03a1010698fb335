"""Bring in an advert: pasted, or as a file that was saved from a page."""

from typing import Any

from wtforms.validators import ValidationError

from forms.base import BaseForm
from forms.fields import ParagraphField, RadiosField, UploadField
from forms.text import tidy
from forms.validators import Needed

MOST_PASTED = 200_000
MOST_FILE = 1_000_000


class AdvertField(ParagraphField):
    """An advert as it was pasted: only line ends are made one kind, for offsets into it are kept."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take it as it is; only what no database keeps is left out."""
        written = str(valuelist[0]) if valuelist else ""
        self.data = written.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        over = len(self.data) - self.most
        if over > 0:
            raise ValueError(
                f"The advert must be {self.most:,} characters or fewer. Take out {over:,} characters"
            )
        if not tidy(self.data):
            self.data = ""


class AdvertForm(BaseForm):
    """An advert, pasted or as a file.

    Attributes:
        trust: asked only where the person recruits for several trusts; the view sets its choices.
    """

    trust = RadiosField("Which employer is this vacancy for?", called="The employer")
    text = AdvertField(
        "Paste the advert",
        hint="Open the advert on its page, select all of it, copy it and paste it here. Menus do no harm.",
        most=MOST_PASTED,
        rows=12,
    )
    file = UploadField(
        "Or upload a file",
        hint="A page that you have saved (.html), or a text file (.txt), up to 1 MB.",
        accept=".txt,.html,.htm",
    )

    def validate_trust(self, field: RadiosField) -> None:
        """Ask for the trust where there are several."""
        if len(field.choices) > 1:
            Needed("Select which employer this vacancy is for")(self, field)

    def validate_text(self, field: AdvertField) -> None:
        """Ask for one of the two."""
        if not field.data and not self.file.data:
            raise ValidationError("Paste the advert, or choose a file")
        if field.data and self.file.data:
            raise ValidationError("Use one way only: empty this box, or upload no file")
