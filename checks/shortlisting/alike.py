"""Texts of different applicants that are nearly the same, by the runs of words that they share.

Something to look at and no judgement: people copy from one template, and some apply together.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar
from zlib import crc32

from checks.answers import words

RUN = 5
"""Words in a run."""
LEAST_WORDS = 20
"""Shorter texts are alike by chance."""
LEAST_SHARED = 0.6
"""Of the runs that either has, the share that both have, from which two texts are nearly the same."""
SKETCH = 12
"""Runs of each text, by the least of their numbers, by which pairs worth comparing are found."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Pair(Generic[Key]):
    """Two texts that are nearly the same; `shared` is of the runs that either has, 0 to 1."""

    one: Key
    other: Key
    shared: float


def alike(texts: Mapping[Key, str]) -> Iterator[Pair[Key]]:
    """Yield the pairs of texts that are nearly the same, in the order of the texts."""
    runs = {key: found for key, text in texts.items() if (found := _runs(text))}
    order = {key: place for place, key in enumerate(texts)}
    for one, other in sorted(_candidates(runs), key=lambda pair: (order[pair[0]], order[pair[1]])):
        both = len(runs[one] & runs[other])
        shared = both / (len(runs[one]) + len(runs[other]) - both)
        if shared >= LEAST_SHARED:
            yield Pair(one, other, shared)


def _runs(text: str) -> frozenset[int]:
    """Give the numbers of the runs of words in a text; none of a short one."""
    said = words(text)
    if len(said) < LEAST_WORDS:
        return frozenset()
    return frozenset(crc32(" ".join(said[at : at + RUN]).encode()) for at in range(len(said) - RUN + 1))


def _candidates(runs: Mapping[Key, frozenset[int]]) -> set[tuple[Key, Key]]:
    """Give the pairs whose sketches meet: of texts that share six runs in ten, nearly every pair."""
    having: dict[int, list[Key]] = defaultdict(list)
    for key, found in runs.items():
        for run in sorted(found)[:SKETCH]:
            having[run].append(key)
    return {pair for keys in having.values() for pair in combinations(keys, 2)}
