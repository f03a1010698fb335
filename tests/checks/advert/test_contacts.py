"""Whom to ask: labels, looks and sentences; and never a stand-in for an address."""

import pytest

from checks.advert import read_advert
from checks.advert.records import Contact

WHOLE = Contact("Asha Fenn", "Clinical Lead", "asha.fenn@eastmoor.nhs.uk", "01632 960123")


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(
            "Further details / informal visits contact\nName\nAsha Fenn\nJob title\nClinical Lead\nEmail "
            "address\n"
            "asha.fenn@eastmoor.nhs.uk\nTelephone number\n01632 960123",
            id="labels above",
        ),
        pytest.param(
            "Contact details\nName: Asha Fenn\nJob title: Clinical Lead\nEmail: "
            "asha.fenn@eastmoor.nhs.uk\nTel: 01632 960123",
            id="labels beside",
        ),
        pytest.param(
            "For questions about the job, contact:\n\nClinical Lead\n\nAsha Fenn\n\n"
            "asha.fenn@eastmoor.nhs.uk\n\n01632 960123",
            id="no labels",
        ),
        pytest.param(
            "Name\nAsha Fenn\nJob title\nClinical Lead\nEmail address\nasha.fenn@eastmoor.nhs.uk\n"
            "Telephone number\n01632 960123",
            id="no heading",
        ),
        pytest.param(
            "For further details / informal visits contact: Name: Asha Fenn Job title: Clinical Lead "
            "Email address: "
            "asha.fenn@eastmoor.nhs.uk Telephone number: 01632 960123",
            id="one line",
        ),
        pytest.param(
            "For an informal chat contact Asha Fenn, Clinical Lead on 01632 960123 or "
            "asha.fenn@eastmoor.nhs.uk.",
            id="a sentence",
        ),
    ],
)
def test_reads_each_form(raw: str) -> None:
    assert read_advert(raw).contact == WHOLE


@pytest.mark.parametrize("hidden", ["[email protected]", "[contact email]", "[email\u00a0protected]"])
def test_a_stand_in_is_no_address(hidden: str) -> None:
    vacancy = read_advert(f"Contact\nName\nAsha Fenn\nEmail address\n{hidden}")

    assert vacancy.contact == Contact(name="Asha Fenn")
    assert [doubt.field for doubt in vacancy.doubts] == ["/contact/email"]


def test_a_stand_in_in_a_sentence_is_a_doubt() -> None:
    vacancy = read_advert("Please send your CV to [email protected] soon.")

    assert vacancy.contact is None
    assert [doubt.field for doubt in vacancy.doubts] == ["/contact/email"]


def test_all_hidden_is_no_contact() -> None:
    assert read_advert("Contact\nName\n[contact name]\nTelephone number\n[contact phone]").contact is None


@pytest.mark.parametrize(
    "raw",
    [
        "We look after 01632 960123 people.",
        "Ref: 01632-960123",
        "Write to us at the address below.",
        "a@b",
        "Contact us for more.",
    ],
)
def test_invents_no_contact(raw: str) -> None:
    assert read_advert(raw).contact is None


@pytest.mark.parametrize(
    "phone", ["07700 900123", "+44 1632 960123", "(01632) 960123", "01632 960123 ext 44"]
)
def test_reads_phones(phone: str) -> None:
    contact = read_advert(f"Contact\nTelephone number\n{phone}").contact

    assert contact is not None
    assert contact.phone == phone


def test_does_not_take_the_contacts_title_for_the_posts() -> None:
    vacancy = read_advert(
        "Ward Clerk\nSalary: £20,000 pa\nContact\nName\nAsha Fenn\nJob title\nClinical Lead"
    )

    assert vacancy.title == "Ward Clerk"


@pytest.mark.parametrize(
    ("raw", "contact"),
    [
        pytest.param(
            "Contact\nName\nAsha Fenn\nEmail address\nask us", Contact("Asha Fenn"), id="no address in it"
        ),
        pytest.param(
            "Contact\nsee below\n01632 960123", Contact(phone="01632 960123"), id="words of no interest"
        ),
        pytest.param(
            "Please contact us on 01632 960123.", Contact(phone="01632 960123"), id="nobody is named"
        ),
        pytest.param(
            "Contact us: ask Dr. Fenn for more. Or call 01632 960123.",
            Contact(phone="01632 960123"),
            id="a full stop that ends no sentence",
        ),
    ],
)
def test_takes_what_is_there(raw: str, contact: Contact) -> None:
    assert read_advert(raw).contact == contact


def test_a_stand_in_without_a_label_is_a_doubt() -> None:
    vacancy = read_advert("Contact\nPlease read all of this before\n[email protected]")

    assert vacancy.contact is None
    assert [doubt.field for doubt in vacancy.doubts] == ["/contact/email"]


def test_goes_on_reading_facts_after_the_contact() -> None:
    vacancy = read_advert("Contact\nName\nAsha Fenn\nClosing date: 3 May 2021")

    assert vacancy.closing is not None
