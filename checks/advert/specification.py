"""The person specification: where it stands, and the sections in it."""

from collections.abc import Sequence

from checks.advert.classes import Class, class_line, class_of
from checks.advert.criteria import SectionRead
from checks.advert.headings import Part, is_heading, part_of
from checks.advert.labels import label_of
from checks.advert.lines import Line
from checks.advert.section_names import is_section_name, names_criteria
from checks.advert.specification_lines import LineReader

_LONGEST_NAME = 60
_NOT_OF_CRITERIA = frozenset((Part.DUTIES, Part.DESCRIPTION, Part.ABOUT_EMPLOYER, Part.CONTACT))


def read_specification(lines: Sequence[Line]) -> list[SectionRead]:
    """Give the sections of the person specification that have criteria, in the order of the advert.

    Where the advert has a part of that name, nothing outside it counts. Else criteria are what stands under a
    line like "Essential criteria", and, as unclassified, lists under headings like "About you".
    """
    reader, done = LineReader(lines), 0
    for place, line in enumerate(lines):
        if place >= done and part_of(line) is Part.SPECIFICATION:
            done = reader.read_from(place + 1, line)
        elif place >= done and _enters_specification(lines, place):
            done = reader.read_from(place, None)
    if found := reader.sections:
        return found
    reader, place, part = LineReader(lines), 0, None
    while place < len(lines):
        part = part_of(lines[place]) or part
        start = _loose_start(lines, place, part)
        place = place + 1 if start is None else reader.read_from(start, _heading_before(lines, start))
    return reader.sections


def _enters_specification(lines: Sequence[Line], place: int) -> bool:
    """Say whether the page's own place for the specification starts at a line that does not say so."""
    before = lines[place - 1].note.part if place else ""
    return lines[place].note.part == Part.SPECIFICATION != before


def _loose_start(lines: Sequence[Line], place: int, part: Part | None) -> int | None:
    """Give where criteria start when the line at `place` announces some outside a person specification."""
    line = lines[place]
    if line.bullet:
        return None
    if line.note.row is not None:
        row = [each.text for each in lines[place : place + line.note.width] if each.note.row == line.note.row]
        return place if {class_of(text) for text in row} >= set(Class) and line.note.column == 0 else None
    announced = class_line(line.text)
    if announced and (announced.rest is None or ":" in line.text[: announced.rest]):
        return place
    if part_of(line) is Part.ABOUT_APPLICANT or (part not in _NOT_OF_CRITERIA and names_criteria(line.text)):
        return place + 1
    return None


def _heading_before(lines: Sequence[Line], place: int) -> Line | None:
    """Give the line before a place where it is the heading of what stands there."""
    if not place:
        return None
    line = lines[place - 1]
    plain = (
        not line.bullet
        and len(line.text) <= _LONGEST_NAME
        and line.text[-1] not in ".;,"
        and not label_of(line)
    )
    return line if plain and (part_of(line) or is_heading(line) or is_section_name(line.text)) else None
