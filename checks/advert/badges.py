"""The badges of an employer."""

import re
from collections.abc import Iterator, Sequence

from checks.advert.blocks import Block
from checks.advert.drafts import Draft
from checks.advert.headings import Part
from checks.advert.sources import Piece

# Names that hold a capital within a word, so that a badge does not end there.
_CAPITAL_INSIDE = re.compile(
    r"AccessAble|MindAhead|EcoHealth|LinkedIn|WorkWell|McMillan|DisabilityConfident|HIMSS|SmartWorking"
    r"|TimeTo"
)
_SEAM = re.compile(r"(?<=[a-z0-9.!)])(?=[A-Z])|(?<=\b[A-Z]{2})(?=[A-Z][a-z])")
_RAN_TOGETHER = (
    "The badges stand in one line without spaces between them. Check where one ends and the next begins."
)


def read_badges(blocks: Sequence[Block], into: Draft) -> None:
    """Read the badges, in order; names run together are divided where a capital follows, with a doubt."""
    found: list[Piece] = []
    for block in blocks:
        for line in block.lines if block.part is Part.BADGES else ():
            parts = list(_divided(line))
            if len(parts) > 1:
                into.doubt("/badges", _RAN_TOGETHER, line)
            found.extend(parts)
    if found:
        into.set("badges", tuple(piece.words for piece in found), *found)
        for number, piece in enumerate(found):
            into.point(f"/badges/{number}", piece)


def _divided(line: Piece) -> Iterator[Piece]:
    whole = [found.span() for found in _CAPITAL_INSIDE.finditer(line.text)]
    seams = [
        seam.start()
        for seam in _SEAM.finditer(line.text)
        if not any(start < seam.start() < end for start, end in whole)
    ]
    for start, end in zip([0, *seams], [*seams, len(line.text)], strict=True):
        yield line.cut(start, end)
