"""What people write, made fit to keep."""

import unicodedata

import pytest

from forms.text import overloaded, tidy, unfit


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        pytest.param("  Asha  Okafor ", "Asha Okafor", id="blank ends and runs"),
        pytest.param("O\u00a0Brien\u3000", "O Brien", id="blanks of other widths"),
        pytest.param("a\r\nb\tc", "a b c", id="line ends and tabs in a line"),
        pytest.param("e\u0301", "\u00e9", id="composed"),
        pytest.param("\u202eevil\u202c", "evil", id="turned round"),
        pytest.param("\u2066a\u2069\u200eb\u200f", "ab", id="isolates and direction marks"),
        pytest.param("soft\u00adhyphen\ufeff", "softhyphen", id="soft hyphen and mark of order"),
        pytest.param("a\x00b\x07", "ab", id="control characters"),
        pytest.param("\ud800x", "x", id="half of a pair"),
        pytest.param("\U000e0041\U000e0042x", "x", id="tags that hide text"),
        pytest.param("\u200b", "", id="zero-width space"),
        pytest.param("\u200d\u200c \u00a0\u2800\u3164", "", id="nothing to be seen"),
        pytest.param("👨\u200d👩\u200d👧\u200d👦", "👨\u200d👩\u200d👧\u200d👦", id="a family of emoji"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="Persian with its joiner"),
        pytest.param("Ó Súilleabháin", "Ó Súilleabháin", id="Irish"),
        pytest.param("D’Arcy O'Brien Nuñez-Müller", "D’Arcy O'Brien Nuñez-Müller", id="quotes and hyphens"),
        pytest.param("محمد علي", "محمد علي", id="Arabic"),
    ],
)
def test_keeps_one_line(written: str, kept: str) -> None:
    assert tidy(written) == kept


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    assert tidy(f"one{end}two", lines=True) == "one\ntwo"


def test_keeps_lines_and_what_stands_before_them() -> None:
    assert tidy("\n\n  one  \n\n   - two\t\n\n", lines=True) == "one\n\n   - two"


def test_tidy_text_stays_as_it_is() -> None:
    for text in ("a  b\n\n c ", "e\u0301\u202e\r\n x\x00"):
        once = tidy(text, lines=True)
        assert tidy(once, lines=True) == once
        assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "\x7f", "\x9b", "\udfff"])
def test_control_characters_and_halves_are_unfit(text: str) -> None:
    assert unfit(text)


@pytest.mark.parametrize("text", ["", "a\tb\r\nc", "a\x0b\x0cb\x85", "é👩\u200d👧"])
def test_blanks_and_letters_are_fit(text: str) -> None:
    assert not unfit(text)


@pytest.mark.parametrize(("marks", "too_many"), [(1, False), (4, False), (5, True), (500, True)])
def test_a_letter_carries_four_accents_at_most(marks: int, too_many: bool) -> None:
    assert overloaded("x" + "\u0336" * marks) is too_many


def test_a_composed_letter_counts_with_its_accents() -> None:
    assert overloaded("\u1ead" + "\u0301" * 3)  # â with a dot below, and three more
    assert not overloaded("\u1ead" + "\u0301" * 2)
