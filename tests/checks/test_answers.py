"""What counts as something said, as a reason, and as the same text."""

import pytest

from checks.answers import is_answer, is_blank, is_reason, normalised

NOTHING = [
    "",
    " ",
    "\t\n",
    "\u00a0",
    "\u200b\u2060",
    "\u3164",
    ".",
    "...",
    "-",
    "–",
    "?",
    "n/a",
    "N/A",
    "N/K",
]


@pytest.mark.parametrize(
    "text", [None, *NOTHING, "unknown", "Not known", "I don't know", "I don’t know.", "TBC"]
)
def test_says_nothing(text: str | None) -> None:
    assert is_blank(text)
    assert not is_answer(text)
    assert not is_reason(text)


@pytest.mark.parametrize(
    "text", ["O", "Na", "No", "Do", "To", "My", "X", "7", "Nguyễn", "李", "O'Brien", "Ọlájùmọ̀kẹ́", "Ms A. Lee"]
)
def test_names_that_look_like_nothing_are_names(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize("text", ["none", "as above", "See above", "not applicable", "no", "nothing", "Nil"])
def test_an_empty_phrase_is_no_answer(text: str) -> None:
    assert not is_answer(text)
    assert not is_reason(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("My mother never told me who he is.", True),
        ("Never met", True),
        ("Lost touch in 2003", True),
        ("Она не сказала", True),
        ("adopted", False),
        ("I do not know it", False),
        ("unknown to me", False),
        ("not known - unsure", False),
    ],
)
def test_a_reason_has_a_few_words_that_say_something(text: str, is_one: bool) -> None:
    assert is_reason(text) is is_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14  ROWAN Close", "14 rowan close"),
        ("Flat 3, 91 Park Row", "Flat 3 91 Park Row."),
        ("O'Brien", "O’Brien"),
        ("Zoe\u0308", "Zoë"),
        ("Ｌeeds", "leeds"),
        ("Straße", "STRASSE"),
    ],
)
def test_texts_that_say_the_same(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


def test_texts_that_do_not() -> None:
    assert normalised("14 Rowan Close") != normalised("41 Rowan Close")
    assert normalised("Ana") != normalised("Anà")
