"""Who somebody is: each page in turn, and what is kept of it."""

from typing import Any

import pytest

from app.applicant.vetting import SECTIONS
from tests.app.applicant.conftest import Applicant

SAVE = "Save and continue"


def test_goes_from_page_to_page_and_keeps_each(applicant: Applicant) -> None:
    applicant.open("name")
    applicant.send(SAVE, given_names="Asha Mary", family_name="Okafor")
    applicant.send(SAVE, same="no", family_name="Eze")
    applicant.send("I have used no other names")
    born = {"date_of_birth__day": "2", "date_of_birth__month": "Apr", "date_of_birth__year": "1988"}
    applicant.send(SAVE, town="Leeds", country="GB", **born)
    applicant.send(SAVE, first="GB", second="NG")
    applicant.send(SAVE, number="ab 12 34 56 c")
    applicant.send(SAVE, marital_status="single")
    assert applicant.page.heading == "Who lives with you"
    applicant.send(SAVE, aged_10_or_over="0", under_10="1")

    assert applicant.page.heading == "Your application"
    assert applicant.vetting_form()["applicant"] == {
        "given_names": "Asha Mary",
        "family_name": "Okafor",
        "birth_name": {"given_names": None, "family_name": "Eze"},
        "other_names": {"answer": "no"},
        "date_of_birth": "1988-04-02",
        "place_of_birth": {"town": "Leeds", "country": "GB"},
        "nationalities": ["GB", "NG"],
        "national_insurance_number": "AB123456C",
        "marital_status": "single",
        "occupants": {"aged_10_or_over": 0, "under_10": 1},
    }


def test_without_a_number_says_what_it_means(applicant: Applicant) -> None:
    page = applicant.open("national-insurance")
    assert "You can still send your application" in page.text

    applicant.send(SAVE, none_yet="yes")

    assert applicant.page.heading == "What is your marital status?"
    assert applicant.vetting_form().get("applicant", {}).get("national_insurance_number") is None


@pytest.mark.requirement("PRIV-13")
@pytest.mark.parametrize(
    "page", [page for section in SECTIONS for page in section.pages], ids=lambda page: page.key
)
def test_every_page_says_why_and_who_sees_it(applicant: Applicant, page: Any) -> None:
    """PRIV-13."""
    home = {"lines": ["1 High Street"], "from": "2015"}
    applicant.has(
        addresses=[{**home, "id": "a"}, {**home, "id": "b"}],
        relatives={"partner": "listed", "siblings": "not_known"},
        people=[{"id": "p", "roles": ["spouse"]}],
    )

    shown = applicant.open(page.key)

    assert shown.status == 200
    if page.key != "signature":
        assert page.why in shown.text
        assert "Nobody who decides on your application can open your vetting form." in shown.text


def test_every_page_has_a_name_of_its_own() -> None:
    keys = [page.key for section in SECTIONS for page in section.pages]

    assert len(keys) == len(set(keys))


def test_the_registration_is_asked_elsewhere(applicant: Applicant) -> None:
    applicant.has(notes="x")
    page = applicant.go(applicant.url("vetting", "check"))

    assert page.link("Professional registration") == applicant.url("employer", "registration")
    assert "registration" not in {page.key for section in SECTIONS for page in section.pages}
