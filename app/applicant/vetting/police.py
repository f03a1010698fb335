"""Contact with the police, and convictions."""

from app.applicant.sections import Card, Collection, Page, Section
from app.applicant.vetting import matters
from app.documents.places import Place
from app.models.base import Document
from app.web.filters import day
from forms.vetting.police import CautionsForm, ContactForm, CourtsForm, MatterForm
from forms.vetting.police_leading import asked_next
from forms.vetting.police_words import CATEGORIES, OUTCOMES

WHY = (
    "Leaving something out does more harm than the thing itself. However old it is, declare it. Your work "
    "with people in trouble with the law does not count."
)
ANSWERS = ("police", "answers")


def matter_card(matter: Document, _document: Document) -> Card:
    """Give the card of one matter."""
    lines = (
        ("What kind", CATEGORIES.get(matter.get("category") or "", "")),
        ("When", day(matter.get("date"))),
        ("Dealt with by", matter.get("authority") or ""),
        ("What came of it", OUTCOMES.get(matter.get("outcome") or "", "")),
    )
    return Card(matter.get("allegation") or "A matter", tuple(line for line in lines if line[1]))


def _questions(key: str, title: str, form: type[ContactForm | CautionsForm | CourtsForm]) -> Page:
    """Make a page of the twenty questions."""
    return Page(key, title, Place(ANSWERS, fields=form.asked()), form, why=WHY)


SECTION = Section(
    key="police",
    title="Police and courts",
    pages=(
        _questions("police-contact", "Contact with the police", ContactForm),
        _questions("police-cautions", "Cautions, warnings and penalties", CautionsForm),
        _questions("police-courts", "Courts, orders and other services", CourtsForm),
        Collection(
            "matters",
            "What happened",
            "a matter",
            ("police", "items"),
            MatterForm,
            matter_card,
            intro="List each matter once, under the kind that fits best. If you answered no to everything, "
            "there is nothing to list.",
            why=WHY,
            template="applicant/vetting/matters.html",
            item_template="applicant/vetting/matter.html",
            led=asked_next,
            led_template="applicant/vetting/matter_step.html",
            view=matters.show,
        ),
    ),
)
