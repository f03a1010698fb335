"""Who the applicant is."""

from app.applicant.sections import Card, Collection, NoneToDeclare, Page, Section
from app.documents.places import Place
from app.models.base import Document
from app.web.filters import day
from forms.vetting.names import BirthNameForm, NamesForm, OtherNameForm


def full_name(name: Document) -> str:
    """Give a name as it is said; a few words where it has none yet."""
    return (
        " ".join(part for part in (name.get("given_names"), name.get("family_name")) if part) or "No name yet"
    )


def other_name_card(item: Document, _document: Document) -> Card:
    """Give the card of another name."""
    until = day(item.get("to")) or "Still used"
    return Card(full_name(item), (("Used from", day(item.get("from"))), ("Used until", until)))


SECTION = Section(
    key="identity",
    title="About you",
    pages=(
        Page(
            key="name",
            title="Your full name",
            place=Place(("applicant",), fields=("given_names", "family_name")),
            form=NamesForm,
            intro="Copy your name exactly from your passport or driving licence, with all middle names.",
            why="The police search their records by your name, letter by letter.",
        ),
        Page(
            key="birth-name",
            title="Your name at birth",
            place=Place(("applicant", "birth_name")),
            form=BirthNameForm,
            intro="Fill in the two boxes only if your name was different when you were born.",
            why="Records can be under the name that you were born with.",
        ),
        Collection(
            key="other-names",
            title="Other names you have used",
            singular="another name",
            path=("applicant", "other_names", "items"),
            form=OtherNameForm,
            card=other_name_card,
            intro=(
                "List each name that you have been known by: from a marriage, by deed poll, an alias, a "
                "professional name, or another spelling."
            ),
            why="The police look under every name that you have used.",
            none=NoneToDeclare(
                place=Place(("applicant", "other_names", "answer")),
                none="no",
                some="yes",
                label="I have used no other names",
                said="You said that you have used no other names.",
            ),
        ),
    ),
)
