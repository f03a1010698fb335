"""Contact details."""

from app.applicant.sections import Page, Section
from app.documents.places import Place
from forms.employer.contact import ContactForm

CONTACT = Section(
    "contact",
    "Contact details",
    (
        Page(
            "contact",
            "Contact details",
            Place(("contact",)),
            ContactForm,
            template="applicant/employer/contact.html",
        ),
    ),
)
