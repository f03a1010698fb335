"""Texts that are nearly the same are found, and others are not."""

from random import Random

import pytest

from checks.shortlisting.alike import LEAST_SHARED, alike

BASE = (
    "On a night shift in the custody suite I was called to a man who would not speak. I sat down beside "
    "his door, told him my name and asked nothing for some time. When he began to talk I wrote down what he "
    "said, told the sergeant what I thought and asked for the doctor to be called at once."
)


def changed(text: str, every: int) -> str:
    """Give the text with each so-manieth word another one."""
    return " ".join("other" if n % every == every - 1 else word for n, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (BASE, True),
        (BASE.upper().replace(",", " ,"), True),
        (BASE + " It went well.", True),
        (BASE.replace("night", "late"), True),
        (changed(BASE, 30), True),
        (changed(BASE, 6), False),
        ("I have worked in a prison for nine years " * 4, False),
        ("", False),
    ],
)
def test_what_is_nearly_the_same(other: str, found: bool) -> None:
    pairs = list(alike({"a": BASE, "b": other}))

    assert [(pair.one, pair.other) for pair in pairs] == ([("a", "b")] if found else [])
    assert all(pair.shared >= LEAST_SHARED for pair in pairs)


def test_short_texts_are_alike_by_chance() -> None:
    assert list(alike({"a": "I hold a full driving licence.", "b": "I hold a full driving licence."})) == []


def test_pairs_come_in_the_order_of_the_texts_and_none_is_missed_among_many() -> None:
    random = Random(7)
    words = [f"word{n}" for n in range(400)]
    texts = {n: " ".join(random.choices(words, k=60)) for n in range(300)}
    texts[250], texts[40] = texts[10] + " and so on", texts[11] + " and more of it"

    assert [(pair.one, pair.other) for pair in alike(texts)] == [(10, 250), (11, 40)]
