"""Hints look for words: each is given where its words are missing, and left out where they stand."""

import pytest

from checks.criteria.hints import COPIED_WORDS, Other, copied, hints

WHOLE = (
    "On a night shift in 2024 a man in custody would not speak. I sat with him and asked one question at a "
    "time. As a result he agreed to a plan that kept him safe."
)
SCENE, ACTION = (
    "When or where was it? One sentence can set the scene.",
    "What did you do yourself? Say it with “I”.",
)
RESULT, DATES = "What came of it?", "When was it, or how long did it take?"


def test_a_whole_example_gets_no_hint() -> None:
    assert hints(WHOLE, names=("Asha Mary Okafor",)) == ()


@pytest.mark.parametrize("text", ["", "  ", "...", "\u200b"])
def test_nothing_is_said_of_nothing(text: str) -> None:
    assert hints(text) == ()


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Good team player.", [SCENE, ACTION, RESULT, DATES]),
        ("I led the team.", [SCENE, RESULT, DATES]),
        ("When the ward flooded we moved everybody, which meant nobody was hurt.", [ACTION, DATES]),
        ("While on placement for six months I quietly wrote every plan.", [RESULT]),
        ("I taught the course in March 2023 and feedback was good.", [SCENE]),
        ("I may assist. May I?", [SCENE, ACTION, RESULT, DATES]),
    ],
)
def test_names_what_an_example_lacks_in_its_order(text: str, lacking: list[str]) -> None:
    assert list(hints(text)) == lacking


@pytest.mark.parametrize(
    "text",
    [
        "As above.",
        "Please see my CV for this",
        "See previous answer",
        "as described earlier",
        "Same as above",
    ],
)
def test_notices_words_that_point_elsewhere(text: str) -> None:
    assert hints(text)[0].startswith("This points to something elsewhere")


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "I saw a man before he fell asleep.",
        "I see people every day above all.",
        "As a nurse I came earlier.",
        "Described as calm, I stated my case to others before.",
    ],
)
def test_leaves_alone_what_points_nowhere(text: str) -> None:
    assert not any("elsewhere" in hint for hint in hints(text))


@pytest.mark.parametrize(
    ("text", "noticed"),
    [
        ("My name is Asha Okafor", True),
        ("Colleagues say ASHA is calm", True),
        ("Okafor's plan", True),
        ("The patients were calm", False),
    ],
)
def test_notices_the_writer_s_own_name(text: str, noticed: bool) -> None:
    told = hints(text, names=("Asha Mary Okafor",))

    assert any("own name" in hint for hint in told) is noticed


def test_names_where_a_copy_stands() -> None:
    told = hints(f"{WHOLE} And more.", others=(Other("essential criterion 2", f"Before. {WHOLE}"),))

    assert told[0].endswith(
        "words in a row also stand under essential criterion 2. Say here what fits this one."
    )


def test_copies_in_several_places_are_one_hint() -> None:
    others = tuple(Other(f"essential criterion {number}", WHOLE) for number in (2, 5))

    [told] = hints(WHOLE, others=others)

    assert "stand under essential criterion 2, essential criterion 5." in told


ROW = " ".join(f"word{number}" for number in range(20))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (ROW, ROW, 20),
        ("Short one.", "short one", 2),
        ("", "", 0),
        (" ".join(ROW.split()[:COPIED_WORDS]), f"x {ROW}", COPIED_WORDS),
        (" ".join(ROW.split()[: COPIED_WORDS - 1]), ROW, 0),
        (f"start {' '.join(ROW.split()[5:])}", f"{ROW} end", 15),
        (ROW, " ".join(reversed(ROW.split())), 0),
    ],
)
def test_counts_words_in_a_row(one: str, other: str, shared: int) -> None:
    assert copied(one, other) == shared
    assert copied(other, one) == shared


def test_a_long_answer_of_one_word_is_looked_through_at_once() -> None:
    assert copied("na " * 2_000, "na " * 100) == 100
