"""Sentences of an answer that share telling words with the criterion: to find one's way, not to judge by.

Offline and the same every time: the criterion's own words are looked for by their beginnings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.answers import words
from checks.criteria.passages import ORDINARY, SHORTEST, STEM

LEAST_SHARED = 2
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s)|\n+|$)\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence with the space after it; `speaks` says that it shares words with the criterion."""

    text: str
    speaks: bool


def telling(criterion: str) -> frozenset[str]:
    """Give the beginnings of the words that say what a criterion is about."""
    said = (word for word in words(criterion) if len(word) >= SHORTEST and word not in ORDINARY)
    return frozenset(word[:STEM] for word in said)


def stretches(criterion: str, answer: str) -> Iterator[Stretch]:
    """Yield the sentences of an answer in order; put together they are the answer.

    A sentence speaks to the criterion when it has two of its telling words, or its only one.
    """
    asked = telling(criterion)
    for found in _SENTENCE.finditer(answer):
        said = {word[:STEM] for word in words(found[0])}
        shared = len(asked & said)
        yield Stretch(found[0], bool(asked) and shared >= min(LEAST_SHARED, len(asked)))
