"""One person who can tell of the applicant's work."""

from forms.documents import DocumentForm
from forms.fields import EmailField, PhoneField, TextField
from forms.validators import Needed, NeededWithout

SOMEBODY_ELSE = {"autocomplete": "off"}
"""Keeps a browser from filling in the applicant's own details."""


class RefereeForm(DocumentForm):
    """Who they are, and one way at least to reach them."""

    name = TextField(
        "Full name",
        [Needed("Enter the referee’s full name")],
        render_kw={"spellcheck": "false", **SOMEBODY_ELSE},
    )
    relationship = TextField(
        "How do they know you?",
        [Needed("Enter how the referee knows you, like line manager")],
        called="How they know you",
        hint="For example, line manager from 2021 to 2024.",
        most=200,
    )
    organisation = TextField("Organisation (optional)", called="Organisation", most=200)
    email = EmailField(
        validators=[NeededWithout("phone", "Enter an email address or a phone number for the referee")],
        hint="A work address, if they have one. You can give a phone number instead.",
        render_kw=SOMEBODY_ELSE,
    )
    phone = PhoneField(render_kw=SOMEBODY_ELSE)
