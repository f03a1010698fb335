"""Dates in three boxes."""

from typing import Any

import pytest

from forms.fields import DayField, PartialDateField
from forms.validators import Needed
from tests.forms.asking import ask, date_boxes

MONTH_WORDS = "The month in your move must be a number from 1 to 12 or a name, like August"


def moved(**kwargs: Any) -> Any:
    return PartialDateField("When did you move?", [Needed("Enter the date")], called="Your move", **kwargs)


@pytest.mark.requirement("UX-06")
@pytest.mark.parametrize(
    ("boxes", "read"),
    [
        (("31", "3", "2023"), "2023-03-31"),
        ((" 1 ", " 08 ", " 2023 "), "2023-08-01"),
        (("1", "Aug", "2023"), "2023-08-01"),
        (("1", "august", "2023"), "2023-08-01"),
        (("1", "SEPT.", "2023"), "2023-09-01"),
        (("29", "2", "2024"), "2024-02-29"),
        (("", "3", "2023"), "2023-03"),
        (("", "Dec", "1900"), "1900-12"),
        (("31", "12", "2100"), "2100-12-31"),
    ],
)
def test_reads_a_date_as_precisely_as_it_is_given(boxes: tuple[str, str, str], read: str) -> None:
    field = ask(moved(), date_boxes(*boxes))

    assert (field.data, field.errors, field.wrong) == (read, [], ())


@pytest.mark.requirement("UX-06")
@pytest.mark.parametrize(
    ("boxes", "wrong", "error"),
    [
        (("", "", "2023"), ("month",), "Your move must include a month"),
        (("1", "", "2023"), ("month",), "Your move must include a month"),
        (("1", "3", ""), ("year",), "Your move must include a year"),
        (("1", "", ""), ("month", "year"), "Your move must include a month and a year"),
        (("31", "2", "2020"), ("day",), "Your move must be a real date: February 2020 has no day 31"),
        (("29", "2", "2023"), ("day",), "Your move must be a real date: February 2023 has no day 29"),
        (("31", "4", "2023"), ("day",), "Your move must be a real date: April 2023 has no day 31"),
        (("32", "1", "2023"), ("day",), "The day in your move must be a number from 1 to 31"),
        (("0", "1", "2023"), ("day",), "The day in your move must be a number from 1 to 31"),
        (("1", "13", "2023"), ("month",), MONTH_WORDS),
        (("1", "0", "2023"), ("month",), MONTH_WORDS),
        (("1", "ju", "2023"), ("month",), MONTH_WORDS),
        (("1", "Augustus", "2023"), ("month",), MONTH_WORDS),
        (("1", "3", "23"), ("year",), "The year in your move must include 4 numbers, like 2019"),
        (("1", "3", "0025"), ("year",), "The year in your move must be between 1900 and 2100"),
        (("1", "3", "1899"), ("year",), "The year in your move must be between 1900 and 2100"),
        (("1", "3", "2101"), ("year",), "The year in your move must be between 1900 and 2100"),
        (("1", "3", "20234"), ("year",), "The year in your move must include 4 numbers, like 2019"),
    ],
)
def test_says_which_box_is_wrong(boxes: tuple[str, str, str], wrong: tuple[str, ...], error: str) -> None:
    field = ask(moved(), date_boxes(*boxes))

    assert (field.data, field.errors, field.wrong) == (None, [error], wrong)
    assert tuple(field.boxes.values()) == boxes


@pytest.mark.requirement("UX-06")
@pytest.mark.parametrize("number", ["²", "०८", "1_0", "+8", "-1", "1.0", "８", "1e1", "0x1", "a" * 5000])
@pytest.mark.parametrize("box", ["day", "month", "year"])
def test_only_plain_digits_are_numbers(box: str, number: str) -> None:
    field = ask(moved(), date_boxes("1", "1", "2020") | {f"answer-{box}": number})

    assert field.data is None
    assert field.wrong == (box,)
    assert len(field.errors) == 1


def test_nothing_in_any_box_is_no_answer() -> None:
    assert ask(moved(), date_boxes("", " ", "\u200b")).errors == ["Enter the date"]
    assert ask(PartialDateField("Until"), date_boxes("", "", "")).errors == []
    assert ask(PartialDateField("Until"), date_boxes("", "", "")).data is None


@pytest.mark.parametrize(("coarsest", "fits"), [("day", False), ("month", False), ("year", True)])
def test_a_year_alone_will_do_where_the_question_says_so(coarsest: str, fits: bool) -> None:
    field = ask(PartialDateField("It happened", coarsest=coarsest), date_boxes("", "", "2006"))

    assert (field.data == "2006") is fits
    assert bool(field.errors) is not fits


def test_a_day_without_its_month_is_wrong_even_where_a_year_will_do() -> None:
    field = ask(PartialDateField("It happened", coarsest="year"), date_boxes("3", "", "2006"))

    assert field.errors == ["It happened must include a month"]


def test_a_month_field_shows_no_day() -> None:
    field = ask(PartialDateField("Plan began", finest="month"), date_boxes("9", "1", "2024"))

    assert (field.data, tuple(field.boxes)) == ("2024-01", ("month", "year"))


def test_a_day_field_wants_the_day() -> None:
    assert ask(DayField("Date of birth"), date_boxes("", "4", "1988")).errors == [
        "Date of birth must include a day"
    ]
    assert ask(DayField("Date of birth"), date_boxes("2", "4", "1988")).data == "1988-04-02"


@pytest.mark.parametrize(
    ("kept", "boxes"),
    [
        ("2023-03-01", ("1", "3", "2023")),
        ("2023-10", ("", "10", "2023")),
        ("2006", ("", "", "2006")),
        (None, ("", "", "")),
    ],
)
def test_shows_a_date_that_is_kept(kept: str | None, boxes: tuple[str, str, str]) -> None:
    field = ask(moved(coarsest="year"), kept=kept)

    assert tuple(field.boxes.values()) == boxes
    assert field.data == kept


def test_a_post_puts_what_was_kept_aside() -> None:
    assert ask(PartialDateField("Until"), date_boxes("", "", ""), kept="2023-03").data is None
