"""The advert's own paragraphs, part by part."""

from collections.abc import Sequence

from checks.advert.blocks import Block
from checks.advert.drafts import Draft
from checks.advert.headings import Part
from checks.advert.lines import Line

_LONG = 80

# Where a part has no text of its own, the text of the parts after it stands in.
_TEXTS: dict[str, tuple[Part | None, ...]] = {
    "overview": (Part.OVERVIEW,),
    "duties": (Part.DUTIES,),
    "about_employer": (Part.ABOUT_EMPLOYER, Part.EMPLOYER_HEADING),
    "description": (Part.DESCRIPTION, None),
    "requirements_text": (Part.REQUIREMENTS, Part.ABOUT_APPLICANT),
}


def read_paragraphs(blocks: Sequence[Block], used: frozenset[int], into: Draft) -> None:
    """Set the texts: each line of the advert on one line, without bullets."""
    for field, parts in _TEXTS.items():
        for part in parts:
            lines = _text_lines(blocks, part, used)
            if part in {None, Part.EMPLOYER_HEADING}:
                lines = _from_first_long(lines)
            if lines:
                into.set(field, "\n".join(" ".join(line.text.split()) for line in lines), *lines)
                break


def _text_lines(blocks: Sequence[Block], part: Part | None, used: frozenset[int]) -> list[Line]:
    return [
        line
        for block in blocks
        if block.part is part
        for number, line in enumerate(block.lines, block.first)
        if number not in used
    ]


def _from_first_long(lines: Sequence[Line]) -> list[Line]:
    """Leave out the short lines at the top, which are title, employer and the like."""
    start = next((place for place, line in enumerate(lines) if len(line.text) > _LONG), len(lines))
    return list(lines[start:])
