"""An advert taken apart: lines, blocks, facts and criteria, from which the fields are read."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from checks.advert.blocks import Block, blocks_of
from checks.advert.boilerplate import is_boilerplate
from checks.advert.classes import class_line
from checks.advert.criteria import SectionRead
from checks.advert.facts import Fact, facts_in
from checks.advert.flattened import broken_up
from checks.advert.headings import Part
from checks.advert.lines import Line
from checks.advert.pages import Page, read_page
from checks.advert.postings import POSTING
from checks.advert.sentences import sentences_of
from checks.advert.sources import Piece
from checks.advert.specification import read_specification

_NO_FACTS_IN = frozenset((Part.SPECIFICATION, Part.CONTACT, Part.BADGES, Part.DOCUMENTS))
_DUTIES = frozenset((Part.DUTIES, Part.DESCRIPTION))


@dataclass(frozen=True, slots=True)
class Advert:
    """An advert taken apart.

    Attributes:
        lines: all lines of the advert in order, without the web site's own.
        blocks: the same lines, divided at the headings.
        facts: what stands as label and value, outside the person specification and the contact.
        late_titles: titles with a label that stand after the person specification's heading: shorter, often.
        used: numbers of the lines that facts were read from.
        sections: the person specification.
        posting: the values of a schema.org JobPosting, as lines whose part names them.
    """

    page: Page
    lines: Sequence[Line]
    blocks: Sequence[Block]
    facts: Sequence[Fact]
    late_titles: Sequence[Fact]
    used: frozenset[int]
    sections: Sequence[SectionRead]
    posting: Sequence[Line]

    def free_lines(self) -> list[Line]:
        """Give the lines that are neither facts nor criteria, nor badges and documents."""
        criteria = self.criteria_starts()
        return [
            line
            for block in self.blocks
            if block.part not in {Part.BADGES, Part.DOCUMENTS}
            for number, line in enumerate(block.lines, block.first)
            if number not in self.used and not holds(line, criteria) and class_line(line.text) is None
        ]

    def outside_criteria(self) -> list[Line]:
        """Give all lines that are no criteria."""
        criteria = self.criteria_starts()
        return [line for line in self.lines if not holds(line, criteria)]

    def criteria_starts(self) -> list[int]:
        """Give where the words of criteria start in the text, in order."""
        pieces = (piece for section in self.sections for each in section.criteria for piece in each.pieces)
        return sorted(piece.start for piece in pieces)

    def rules(self) -> list[list[Piece]]:
        """Give the sentences of each block that may say what is asked of applicants: not items of duties."""
        return [
            list(sentences_of(line for line in block.lines if not (line.bullet and block.part in _DUTIES)))
            for block in self.blocks
            if block.part is not Part.BADGES
        ]


def holds(line: Line, starts: Sequence[int]) -> bool:
    """Say whether one of these places of the text, which are in order, is in a line."""
    place = bisect_left(starts, line.start)
    return place < len(starts) and starts[place] < line.end


def take_apart(raw: str) -> Advert:
    """Divide an advert, which may be plain text or HTML."""
    page = read_page(raw)
    posting = [line for line in page.lines if line.note.part.startswith(POSTING)]
    told = page.lines[: len(page.lines) - len(posting)]
    lines = broken_up([line for line in told if not is_boilerplate(line)])
    blocks = blocks_of(lines)
    facts = [
        fact.moved(block.first)
        for block in blocks
        if block.part not in _NO_FACTS_IN
        for fact in facts_in(block.lines)
    ]
    used = frozenset(number for fact in facts for number in fact.places)
    end = next((block.first for block in blocks if block.part is Part.SPECIFICATION), len(lines))
    late = [fact for fact in facts if fact.field == "title" and fact.places.start >= end]
    early = [fact for fact in facts if fact not in late]
    return Advert(page, lines, blocks, early, late, used, read_specification(lines), posting)
