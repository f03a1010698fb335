"""The title of the post and the employer, where no label gives them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checks.advert.blocks import Block
from checks.advert.classes import class_of
from checks.advert.headings import Part, part_of
from checks.advert.label_words import LABELS
from checks.advert.labels import key, label_of
from checks.advert.lines import Line
from checks.advert.organisations import is_organisation
from checks.advert.pay_spans import pay_span
from checks.advert.section_names import is_section_name
from checks.advert.sources import Piece

_SENTENCE = re.compile(
    r"(?i)[.!?]\s*$|\b(?:we|you|your|our|is|are|will|has|have|please|join|looking|click|this|welcome"
    r"|apply|do)\b|[!?]"
)
_NOT_A_TITLE = re.compile(
    r"(?i)^(?:(?:nhs afc:? )?(?:band|grade|scale)(?: \w{1,3})?|ref|reference|job ref|salary|location|closing"
    r"|nhs afc|posted|date|tel|email|page|full[ -]time|part[ -]time|permanent|fixed[ -]term|temporary|home"
    r"|vacanc(?:y|ies)|current vacancies|job vacancy|previous applicants|job advert(?:isement)?|careers?"
    r"|jobs?|advertisement|recruitment|external|internal|now recruiting|work for us)\b[\s:–-]*$"
)
_NO_FIRST_WORD = re.compile(
    r"(?i)home\s?[>›»/|]|(?:an?|this|these|all|alongside|posted|listed)\s|[^A-Za-z]*\d+%"
)
_CUT_AT_SENTENCE = re.compile(r"[.;]\s")
_WORD = re.compile(r"[^\W\d_]{2}")
_KIND_OF_ADVERT = re.compile(
    r"(?i)(?:(?:person specification|job description|job advert|role profile|internal|external"
    r"|re-?advert(?:isement|ised)?|vacancy|job vacancy|job|post|new|urgent"
    r"|advert)\s?(?:[:–—-]|\s-)\s+)+"
)
_TITLE_ENDS = re.compile(
    r"[.;]\s|\s(?:REF|Ref|Job Ref|Reference)\b|\s\|\s|\sPREVIOUS APPLICANTS|\sClosing [Dd]ate"
)
_CLOSING_SENTENCE = re.compile(r"(?i)the closing date is\b")
_LOGO = re.compile(r"(?i)(?:^|\s+)logo$")
_PAGE_NUMBER = re.compile(r"\d{1,2}\s+(?=[A-Z])")
_LONGEST_TITLE = 120
_TOP_LINES = 8

_MAY_STAND_ABOVE = frozenset(
    (None, Part.FACTS, Part.OVERVIEW, Part.DESCRIPTION, Part.EMPLOYER_HEADING, Part.ABOUT_EMPLOYER)
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of an advert gives; None for what it does not."""

    title: Piece | None = None
    employer: Piece | None = None


def sure_head(lines: Sequence[Line], blocks: Sequence[Block]) -> Head:
    """Read title and employer where the page itself shows them: in its own places, or as the boards do."""
    heading = next((block for block in blocks if block.part is Part.EMPLOYER_HEADING), None)
    by_layout = (_under_employer_heading(heading) if heading else _above_closing(lines)) or Head()
    title, employer = _of_part(lines, "title"), _of_part(lines, "employer")
    return Head(title or by_layout.title, employer or by_layout.employer)


def _of_part(lines: Sequence[Line], part: str) -> Piece | None:
    return next((line for line in lines if line.note.part == part), None)


def _under_employer_heading(block: Block) -> Head:
    lines = [line for line in block.lines if not _LOGO.search(line.text)]
    employers = [line for line in lines[:1] if is_organisation(line.text)]
    titles = [_title(line) for line in lines[len(employers) : len(employers) + 2] if _could_be_title(line)]
    return Head(titles[0] if titles else None, employers[0] if employers else None)


def _above_closing(lines: Sequence[Line]) -> Head | None:
    """Read the two lines above "The closing date is ...", which are employer and title."""
    for place, line in enumerate(lines[:_TOP_LINES]):
        if _CLOSING_SENTENCE.match(line.text):
            above = [each for each in lines[:place] if len(each.text) <= _LONGEST_TITLE][-2:]
            if not above:
                return None
            title, employer = above[-1], above[0] if len(above) > 1 else None
            turned = employer and is_organisation(title.text) and not is_organisation(employer.text)
            return Head(employer, title) if turned else Head(title, employer)
    return None


def top_head(lines: Sequence[Line], used: frozenset[int]) -> Head:
    """Read title and employer from the lines above the first fact; line numbers in `used` hold facts."""
    title = employer = None
    for number, line in enumerate(lines[:_TOP_LINES]):
        if part_of(line) not in _MAY_STAND_ABOVE or class_of(line.text) or is_section_name(line.text):
            break
        if number in used or part_of(line) or label_of(line) or line.note.width > 1:
            if title:
                break
            continue
        if employer is None and is_organisation(line.text):
            employer = line.cut(0, len(_LOGO.sub("", line.text)))
        elif title is None and _could_be_title(line):
            title = _title(line)
        elif title is None and (len(line.text) > _LONGEST_TITLE or _is_prose(line)):
            title = _title(line) if line.text[: _LONGEST_TITLE // 2].isupper() else None
            break
    return Head(title, employer)


def _is_prose(line: Line) -> bool:
    """Say whether a line is a sentence, after which no title comes."""
    return len(line.text) > _LONGEST_TITLE // 3 and line.text[-1] in ".!?" and not line.bullet


def _could_be_title(line: Line) -> bool:
    piece = _title(line)
    is_sentence = piece is not None and line.text[-1] in ".!?:" and piece.end >= line.end - 1
    return bool(
        piece
        and not is_sentence
        and not line.bullet
        and len(piece.text) <= _LONGEST_TITLE
        and _WORD.search(piece.text)
        and not _LOGO.search(line.text)
        and not _SENTENCE.search(piece.text)
        and not _NOT_A_TITLE.match(piece.text)
        and not _NO_FIRST_WORD.match(piece.text)
        and not _is_first_sentence(line, piece)
        and not is_section_name(piece.text)
        and class_of(piece.text) is None
        and not _is_labelled(piece.text)
    )


def _is_first_sentence(line: Line, piece: Piece) -> bool:
    """Say whether what was cut off at a full stop is a sentence: without the capitals of a title."""
    if not _CUT_AT_SENTENCE.match(line.text, piece.end - line.start):
        return False
    return not all(word[:1].isupper() or len(word) <= 3 or not word.isalpha() for word in piece.text.split())  # noqa: PLR2004


def _is_labelled(text: str) -> bool:
    """Say whether a text is a label, or labels with a value, like `Department / Location: Theatres`."""
    before = text.partition(":")[0]
    return any(key(part) in LABELS for part in before.split("/"))


def _title(line: Line) -> Piece | None:
    """Cut the kind of advert off the front of a title, and reference, pay and what follows off its end."""
    piece: Piece = line
    for front in (_PAGE_NUMBER, _KIND_OF_ADVERT):
        if found := front.match(piece.text):
            piece = piece.cut(found.end())
    ends = [found.start() for found in [_TITLE_ENDS.search(piece.text)] if found]
    if span := pay_span(piece.text[: _LONGEST_TITLE * 2]):
        ends.append(span[0])
    if ends:
        piece = piece.cut(0, min(ends))
    piece = piece.cut(0, len(piece.text.rstrip(" .,;:–-|(")))
    return piece if piece.text else None
