"""Names: now, at birth, others."""

from typing import Any

import pytest

from forms.vetting.names import BirthNameForm, NamesForm, OtherNameForm
from tests.forms.vetting.filling import again, day, errors, fill, shown


@pytest.mark.requirement("UX-05")
@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        ({}, {"given_names": None, "family_name": None}),
        ({"given_names": "  "}, {"given_names": None, "family_name": None}),
        ({"given_names": "Asha Mary", "family_name": "O'Kafor-Łęk"}, None),
        ({"given_names": "陈小明"}, {"given_names": "陈小明", "family_name": None}),
        ({"family_name": "Suharto"}, {"given_names": None, "family_name": "Suharto"}),
    ],
)
def test_takes_any_name(posted: dict[str, str], kept: dict[str, Any] | None) -> None:
    form = fill(NamesForm, **posted)

    assert errors(form) == {}
    assert form.value() == (kept or posted)


@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        ({}, None),
        ({"same": "yes"}, "same"),
        ({"same": "yes", "family_name": "Eze"}, "same"),
        ({"same": "no"}, {"given_names": None, "family_name": None}),
        (
            {"same": "no", "given_names": "Asha", "family_name": "Eze"},
            {"given_names": "Asha", "family_name": "Eze"},
        ),
    ],
)
def test_the_name_at_birth(posted: dict[str, str], kept: Any) -> None:
    form = fill(BirthNameForm, **posted)

    assert errors(form) == {}
    assert form.value() == kept


@pytest.mark.parametrize("kept", [None, "same", {"given_names": "Asha", "family_name": "Eze"}])
def test_shows_the_name_at_birth_as_it_is_kept(kept: Any) -> None:
    assert again(BirthNameForm, kept) == kept


def test_a_contradiction_is_no_answer() -> None:
    form = fill(BirthNameForm, same=["yes", "no"])

    assert errors(form) == {"same": "Your name at birth must be one of the answers in the list"}


def test_another_name_with_its_years() -> None:
    form = fill(OtherNameForm, family_name="Eze", **day("used_from", "2009"), **day("used_to", "2014-05"))

    assert form.value() == {"given_names": None, "family_name": "Eze", "from": "2009", "to": "2014-05"}
    assert shown(OtherNameForm, form.value())["used_to"] == "2014-05"


@pytest.mark.parametrize(
    ("first", "last", "wrong"),
    [
        ("2014", "2014-05", {}),
        ("2014-05", "2014", {}),
        (
            "2015",
            "2014",
            {"used_to": "The date you stopped using it must not be before the date you started"},
        ),
        ("2027", "", {"used_from": "The date you started to use it must be today or in the past"}),
    ],
)
def test_the_years_of_a_name_fit_together(first: str, last: str, wrong: dict[str, str]) -> None:
    assert errors(fill(OtherNameForm, **day("used_from", first), **day("used_to", last))) == wrong
