"""Fields for money and whole numbers."""

from decimal import Decimal

import pytest

from forms.fields import MoneyField, WholeNumberField
from forms.validators import Needed
from tests.forms.asking import ask, write

HOW = "Debt must be an amount in pounds, like 800 or 1,000.50"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("£1,000.50", "1000.50"),
        ("£ 800", "800.00"),
        (" 800 ", "800.00"),
        ("0", "0.00"),
        ("0.99", "0.99"),
        ("10,000,000", "10000000.00"),
    ],
)
def test_reads_pounds(text: str, amount: str) -> None:
    field = write(MoneyField("Debt"), text)

    assert field.errors == []
    assert str(field.data) == amount


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "Infinity",
        "-0",
        "-5",
        "1e3",
        "1e999999",
        "1.000,50",
        "1,00",
        "1.5",
        ".5",
        "5.",
        "£",
        "$5",
        "١٢",
        "8 00",
        "1,0000",
    ],
)
def test_anything_else_is_refused_and_shown_again(text: str) -> None:
    field = write(MoneyField("Debt", [Needed("never said")]), text)

    assert (field.data, field.errors) == (None, [HOW])
    assert field._value() == text


def test_there_is_a_most() -> None:
    assert write(MoneyField("Debt", most=500), "500.01").errors == ["Debt must be £500 or less"]


@pytest.mark.parametrize(
    ("kept", "shown"),
    [(Decimal("1000.5"), "1,000.50"), (800, "800"), (0, "0"), (0.1, "0.10"), (None, "")],
)
def test_shows_an_amount_that_is_kept(kept: object, shown: str) -> None:
    assert ask(MoneyField("Debt"), kept=kept)._value() == shown


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("20", 20), (" 7 ", 7), ("007", 7)])
def test_reads_a_whole_number(text: str, number: int) -> None:
    assert write(WholeNumberField("Children", most=20), text).data == number


@pytest.mark.parametrize("text", ["21", "-1", "1.0", "²", "०८", "1_0", "+8", "1e1", "9" * 5000, "two"])
def test_refuses_what_is_no_whole_number_in_range(text: str) -> None:
    field = write(WholeNumberField("Children", most=20), text)

    assert (field.data, field.errors) == (None, ["Children must be a whole number from 0 to 20"])


def test_a_number_may_be_below_nothing_where_the_question_says_so() -> None:
    assert write(WholeNumberField("Change", least=-5, most=5), "-5").data == -5


def test_nought_is_an_answer() -> None:
    assert write(WholeNumberField("Children", [Needed("Enter a number")]), "0").errors == []
    assert write(WholeNumberField("Children", [Needed("Enter a number")]), "").errors == ["Enter a number"]
