"""Whom to ask about the post."""

from forms.fields import EmailField, PhoneField, TextField
from forms.vacancies.correcting import CorrectionForm


class ContactForm(CorrectionForm):
    """The contact for questions and informal visits; it is shown with the vacancy."""

    under = "contact"

    name = TextField("Name", render_kw={"spellcheck": "false"})
    job_title = TextField("Contact’s job title")
    email = EmailField("Email address")
    phone = PhoneField("Phone number")
