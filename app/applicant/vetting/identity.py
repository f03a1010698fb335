"""Who the applicant is."""

from app.applicant.sections import Card, Collection, NoneToDeclare, Page, Section
from app.documents.places import Place
from app.models.base import Document
from app.web.filters import day
from forms.vetting.birth import BirthForm, NationalInsuranceForm, NationalitiesForm
from forms.vetting.household import MaritalStatusForm, OccupantsForm
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
            template="applicant/vetting/birth_name.html",
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
        Page(
            key="birth",
            title="Your birth",
            place=Place(("applicant",), fields=("date_of_birth", "place_of_birth")),
            form=BirthForm,
            why="Your date and place of birth tell you apart from others with the same name.",
            answers_at=("/applicant/date_of_birth", "/applicant/place_of_birth"),
        ),
        Page(
            key="nationality",
            title="Your nationality",
            place=Place(("applicant", "nationalities")),
            form=NationalitiesForm,
            intro="Which countries are you a national of? Most people have one.",
            why="The police ask for every one. Whether you have lived here long enough is another question.",
        ),
        Page(
            key="national-insurance",
            title="Your National Insurance number",
            place=Place(("applicant", "national_insurance_number")),
            form=NationalInsuranceForm,
            intro="You need one before the police take your form.",
            why="The number helps the police to be sure that they look at the right person.",
            template="applicant/vetting/national_insurance.html",
        ),
        Page(
            key="marital-status",
            title="Your marital status",
            place=Place(("applicant", "marital_status")),
            form=MaritalStatusForm,
            why="The police ask about a husband, wife, civil partner or partner you live with.",
        ),
        Page(
            key="occupants",
            title="Who lives with you",
            place=Place(("applicant", "occupants")),
            form=OccupantsForm,
            intro="Count everybody at your main address but yourself, lodgers and people you share with too.",
            why="The police check that everybody of 10 or over who lives with you is on your list of people.",
        ),
    ),
)
