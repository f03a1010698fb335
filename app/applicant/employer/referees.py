"""Referees. Nobody writes to them before an offer."""

from app.applicant.sections import Card, Collection, Section
from app.models.base import Document
from forms.employer.referees import RefereeForm


def referee_card(referee: Document, _document: Document) -> Card:
    """Give the name as the title, and how to reach them."""
    lines = (
        ("How they know you", referee.get("relationship")),
        ("Organisation", referee.get("organisation")),
        ("Email address", referee.get("email")),
        ("Phone number", referee.get("phone")),
    )
    return Card(referee["name"], tuple((label, text) for label, text in lines if text))


REFEREES = Section(
    "referees",
    "Referees",
    (
        Collection(
            "referees",
            "Referees",
            "a referee",
            ("referees",),
            RefereeForm,
            referee_card,
            intro="Give at least one person who knows your work. Two are better, one of them from your "
            "present or last job. The employer does not write to them before it makes you an offer.",
            most=5,
        ),
    ),
)
