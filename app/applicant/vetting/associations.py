"""Associations, interests, earlier vetting, and public names."""

from app.applicant.sections import Card, Collection, Page, Section
from app.documents.places import Place
from app.models.base import Document
from forms.vetting.associations import KINDS, OUTCOMES, AssociationForm, AssociationsForm, SocialMediaForm

WHY = "The police look at whom a person has to do with, and at what is public about them."


def association_card(item: Document, _document: Document) -> Card:
    """Give the card of what stands behind one yes."""
    lines = (
        ("Details", item.get("details") or ""),
        ("What came of it", OUTCOMES.get(item.get("outcome") or "", "")),
    )
    return Card(KINDS.get(item.get("kind") or "", "Something"), tuple(line for line in lines if line[1]))


SECTION = Section(
    key="associations",
    title="Associations and interests",
    pages=(
        Page(
            "associations",
            "Associations and interests",
            Place(("associations", "answers"), fields=AssociationsForm.asked()),
            AssociationsForm,
            why=WHY,
        ),
        Collection(
            "association-details",
            "What stands behind a yes",
            "details",
            ("associations", "items"),
            AssociationForm,
            association_card,
            intro="Tell us about each yes of the page before. If you answered no to everything, there is "
            "nothing to list.",
            why=WHY,
        ),
        Page(
            "social-media",
            "Social media",
            Place(("associations", "social_media")),
            SocialMediaForm,
            why="Checks of what is public online are usual. Look at what is public about you.",
        ),
    ),
)
