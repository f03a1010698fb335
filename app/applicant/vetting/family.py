"""Relatives, partners and everybody who lives with the applicant."""

from collections.abc import Iterator

from flask.typing import ResponseReturnValue

from app import clock
from app.applicant import collections
from app.applicant.opening import OpenPart
from app.applicant.parts import show_page
from app.applicant.sections import Card, Collection, Page, Section
from app.applicant.vetting.checked import profile_of, record_of
from app.applicant.vetting.identity import full_name
from app.documents.places import Place
from app.models.base import Document
from app.web.filters import day
from checks.countries import countries
from checks.vetting.household import household
from forms.vetting.partner_addresses import PartnerAddressForm
from forms.vetting.people import PersonForm
from forms.vetting.relations import INFORMED, LIFE_STATUS, PARTNERS, ROLES
from forms.vetting.relatives import HouseholdForm, InformedForm, ParentsForm, PartnerForm, ReasonsForm

WHY = "The police check the people close to you, so that nobody can be put under pressure through them."

CALLED = {role.value: role.label for role in ROLES}
TOLD = {each.value: each.label for each in INFORMED}
NOBODY_TO_TELL = frozenset({"deceased", "identity_unknown", "withheld_for_safety"})
STANDING = {status.value: status.label for status in LIFE_STATUS}


def roles_of(person: Document) -> str:
    """Give who somebody is to the applicant, in words."""
    return ", ".join(CALLED[role] for role in person.get("roles") or ())


def person_card(person: Document, document: Document) -> Card:
    """Give the card of somebody listed."""
    lines = (
        ("Who they are", roles_of(person)),
        ("Alive", STANDING.get(person.get("life_status") or "", "")),
        ("Date of birth", day(person.get("date_of_birth"))),
        ("Address", _home(person.get("address"), document)),
    )
    return Card(full_name(person), tuple(line for line in lines if line[1]))


def _home(address: object, document: Document) -> str:
    """Give where somebody lives, in a line."""
    if isinstance(address, str):
        homes = {home["id"]: home for home in document.get("addresses") or ()}
        return f"With you, {address_line(homes.get(address, {}))}"
    return address_line(address) if isinstance(address, dict) else ""


def address_line(address: Document) -> str:
    """Give an address in one line."""
    country = address.get("country")
    abroad = countries().get(country, "") if country and country != "GB" else ""
    parts = [*(address.get("lines") or ()), address.get("town"), address.get("postcode"), abroad]
    return ", ".join(part for part in parts if part)


def has_partner(document: Document) -> bool:
    """Tell whether somebody listed is the applicant's partner."""
    return any(PARTNERS & set(person.get("roles") or ()) for person in document.get("people") or ())


def has_unknown(document: Document) -> bool:
    """Tell whether a kind of relative was answered with "I do not know"."""
    return "not_known" in (document.get("relatives") or {}).values()


def partner_address_card(stay: Document, _document: Document) -> Card:
    """Give the card of one of the partner's addresses."""
    until = day(stay.get("to")) or "Still there"
    return Card(address_line(stay) or "No address yet", (("From", day(stay.get("from"))), ("To", until)))


def show(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Show the people listed, and who of them lives at the main address beside who was counted there."""
    profile = profile_of(opened)
    home = household(record_of(opened), profile, clock.today())
    return collections.show_list(
        opened, page, home=home, age=profile.relation_age_min, counting=_page_of(opened, "occupants")
    )


def show_informed(opened: OpenPart, page: Page) -> ResponseReturnValue:
    """Ask whether people have been told, beside who has been and a notice to give them."""
    return show_page(opened, page, told=list(told_so_far(opened)))


def told_so_far(opened: OpenPart) -> Iterator[dict[str, str]]:
    """Give each living person who is listed, as a row: whether they have been told, and the way to say so."""
    _, people = opened.find("people")
    for person in opened.document.get("people") or ():
        if person.get("life_status") not in NOBODY_TO_TELL:
            said = TOLD.get(person.get("informed") or "", "You have not said")
            href = opened.item_url(people, person["id"])
            yield {"label": full_name(person), "value": said, "change": href}


def _page_of(opened: OpenPart, key: str) -> str:
    """Give the address of another page of the form."""
    _, page = opened.find(key)
    return opened.url(page)


def _checklist(
    key: str, title: str, form: type[ParentsForm | PartnerForm | HouseholdForm], intro: str
) -> Page:
    """Make a page of the relationship checklist."""
    kinds = tuple(name for name in form.asked())
    return Page(key, title, Place(("relatives",), fields=kinds), form, intro=intro, why=WHY)


SECTION = Section(
    key="family",
    title="Family and people you live with",
    pages=(
        _checklist(
            "parents",
            "Your parents and their partners",
            ParentsForm,
            "We ask about each relative in turn so that nobody is missed.",
        ),
        _checklist(
            "partner",
            "Your partner",
            PartnerForm,
            "Somebody you are dating but do not live with belongs in another section.",
        ),
        _checklist(
            "household",
            "Brothers, sisters, children and your household",
            HouseholdForm,
            "Wherever your relatives live, and everybody aged 10 or over who lives with you.",
        ),
        Page(
            "not-known",
            "What you do not know",
            Place(("relatives_reasons",)),
            ReasonsForm,
            intro="You said that you do not know about some relatives.",
            shown_when=has_unknown,
        ),
        Collection(
            "people",
            "The people you list",
            "a person",
            ("people",),
            PersonForm,
            person_card,
            intro="List each person once, also somebody who is your partner and lives with you. Include "
            "people who have died or whom you have lost touch with.",
            why=WHY,
            template="applicant/vetting/people.html",
            item_template="applicant/vetting/person.html",
            view=show,
            answers_at=("/relatives", "/applicant/occupants"),
        ),
        Collection(
            "partner-addresses",
            "Where your partner has lived",
            "an address of your partner",
            ("partner_addresses",),
            PartnerAddressForm,
            partner_address_card,
            intro="Every address of your partner in the last five years, with no gaps.",
            why="The police check your partner in the same way as you.",
            shown_when=has_partner,
        ),
        Page(
            "people-informed",
            "Telling the people you list",
            Place(("people_informed",)),
            InformedForm,
            intro="Let them know before you send your application. It has to be done, not planned, unless "
            "it is not safe or you cannot reach somebody.",
            why="The police look at their records too, and the law gives them a right to know.",
            template="applicant/vetting/informed.html",
            view=show_informed,
        ),
    ),
)
