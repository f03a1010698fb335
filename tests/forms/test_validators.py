"""Checks on the shape of one answer."""

from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from forms.base import BaseForm
from forms.fields import PartialDateField, TextField, TickField, YesNoField
from forms.validators import NeededIf, NotBefore, NotInFuture, OneOf, RequiredUnless, Shaped, Words
from tests.forms.asking import ON, ask, date_boxes, write


class Stay(BaseForm):
    moved_in = PartialDateField("Moved in", coarsest="year")
    still_here = TickField("Still here")
    moved_out = PartialDateField(
        "Moved out",
        [RequiredUnless("still_here", neither="neither", both="both"), NotBefore("moved_in", "before")],
        coarsest="year",
    )


def stay(moved_in: str, moved_out: str, *, still_here: bool = False) -> list[str]:
    """Give the errors of moving out; dates as `d/m/y`, parts left empty where not known."""
    posted = {"still_here": "yes"} if still_here else {}
    for name, written in (("moved_in", moved_in), ("moved_out", moved_out)):
        for part, text in zip(("day", "month", "year"), written.split("/"), strict=True):
            posted[f"{name}-{part}"] = text
    form = Stay(MultiDict(posted), on=ON)
    form.validate()
    return list(form.moved_out.errors)


@pytest.mark.parametrize(
    ("boxes", "refused"),
    [
        (("22", "11", "2026"), False),
        (("23", "11", "2026"), True),
        (("", "11", "2026"), False),
        (("", "12", "2026"), True),
        (("", "", "2026"), False),
        (("", "", "2027"), True),
        (("", "", ""), False),
    ],
)
def test_a_date_in_the_future_has_not_begun(boxes: tuple[str, str, str], refused: bool) -> None:
    field = ask(PartialDateField("Moved in", [NotInFuture("future")], coarsest="year"), date_boxes(*boxes))

    assert field.errors == (["future"] if refused else [])


@pytest.mark.parametrize(
    ("moved_in", "moved_out", "errors"),
    [
        ("1/3/2023", "1/3/2023", []),
        ("1/3/2023", "2/3/2023", []),
        ("2/3/2023", "1/3/2023", ["before"]),
        ("31/3/2023", "/3/2023", []),
        ("1/4/2023", "/3/2023", ["before"]),
        ("/4/2023", "31/3/2023", ["before"]),
        ("/3/2023", "1/3/2023", []),
        ("//2023", "1/1/2023", []),
        ("//2024", "/12/2023", ["before"]),
        ("//", "1/1/2023", []),
    ],
)
def test_only_what_is_certainly_before_is_refused(moved_in: str, moved_out: str, errors: list[str]) -> None:
    assert stay(moved_in, moved_out) == errors


@pytest.mark.parametrize(
    ("moved_out", "still_here", "errors"),
    [
        ("//", False, ["neither"]),
        ("//", True, []),
        ("1/3/2023", False, []),
        ("1/3/2023", True, ["both"]),
        ("1/3/23", True, ["The year in moved out must include 4 numbers, like 2019"]),
    ],
)
def test_one_of_two_answers(moved_out: str, still_here: bool, errors: list[str]) -> None:
    assert stay("1/1/2020", moved_out, still_here=still_here) == errors


class Declared(BaseForm):
    answer = YesNoField("Any?")
    details = TextField("Details", [NeededIf("answer", {"yes"}, "Enter the details")])


@pytest.mark.parametrize(
    ("posted", "details", "errors"),
    [
        ({"answer": "yes", "details": "x"}, "x", []),
        ({"answer": "yes", "details": ""}, "", ["Enter the details"]),
        ({"answer": "no", "details": ""}, None, []),
        ({"answer": "no", "details": "left over"}, None, []),
        ({"details": "left over"}, None, []),
    ],
)
def test_what_belongs_to_an_answer_goes_with_it(
    posted: dict[str, str], details: str | None, errors: list[str]
) -> None:
    form = Declared(MultiDict(posted), on=ON)
    form.validate()

    assert (form.details.data, list(form.details.errors)) == (details, errors)


@pytest.mark.parametrize(
    ("words", "errors"),
    [
        (3, []),
        (4, ["Your evidence must be 3 words or fewer. Take out 1 word"]),
        (9, ["Your evidence must be 3 words or fewer. Take out 6 words"]),
    ],
)
def test_words_are_counted(words: int, errors: list[str]) -> None:
    assert write(TextField("Evidence", [Words(3, "Your evidence")]), "word " * words).errors == errors


@pytest.mark.parametrize(
    ("validator", "fits", "fits_not"),
    [(OneOf({"a", "b"}, "no"), "a", "c"), (Shaped("[0-9]{2}", "no"), "12", "123")],
)
def test_an_answer_of_another_shape_is_refused(validator: Any, fits: str, fits_not: str) -> None:
    assert write(TextField("Code", [validator]), fits).errors == []
    assert write(TextField("Code", [validator]), fits_not).errors == ["no"]
