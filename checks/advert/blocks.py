"""The advert divided at its headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checks.advert.headings import Part, part_of
from checks.advert.labels import key
from checks.advert.lines import Line

_CONTACT_START = frozenset(("name", "contact name"))
_CONTACT_REST = frozenset(
    ("job title", "email", "email address", "e-mail", "telephone", "telephone number", "phone")
)
_FEW_LINES = 4


@dataclass(slots=True)
class Block:
    """Lines under one heading; `part` and `heading` are None before the first. `first` is the first line's number."""

    part: Part | None
    heading: Line | None
    first: int
    lines: list[Line] = field(default_factory=list)


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Divide the lines at the headings that are known, and at the places that the page names."""
    blocks = [Block(None, None, 0)]
    for place, line in enumerate(lines):
        part = _starts(lines, place, blocks[-1])
        if part is None:
            blocks[-1].lines.append(line)
        elif part_of(line):
            blocks.append(Block(part, line, place + 1))
        else:
            blocks.append(Block(part, None, place, [line]))
    return blocks


def _starts(lines: Sequence[Line], place: int, current: Block) -> Part | None:
    """Give the part that starts at a line, if one does."""
    line = lines[place]
    if part := part_of(line):
        return part
    before = lines[place - 1].note.part if place else ""
    if line.note.part != before and line.note.part in set(Part):
        return Part(line.note.part)
    if current.part is not Part.CONTACT and key(line.text) in _CONTACT_START:
        following = {key(each.text) for each in lines[place + 1 : place + 1 + _FEW_LINES]}
        return Part.CONTACT if following & _CONTACT_REST else None
    return None


def words_of(blocks: Iterable[Block], parts: Sequence[Part], used: frozenset[int]) -> list[Line]:
    """Give the lines of all blocks of some parts, without the lines whose numbers are used."""
    return [
        line
        for block in blocks
        if block.part in parts
        for number, line in enumerate(block.lines, block.first)
        if number not in used
    ]
