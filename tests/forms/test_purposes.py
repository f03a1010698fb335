"""A browser can fill in what is the person's own, and nothing about anybody else (A11Y-11)."""

import re
from typing import Any

import pytest

from forms.widgets import drawing
from tests.forms.every import Question, every_question

OWN = {
    ("complaints.ComplaintForm", "name"): "name",
    ("complaints.ComplaintForm", "email"): "email",
    ("employer.contact.ContactForm", "name"): "name",
    ("employer.contact.ContactForm", "phone"): "tel",
    ("employer.contact.ContactForm", "address"): "street-address",
    ("vetting.names.NamesForm", "given_names"): "given-name",
    ("vetting.names.NamesForm", "family_name"): "family-name",
    ("vetting.birth.BirthForm", "date_of_birth"): "bday",
    ("vetting.addresses.AddressForm", "line_1"): "address-line1",
    ("vetting.addresses.AddressForm", "line_2"): "address-line2",
    ("vetting.addresses.AddressForm", "town"): "address-level2",
    ("vetting.addresses.AddressForm", "postcode"): "postal-code",
    ("vetting.addresses.AddressForm", "country"): "country",
}
"""The person's own details that have a word for browsers in the HTML standard."""

WITHOUT_A_WORD = {
    ("vetting.names.BirthNameForm", "given_names"),
    ("vetting.names.BirthNameForm", "family_name"),
    ("vetting.names.OtherNameForm", "given_names"),
    ("vetting.names.OtherNameForm", "family_name"),
    ("vetting.birth.BirthForm", "town"),
    ("vetting.birth.BirthForm", "country"),
    ("vetting.birth.NationalInsuranceForm", "number"),
    ("vetting.associations.SocialMediaForm", "handles"),
    ("vetting.absences.AbsenceForm", "country"),
    ("vetting.police.MatterForm", "country"),
    ("vetting.documents.IdentityDocumentForm", "address"),
}
"""About the person too, but not what a browser keeps: former names, a birthplace, a place abroad."""

OF_OTHERS = {
    *(
        ("vetting.people.PersonForm", name)
        for name in (
            *("given_names", "family_name", "birth_family_name", "previous_names", "date_of_birth"),
            *("born_in", "born_country", "lines", "town", "postcode", "country", "address_since"),
            "born_with_it",
        )
    ),
    *(
        ("vetting.partner_addresses.PartnerAddressForm", name)
        for name in ("lines", "town", "postcode", "country")
    ),
    *(("employer.referees.RefereeForm", name) for name in ("name", "email", "phone")),
    *(("vacancies.contact.ContactForm", name) for name in ("name", "email", "phone")),
    ("shortlisting.MaskForm", "word"),
}
"""About somebody else: a relative, a partner, a referee, a colleague."""

OF_NOBODY = {
    ("interviews.panels.PanelForm", "name"),
    ("shortlisting.ViewForm", "name"),
    ("vacancies.criteria.SectionForm", "name"),
    ("vacancies.templates.TemplateForm", "name"),
    ("vacancies.post.WorkForm", "town"),
    ("vacancies.requirements.VettingAskedForm", "address_gaps_allowed"),
    ("vacancies.requirements.VettingAskedForm", "address_years"),
    ("equality.AboutYouForm", "gender_as_at_birth"),
}
"""The word means something else here."""

PERSONAL = re.compile(r"(^|_)(name|names|email|phone|address|lines?|postcode|town|country|birth|born)(_|$)")
NAMES = {
    ("complaints.ComplaintForm", "name"),
    ("employer.contact.ContactForm", "name"),
    ("employer.referees.RefereeForm", "name"),
    ("vacancies.contact.ContactForm", "name"),
    ("shortlisting.MaskForm", "word"),
    *((form, name) for form, name in OWN.keys() | WITHOUT_A_WORD | OF_OTHERS if "_name" in name),
}
FIELDS = {(each.form, each.name): each for each in every_question()}


def token(question: Question) -> str | None:
    """Give the word as it is drawn; of a date, that of its boxes without the part."""
    params: dict[str, Any] = drawing(question.field).params
    boxes = params.get("items") or ()
    found = params.get("autocomplete") or next(
        (box["autocomplete"] for box in boxes if "autocomplete" in box), ""
    )
    found = found or params["attributes"].get("autocomplete")
    return found.removesuffix("-day") if found else None


@pytest.mark.requirement("A11Y-11")
def test_every_question_about_a_person_is_sorted() -> None:
    sorted_by_hand = OWN.keys() | WITHOUT_A_WORD | OF_OTHERS | OF_NOBODY

    assert {key for key in FIELDS if PERSONAL.search(key[1])} <= sorted_by_hand
    assert sorted_by_hand <= FIELDS.keys()
    assert len(FIELDS) > 250


@pytest.mark.requirement("A11Y-11")
def test_own_details_have_the_word_and_nothing_else_has_one() -> None:
    drawn = {key: word for key, each in FIELDS.items() if (word := token(each)) not in (None, "off")}

    assert drawn == OWN


@pytest.mark.requirement("A11Y-11")
@pytest.mark.parametrize("key", sorted(NAMES), ids=".".join)
def test_names_are_not_spell_checked(key: tuple[str, str]) -> None:
    params = drawing(FIELDS[key].field).params

    assert params.get("spellcheck") is False
