"""Fields for countries and postcodes."""

import re

import pytest

from forms.fields import CountryField, PostcodeField, countries
from forms.validators import Needed
from tests.forms.asking import ask, write

OFFICIAL = 249
"""Codes that ISO 3166-1 assigns; Kosovo's XK is one that everybody uses without that."""


def test_every_country_has_one_code_and_one_name() -> None:
    names = countries()

    assert len(names) == OFFICIAL + 1
    assert len(set(names.values())) == len(names)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in names)
    assert {"GB": "United Kingdom", "IE": "Ireland", "NG": "Nigeria", "XK": "Kosovo"}.items() <= names.items()


def test_the_united_kingdom_stands_first_and_nothing_is_chosen() -> None:
    field = ask(CountryField(validators=[Needed("Select a country")]), {"answer": ""})

    assert [choice.value for choice in field.options()][:2] == ["GB", "AF"]
    assert (field.data, field.errors) == (None, ["Select a country"])


def test_a_country_is_its_code() -> None:
    assert ask(CountryField(), {"answer": "NG"}).data == "NG"
    assert ask(CountryField(), {"answer": "Nigeria"}).data is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("sw1a1aa", "SW1A 1AA"),
        ("SW1A  1AA", "SW1A 1AA"),
        ("M1 1AE", "M1 1AE"),
        ("B33 8TH", "B33 8TH"),
        ("CR2 6XH", "CR2 6XH"),
        ("DN55 1PT", "DN55 1PT"),
        ("W1A 0AX", "W1A 0AX"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("SL0 9AA", "SL0 9AA"),
        ("AB10 1AA", "AB10 1AA"),
        ("GIR 0AA", "GIR 0AA"),
        ("BF1 3AA", "BF1 3AA"),
        ("bfpo 801", "BFPO 801"),
        ("JE2 3AB", "JE2 3AB"),
        ("LS1\u00a01AA.", "LS1 1AA"),
        ("ls1-1aa", "LS1 1AA"),
        ("", ""),
    ],
)
def test_writes_a_postcode_one_way(text: str, kept: str) -> None:
    field = write(PostcodeField(), text)

    assert (field.data, field.errors) == (kept, [])


@pytest.mark.parametrize(
    "text",
    [
        "L37",
        "1S1 1AA",
        "LS1 1A",
        "QS1 1AA",
        "LI1 1AA",
        "LS1 1CA",
        "LS1 11A",
        "LS111 1AA",
        "a" * 19,
        "BFPO 12345",
    ],
)
def test_says_what_a_postcode_looks_like_and_keeps_what_was_written(text: str) -> None:
    field = write(PostcodeField(), text)

    assert (field.data, field.errors) == (text, ["Postcode must be a full UK postcode, like LS1 1AA"])
