"""Passages of one answer that would also fit another criterion, found by the words they share.

A suggestion and no judgement: the criterion's own words are looked for, by their beginnings, so that "assess"
and "assessing" are one. Words that most criteria have do not count.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checks.answers import normalised, words
from checks.criteria.records import Criterion, EmployerPart, Meets

LEAST_WORDS = 8
LEAST_SHARED = 2
STEM = 6
SHORTEST = 4
_ORDINARY = (
    "ability able about after also been before being both criteria desirable essential evidence "
    "experience experienced from good have having knowledge level must other people person proven "
    "relevant role skills some such that their them there these they this through under understanding "
    "used using were what when which while with within work worked working would years your"
)
ORDINARY = frozenset(_ORDINARY.split())
"""Words of criteria that say nothing about which one it is."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that stands under one criterion and shares words with another.

    Attributes:
        source, target: ids of the criteria.
        shared: the target's words that it has, as the target writes them.
    """

    source: str
    target: str
    text: str
    shared: tuple[str, ...]


def passages(criteria: Sequence[Criterion], part: EmployerPart) -> tuple[Passage, ...]:
    """Give the sentences that fit another criterion better than their own, by the target's order.

    Better is: at least `LEAST_SHARED` words in common, and more than with its own criterion. What the
    target's answer says already is left out.
    """
    asked = _own_words(criteria)
    found = [
        passage
        for source in criteria
        if part.under(source).answer is Meets.EVIDENCE
        for sentence in _sentences(part.under(source).text or "")
        for passage in _fitting(source, sentence, asked, part)
    ]
    order = {criterion.id: at for at, criterion in enumerate(criteria)}
    return tuple(sorted(found, key=lambda each: (order[each.target], -len(each.shared))))


def _fitting(
    source: Criterion, sentence: str, asked: Mapping[str, Mapping[str, str]], part: EmployerPart
) -> Iterator[Passage]:
    """Yield the passage for the criterion that it fits best, if that is not its own."""
    said = {_stem(word) for word in words(sentence)}
    shared = {key: tuple(word for stem, word in own.items() if stem in said) for key, own in asked.items()}
    best = max(shared, key=lambda key: (len(shared[key]), key == source.id))
    if best == source.id or len(shared[best]) < LEAST_SHARED:
        return
    there = part.evidence.get(best)
    if normalised(sentence) not in normalised(there.text or "" if there else ""):
        yield Passage(source.id, best, sentence, shared[best])


def _own_words(criteria: Sequence[Criterion]) -> dict[str, dict[str, str]]:
    """Give the telling words of each criterion, by their stems, without those that most criteria have."""
    told = {
        each.id: {
            _stem(word): word for word in words(each.text) if len(word) >= SHORTEST and word not in ORDINARY
        }
        for each in criteria
    }
    often = Counter(stem for own in told.values() for stem in own)
    return {
        key: {stem: word for stem, word in own.items() if often[stem] * 2 <= max(len(criteria), 2)}
        for key, own in told.items()
    }


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text that are long enough to say something."""
    for sentence in _SENTENCE.split(text):
        if len(words(sentence)) >= LEAST_WORDS:
            yield sentence.strip()


def _stem(word: str) -> str:
    return word[:STEM]
