"""The advert divided at its headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from checks.advert.fitting import fits
from checks.advert.headings import Part, part_of
from checks.advert.labels import key, label_of
from checks.advert.lines import Line

_CONTACT_START = frozenset(("name", "contact name"))
_CONTACT_REST = frozenset(
    ("job title", "email", "email address", "e-mail", "telephone", "telephone number", "phone")
)
_FEW_LINES = 4
_WITHOUT_FACTS = frozenset((Part.SPECIFICATION, Part.CONTACT, Part.BADGES, Part.DOCUMENTS))
_UNMISTAKABLE = frozenset(
    ("closing", "interview_date", "salary_text", "hours_text", "contract", "grade", "job_ref")
)


@dataclass(slots=True)
class Block:
    """Lines under one heading, from line number `first` on; before the first heading there is no `part`."""

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
        elif part_of(line) is part:
            blocks.append(Block(part, line, place + 1))
        else:
            blocks.append(Block(part, None, place, [line]))
    return blocks


def _starts(lines: Sequence[Line], place: int, current: Block) -> Part | None:
    """Give the part that starts at a line, if one does."""
    line = lines[place]
    if part := part_of(line):
        return None if _is_value(lines, place) else part
    if current.part in _WITHOUT_FACTS and _is_fact(lines, place, current.part):
        return Part.FACTS
    before = lines[place - 1].note.part if place else ""
    if line.note.part != before:
        return Part(line.note.part) if line.note.part in set(Part) else Part.FACTS
    if current.part is not Part.CONTACT and _label(line) in _CONTACT_START:
        following = {_label(each) for each in lines[place + 1 : place + 1 + _FEW_LINES]}
        return Part.CONTACT if following & _CONTACT_REST else None
    return None


def _is_value(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line stands between two labels, so that words of a heading are a value here."""
    before, after = lines[place - 1 : place], lines[place + 1 : place + 2]
    if not before or not after or lines[place].note.level or label_of(after[0]) is None:
        return False
    label = label_of(before[0])
    if label is None and place > 1 and part_of(lines[place]) is Part.OTHER:
        label = label_of(lines[place - 2])
    return label is not None and label.value is None


def _is_fact(lines: Sequence[Line], place: int, current: Part | None) -> bool:
    """Say whether a line is a label and value that no contact, badge or criterion can be."""
    line, label = lines[place], label_of(lines[place])
    if label is None or (line.bullet and line.note.row is None):
        return False
    if label.field not in _UNMISTAKABLE and not (
        label.field and label.value and current is Part.SPECIFICATION
    ):
        return False
    value = label.value or (lines[place + 1] if place + 1 < len(lines) else None)
    return value is not None and fits(label.field, value)


def _label(line: Line) -> str:
    return key(line.text.partition(":")[0])
