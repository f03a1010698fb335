"""Sentences of running text."""

import re
from collections.abc import Iterable, Iterator

from checks.advert.sources import Piece

_END = re.compile(r"(?<=[.!?])[\"'”’)]?\s+(?=[A-Z\d\"'“‘(•])")
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|no|tel|ext|mr|mrs|ms|dr|st|prof|inc|incl|p\.a|p\.m|a\.m|ref|dept)\.)$",
    re.I,
)
_LONGEST = 1500


def sentences_of(lines: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the sentences of each line in order, none longer than 1,500 characters."""
    for line in lines:
        at = 0
        for end in _END.finditer(line.text):
            if _NO_END.search(line.text, max(at, end.start() - 8), end.start()):
                continue
            yield from _bounded(line.cut(at, end.start()))
            at = end.end()
        yield from _bounded(line.cut(at))


def _bounded(piece: Piece) -> Iterator[Piece]:
    for start in range(0, len(piece.text), _LONGEST):
        yield piece.cut(start, start + _LONGEST)
