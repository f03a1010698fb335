"""Fields for choosing."""

from typing import Any

import pytest

from forms.fields import Choice, RadiosField, SelectField, TickField, TicksField, YesNoField
from forms.validators import Needed, Optional
from tests.forms.asking import ask

NEEDED = [Needed("Select yes if you smoke")]
COLOURS = (Choice("red", "Red"), ("blue", "Blue"))


@pytest.mark.parametrize(
    ("posted", "answer"),
    [(["yes"], "yes"), (["no"], "no"), (["no", "no"], "no"), (["", "no"], "no")],
)
def test_yes_and_no_are_told_apart(posted: list[str], answer: str) -> None:
    field = ask(YesNoField("Do you smoke?", NEEDED), [("answer", value) for value in posted])

    assert (field.data, field.errors) == (answer, [])


@pytest.mark.requirement("SEC-10")
@pytest.mark.parametrize("posted", [[], [""], ["0"], ["True"], ["YES"], ["yes", "no"], ["on"]])
def test_silence_and_nonsense_are_no_answer(posted: list[str]) -> None:
    field = ask(
        YesNoField("Do you smoke?", NEEDED), [("sent", "1"), *(("answer", value) for value in posted)]
    )

    assert (field.data, field.errors) == (None, ["Select yes if you smoke"])


@pytest.mark.requirement("SEC-10")
@pytest.mark.parametrize("kind", [RadiosField, SelectField, YesNoField])
def test_nothing_is_chosen_beforehand(kind: Any) -> None:
    assert ask(kind("Colour")).data is None


@pytest.mark.parametrize("kind", [RadiosField, SelectField])
def test_one_of_several(kind: Any) -> None:
    assert ask(kind("Colour", choices=COLOURS), {"answer": "blue"}).data == "blue"

    unknown = ask(kind("Colour", [Needed("Select a colour")], choices=COLOURS), {"answer": "green"})
    assert (unknown.data, unknown.errors) == (None, ["Select a colour"])


def test_a_choice_that_is_gone_is_said_where_no_answer_is_needed() -> None:
    field = ask(RadiosField("Colour", [Optional()], choices=COLOURS), {"answer": "green"})

    assert field.errors == ["Colour must be one of the answers in the list"]


def test_an_answer_may_be_left_out_where_it_is_not_needed() -> None:
    assert ask(RadiosField("Colour", choices=COLOURS), {"answer": ""}).errors == []


def test_some_of_several_in_the_order_of_the_choices() -> None:
    field = ask(
        TicksField("Colours", choices=COLOURS), [("answer", "blue"), ("answer", "red"), ("answer", "blue")]
    )

    assert (field.data, field.errors) == (["red", "blue"], [])


def test_a_tick_that_is_not_among_the_choices_is_refused_and_the_others_kept() -> None:
    field = ask(
        TicksField("Colours", [Needed("Select the colours")], choices=COLOURS),
        [("answer", "red"), ("answer", "green")],
    )

    assert (field.data, field.errors) == (["red"], ["Select the colours"])


def test_none_ticked_is_no_answer_where_one_is_needed() -> None:
    field = ask(TicksField("Colours", [Needed("Select the colours")], choices=COLOURS), {"sent": "1"})

    assert (field.data, field.errors) == ([], ["Select the colours"])


@pytest.mark.parametrize(
    ("posted", "ticked"),
    [(["yes"], True), ([], False), (["no"], False), (["0"], False), (["yes", "no"], False)],
)
def test_a_tick_is_set_by_its_own_box_alone(posted: list[str], ticked: bool) -> None:
    field = ask(TickField("I still live here"), [("sent", "1"), *(("answer", value) for value in posted)])

    assert field.data is ticked


def test_a_tick_may_be_needed() -> None:
    assert ask(TickField("I confirm", [Needed("Confirm it")]), {"sent": "1"}).errors == ["Confirm it"]
    assert ask(TickField("I confirm", [Needed("Confirm it")]), {"answer": "yes"}).errors == []


@pytest.mark.parametrize(("kept", "ticked"), [(True, True), (False, False), (None, False), ("no", False)])
def test_only_true_is_a_tick_that_was_kept(kept: object, ticked: bool) -> None:
    assert ask(TickField("I still live here"), kept=kept).data is ticked


def test_choices_may_be_set_by_the_view() -> None:
    field = ask(SelectField("Address"))
    field.choices = [("a1", "12 Rowan Close")]

    assert list(field.options()) == [Choice("a1", "12 Rowan Close")]
