"""Take out of somebody's own words what tells who they are: names, addresses, schools, when they were born.

What is certain is masked. What only looks like a name is left and told, so that a person can look at it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checks.shortlisting.identities import Identity, fold
from checks.shortlisting.traces import TRACES, looks_like_names


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without what tells who wrote it.

    Attributes:
        masks: how many passages were masked.
        doubts: words left in the text that look like a name.
    """

    text: str
    masks: int
    doubts: tuple[str, ...]


def mask(text: str, identity: Identity) -> Masked:
    """Mask a text of the person with this identity; each passage becomes what it was, like "[name]"."""
    plain = _Folded(text)
    spans = [*_of_person(plain, identity), *_of_anybody(text)]
    kept, at, masks = [], 0, 0
    for start, end, word in _apart(spans):
        kept += [text[at:start], f"[{word}]"]
        at, masks = end, masks + 1
    shown = "".join([*kept, text[at:]])
    return Masked(shown, masks, tuple(looks_like_names(shown)))


def names_person(text: str, identity: Identity) -> bool:
    """Tell whether a text has a name of the person with this identity in it."""
    return any(word == "name" for _, _, word in _of_person(_Folded(text), identity))


class _Folded:
    """A text in plain small letters, which knows where each of them stood."""

    def __init__(self, text: str) -> None:
        self.written = text
        letters = [(plain, at) for at, letter in enumerate(text) for plain in fold(letter)]
        self.text = "".join(plain for plain, _ in letters)
        self._at = [at for _, at in letters]

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield where a pattern for plain letters stands in the text as it was written."""
        for match in pattern.finditer(self.text):
            if match.end() > match.start():
                yield self._at[match.start()], self._at[match.end() - 1] + 1


def _of_person(plain: _Folded, identity: Identity) -> Iterator[tuple[int, int, str]]:
    """Yield where the person's own names and addresses stand."""
    for pattern, word, capital in identity.patterns():
        for start, end in plain.found(pattern):
            if not capital or plain.written[start].isupper():
                yield start, end, word


def _of_anybody(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where there is what tells who somebody is, whoever they are."""
    for pattern, word in TRACES:
        for match in pattern.finditer(text):
            start, end = match.span("it")
            yield start, end, word


def _apart(spans: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield spans in order; those that overlap or touch become one, called by the first."""
    ordered: Sequence[tuple[int, int, str]] = sorted(spans, key=lambda span: (span[0], -span[1]))
    current: tuple[int, int, str] | None = None
    for start, end, word in ordered:
        if current is not None and start < current[1]:
            current = (current[0], max(end, current[1]), current[2])
            continue
        if current is not None:
            yield current
        current = (start, end, word)
    if current is not None:
        yield current
