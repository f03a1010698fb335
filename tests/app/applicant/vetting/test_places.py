"""A pointer of a finding leads to the page of the vetting form that mends it."""

from datetime import date
from typing import Any

import pytest

from app.applicant.locating import Spot, located, spot_of
from app.applicant.vetting import SECTIONS
from checks.dates import Span
from checks.findings import Finding, blocker

FORM: dict[str, Any] = {
    "applicant": {"other_names": {"answer": "yes", "items": [{"id": "n1"}, {"id": "n2"}]}},
    "addresses": [{"id": "a1"}, {"id": "a2"}, {"id": "a3"}],
    "absences": [{"id": "x1"}],
    "documents": [{"id": "d1"}],
}


def spot(pointer: str) -> Spot | None:
    return spot_of([(s, page) for s in SECTIONS for page in s.shown(FORM)], FORM, pointer)


@pytest.mark.parametrize(
    ("pointer", "key", "item"),
    [
        ("/applicant", "name", None),
        ("/applicant/given_names", "name", None),
        ("/applicant/family_name", "name", None),
        ("/applicant/birth_name", "birth-name", None),
        ("/applicant/birth_name/family_name", "birth-name", None),
        ("/applicant/other_names", "other-names", None),
        ("/applicant/other_names/answer", "other-names", None),
        ("/applicant/other_names/items", "other-names", None),
        ("/applicant/other_names/items/1", "other-names", "n2"),
        ("/applicant/other_names/items/1/from", "other-names", "n2"),
        ("/applicant/date_of_birth", "birth", None),
        ("/applicant/place_of_birth/town", "birth", None),
        ("/applicant/nationalities/0", "nationality", None),
        ("/applicant/national_insurance_number", "national-insurance", None),
        ("/applicant/marital_status", "marital-status", None),
        ("/applicant/occupants/under_10", "occupants", None),
        ("/addresses", "addresses", None),
        ("/addresses/2", "addresses", "a3"),
        ("/addresses/2/lines/0", "addresses", "a3"),
        ("/addresses/9", "addresses", None),
        ("/absences", "absences", None),
        ("/absences/0/ties/home", "absences", "x1"),
        ("/documents/0/dated", "documents", "d1"),
        ("/notes", "notes", None),
        ("/signature", "signature", None),
        ("/signature/signed_on", "signature", None),
        ("/declared_on", "signature", None),
    ],
)
def test_leads_to_the_page(pointer: str, key: str, item: str | None) -> None:
    found = spot(pointer)

    assert found is not None
    assert (found.page.key, found.item_id) == (key, item)


@pytest.mark.parametrize("pointer", ["", "/registration", "/registration/number", "/profile", "/nonsense/0"])
def test_leads_nowhere_where_no_page_is_near(pointer: str) -> None:
    assert spot(pointer) is None


def mended(found: Finding) -> tuple[str, str | None]:
    pages = [(section, page) for section in SECTIONS for page in section.shown(FORM)]
    [each] = located(pages, FORM, [found])
    assert each.mended_at
    return each.mended_at.page.key, each.mended_at.item_id


def test_one_item_is_mended_on_its_page() -> None:
    assert mended(blocker("x", "/addresses/1", "/absences/0")) == ("addresses", "a2")


def test_what_lies_between_items_is_mended_in_the_list() -> None:
    day = Span(date(2023, 4, 1), date(2023, 4, 1))

    assert mended(blocker("x", "/addresses/1", "/addresses/2")) == ("addresses", None)
    assert mended(blocker("x", "/addresses/1", span=day)) == ("addresses", None)
