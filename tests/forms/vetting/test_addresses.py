"""One address, and which of several is the main one."""

from typing import Any

import pytest

from forms.schemas import vetting_form
from forms.vetting.addresses import TYPES, AddressForm, MainHomeForm, in_short
from tests.forms.vetting.filling import again, day, errors, fill, shown

HOME = {
    "id": "a1",
    "type": "home",
    "primary": None,
    "lines": ["14 Rowan Close"],
    "town": "Leeds",
    "postcode": "LS6 2AB",
    "country": "GB",
    "from": "2015-06-01",
    "to": None,
    "explanation": None,
    "sensitive": None,
}


def stay(**posted: Any) -> Any:
    return fill(AddressForm, **{"type": "home", "still_here": "yes", **posted})


@pytest.mark.requirement("UX-07")
def test_takes_a_home() -> None:
    form = stay(
        line_1="14 Rowan Close",
        town="Leeds",
        postcode="ls62ab",
        country="GB",
        **day("moved_in", "2015-06-01"),
    )

    assert errors(form) == {}
    assert {"id": "a1", **form.value()} == HOME


@pytest.mark.parametrize(
    "kept",
    [
        HOME,
        {**HOME, "primary": True},
        {**HOME, "to": "2020-01", "from": "2015", "explanation": "A\nB", "sensitive": True},
        {**HOME, "type": "overseas", "country": "FR", "postcode": "69001", "lines": ["Rue A", "Batiment 4"]},
        {**HOME, "type": "travelling", "lines": None, "postcode": None, "town": None},
        {**HOME, "type": "bfpo", "postcode": "BFPO 105"},
    ],
)
def test_shows_what_is_kept_and_keeps_what_is_shown(kept: dict[str, Any]) -> None:
    assert {"id": "a1", **again(AddressForm, kept)} == kept


@pytest.mark.requirement("UX-07")
@pytest.mark.parametrize("kind", [choice.value for choice in TYPES])
def test_every_kind_fits_the_contract(kind: str) -> None:
    value = stay(type=kind, town="Leeds", country="GB", **day("moved_in", "2015")).value()

    vetting_form.load({"addresses": [{**value, "id": "a1"}]})


@pytest.mark.parametrize(
    ("posted", "wrong"),
    [
        ({"type": ""}, {"type": "Select what kind of address it was"}),
        ({"type": "castle"}, {"type": "Select what kind of address it was"}),
        (
            {"still_here": ""},
            {"moved_out": "Enter the date you moved out, or tick that you still live here"},
        ),
        (
            day("moved_out", "2020"),
            {"moved_out": "Take out the date you moved out, or the tick that you still live here"},
        ),
        (day("moved_in", "2026-03-03"), {"moved_in": "The date you moved in must be today or in the past"}),
        (
            {"still_here": "", **day("moved_in", "2020-05"), **day("moved_out", "2020-04")},
            {"moved_out": "The date you moved out must not be before the date you moved in"},
        ),
        (
            {"still_here": "", **day("moved_in", "2020-05-31"), **day("moved_out", "2020-05")},
            {},
        ),
        (
            {"still_here": "", **day("moved_out", "2026-03-03")},
            {"moved_out": "The date you moved out must be today or in the past"},
        ),
        ({"postcode": "L37"}, {"postcode": "Postcode must be a full UK postcode, like LS1 1AA"}),
        ({"postcode": "69001", "country": "FR"}, {}),
        (
            {"postcode": "69001", "country": "GB"},
            {"postcode": "Postcode must be a full UK postcode, like LS1 1AA"},
        ),
        ({"postcode": "GIR0AA"}, {}),
        ({"country": "Narnia"}, {"country": "Country must be one of the answers in the list"}),
    ],
)
def test_judges_the_shape_of_a_stay(posted: dict[str, str], wrong: dict[str, str]) -> None:
    assert errors(stay(**posted)) == wrong


def test_what_is_missing_may_be_added_another_day() -> None:
    form = stay()

    assert errors(form) == {}
    assert form.value()["lines"] is None


def test_no_answer_is_given_beforehand() -> None:
    asked = shown(AddressForm, None)

    assert not any(asked.values()), asked


def test_a_stay_that_is_being_added_is_not_said_to_go_on() -> None:
    asked = shown(AddressForm, {"from": "2023-04-01", "to": None})

    assert (asked["moved_in"], asked["still_here"]) == ("2023-04-01", False)


def test_a_stay_that_is_over_is_nobodys_main_home() -> None:
    form = fill(AddressForm, {**HOME, "primary": True}, type="home", **day("moved_out", "2020-01-01"))

    assert form.value()["primary"] is None


def test_further_lines_are_kept_in_the_second() -> None:
    kept = {**HOME, "lines": ["Flat 3", "", "Bodington Hall", "Otley Road"]}

    assert again(AddressForm, kept)["lines"] == ["Flat 3", "Bodington Hall, Otley Road"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (HOME, "14 Rowan Close, Leeds"),
        ({"town": "Leeds", "lines": None}, "Leeds"),
        ({"type": "travelling"}, "Travelling"),
        ({}, "An address with no details yet"),
    ],
)
def test_an_address_in_short(address: dict[str, Any], words: str) -> None:
    assert in_short(address) == words


class TestMainHome:
    STAYS = (
        {**HOME, "id": "a1"},
        {**HOME, "id": "a2", "lines": ["Flat 3"], "from": "2020-01"},
        {**HOME, "id": "a3", "to": "2016-01-01", "primary": True},
    )

    def test_offers_those_that_go_on(self) -> None:
        form = MainHomeForm(on=None, value=list(self.STAYS))  # type: ignore[arg-type]

        assert [(choice.value, choice.label, choice.hint) for choice in form.main.options()] == [
            ("a1", "14 Rowan Close, Leeds", "Since 1 June 2015"),
            ("a2", "Flat 3, Leeds", "Since January 2020"),
        ]
        assert form.main.data is None

    def test_marks_one_and_no_other(self) -> None:
        form = fill(MainHomeForm, list(self.STAYS), main="a2")

        assert [stay["primary"] for stay in form.value()] == [False, True, False]
        assert shown(MainHomeForm, form.value()) == {"main": "a2"}

    @pytest.mark.parametrize("answer", ["", "a3", "nonsense"])
    def test_needs_one_of_them(self, answer: str) -> None:
        assert errors(fill(MainHomeForm, list(self.STAYS), main=answer)) == {"main": "Select your main home"}

    def test_of_two_that_are_marked_shows_none(self) -> None:
        both = [{**HOME, "id": "a1", "primary": True}, {**HOME, "id": "a2", "primary": True}]

        assert shown(MainHomeForm, both) == {"main": None}
