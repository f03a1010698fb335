"""Birth, nationalities, National Insurance number."""

from typing import Any

import pytest

from forms.vetting.birth import BirthForm, NationalInsuranceForm, NationalitiesForm
from tests.forms.vetting.filling import again, day, errors, fill

SHAPE = "must be 2 letters, 6 numbers and a letter from A to D"


def test_takes_date_and_place() -> None:
    form = fill(BirthForm, town="Leeds", country="GB", **day("date_of_birth", "1988-04-02"))

    assert errors(form) == {}
    assert form.value() == {
        "date_of_birth": "1988-04-02",
        "place_of_birth": {"town": "Leeds", "country": "GB"},
    }
    assert again(BirthForm, form.value()) == form.value()


def test_takes_nothing_yet() -> None:
    nowhere = {"town": None, "country": None}

    assert fill(BirthForm).value() == {"date_of_birth": None, "place_of_birth": nowhere}


@pytest.mark.parametrize(
    ("born", "words"),
    [
        ("2026-03-02", None),
        ("1916-12-31", None),
        ("2026-03-03", "Your date of birth must be in the past"),
        ("1915-01-01", "Check the year of your date of birth"),
        ("1988-04", "Your date of birth must include a day"),
        ("1988-02-30", "Your date of birth must be a real date"),
    ],
)
def test_reads_the_date_with_care(born: str, words: str | None) -> None:
    found = errors(fill(BirthForm, **day("date_of_birth", born)))

    assert found.get("date_of_birth", "").startswith(words or "")
    assert bool(found) == (words is not None)


@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        ({}, None),
        ({"first": "GB"}, ["GB"]),
        ({"first": "GB", "second": "NG"}, ["GB", "NG"]),
        ({"second": "NG"}, ["NG"]),
        ({"first": "GB", "second": "GB", "fourth": "IE"}, ["GB", "IE"]),
    ],
)
def test_takes_several_nationalities(posted: dict[str, str], kept: Any) -> None:
    assert fill(NationalitiesForm, **posted).value() == kept


def test_keeps_nationalities_beyond_its_boxes() -> None:
    many = ["GB", "NG", "IE", "FR", "DE"]

    assert again(NationalitiesForm, many) == many


@pytest.mark.parametrize(
    ("posted", "kept", "words"),
    [
        ({"number": "AB123456C"}, "AB123456C", None),
        ({"number": " ab 12 34 56 c "}, "AB123456C", None),
        ({"number": "ab-12-34-56-c"}, "AB123456C", None),
        ({"none_yet": "yes"}, None, None),
        ({}, None, "Enter your National Insurance number, or say that you do not have one yet"),
        ({"number": "AB123456C", "none_yet": "yes"}, None, "or tick the box, not both"),
        ({"number": "AB123456"}, None, SHAPE),
        ({"number": "AB123456E"}, None, SHAPE),
        ({"number": "TN01019"}, None, SHAPE),
        ({"number": "ＡＢ123456C"}, None, SHAPE),
        ({"number": "AB12345٦C"}, None, SHAPE),
    ],
)
def test_the_number(posted: dict[str, str], kept: str | None, words: str | None) -> None:
    form = fill(NationalInsuranceForm, **posted)

    if words:
        assert words in errors(form)["number"]
    else:
        assert errors(form) == {}
        assert form.value() == kept


def test_shows_a_number_again_as_it_was_typed_when_it_does_not_fit() -> None:
    assert fill(NationalInsuranceForm, number="AB 1234").number.data.replace(" ", "") == "AB1234"
