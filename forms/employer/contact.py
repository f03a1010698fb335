"""How the employer reaches the applicant."""

from forms.documents import DocumentForm
from forms.fields import ParagraphField, PhoneField, TextField


class ContactForm(DocumentForm):
    """Name, phone and postal address; the e-mail address is the account's."""

    name = TextField(
        "Full name",
        hint="As it stands on your passport or driving licence, in any alphabet.",
        render_kw={"autocomplete": "name", "spellcheck": "false"},
    )
    phone = PhoneField(
        width=20,
        hint="A number where the employer can reach you. Start it with + if it is not a UK number.",
        render_kw={"autocomplete": "tel"},
    )
    address = ParagraphField(
        "Postal address (optional)",
        called="Postal address",
        hint="Where letters reach you, with the postcode if it has one.",
        most=500,
        rows=4,
        render_kw={"autocomplete": "street-address"},
    )
