"""Professional registration, which the vetting form takes from here."""

from app.applicant.sections import Page, Section
from app.documents.places import Place
from forms.employer.registration import RegistrationForm

REGISTRATION = Section(
    "registration",
    "Professional registration",
    (
        Page(
            "registration",
            "Professional registration",
            Place(("registration",)),
            RegistrationForm,
            template="applicant/employer/registration.html",
        ),
    ),
)
