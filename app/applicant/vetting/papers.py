"""Documents that show who the applicant is and where they live."""

from app.applicant.sections import Card, Collection, Section
from app.models.base import Document
from app.web.filters import day
from forms.vetting.addresses import in_short
from forms.vetting.documents import KINDS, IdentityDocumentForm

NAMES = {kind.value: kind.label for kind in KINDS}
WITH_PHOTO = frozenset({"passport", "driving_licence"})


def paper_card(item: Document, document: Document) -> Card:
    """Give the card of one document, with the address that it shows in words."""
    addresses = {each["id"]: in_short(each) for each in document.get("addresses") or ()}
    kind = item.get("kind") or ""
    return Card(
        NAMES.get(kind, "A document"),
        (
            ("Date on it", day(item.get("dated"))),
            ("Expires", day(item.get("expires")) or ("" if kind in WITH_PHOTO else "Does not expire")),
            ("Address on it", addresses.get(item.get("address") or "", "None of your addresses")),
        ),
    )


SECTION = Section(
    key="documents",
    title="Your documents",
    pages=(
        Collection(
            key="documents",
            title="Documents you will show",
            singular="a document",
            path=("documents",),
            form=IdentityDocumentForm,
            card=paper_card,
            intro=(
                "List two: one with your photo, which is a passport or driving licence that has not "
                "expired, and one that shows your main address, dated in the last three months. A driving "
                "licence can be only one of the two."
            ),
            why="The police check who you are and where you live before they check anything else.",
        ),
    ),
)
