"""The advert's own paragraphs, part by part."""

from collections.abc import Sequence

from checks.advert.adverts import Advert, holds
from checks.advert.blocks import Block
from checks.advert.classes import class_line
from checks.advert.drafts import Draft
from checks.advert.headings import Part
from checks.advert.labels import label_of
from checks.advert.lines import Line
from checks.advert.section_names import is_section_name

_LONG = 80

# Where a part has no text of its own, the text of the parts after it stands in.
_TEXTS: dict[str, tuple[Part | None, ...]] = {
    "overview": (Part.OVERVIEW,),
    "duties": (Part.DUTIES,),
    "about_employer": (Part.ABOUT_EMPLOYER, Part.EMPLOYER_HEADING),
    "description": (Part.DESCRIPTION, None),
    "requirements_text": (Part.REQUIREMENTS, Part.ABOUT_APPLICANT),
}


def read_paragraphs(advert: Advert, into: Draft) -> None:
    """Set the texts: each line of the advert on one line, without bullets, facts and criteria."""
    for field, parts in _TEXTS.items():
        for part in parts:
            lines = _text_lines(advert, part)
            if part in {None, Part.EMPLOYER_HEADING}:
                lines = _from_first_sentence(lines)
            if lines:
                into.set(field, "\n".join(line.words for line in lines), *lines)
                break


def _text_lines(advert: Advert, part: Part | None) -> list[Line]:
    criteria = advert.criteria_starts()
    return [
        line
        for block in advert.blocks
        if block.part is part
        for in_table in [_has_criteria_table(block, criteria)]
        for number, line in enumerate(block.lines, block.first)
        if number not in advert.used
        and not holds(line, criteria)
        and not _is_mark(line)
        and not (in_table and _is_of_table(line))
    ]


def _has_criteria_table(block: Block, criteria: Sequence[int]) -> bool:
    return any(line.note.row is not None and holds(line, criteria) for line in block.lines)


def _is_of_table(line: Line) -> bool:
    """Say whether a line stands in a table, or between its rows as the name of a section."""
    return line.note.row is not None or is_section_name(line.text)


def _is_mark(line: Line) -> bool:
    """Say whether a line only says what follows: a label without a value, a class of criteria."""
    label = label_of(line)
    return class_line(line.text) is not None or (label is not None and label.value is None)


def _from_first_sentence(lines: Sequence[Line]) -> list[Line]:
    """Leave out the short lines at the top, which are title, employer and the like."""
    prose = (place for place, line in enumerate(lines) if len(line.text) > _LONG or line.text.endswith("."))
    start = next(prose, len(lines))
    return list(lines[start:])
