"""The title of the post and the employer, where no label gives them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checks.advert.blocks import Block
from checks.advert.headings import Part, part_of
from checks.advert.labels import label_of
from checks.advert.lines import Line
from checks.advert.pay_spans import pay_span
from checks.advert.sources import Piece

_ORGANISATION = re.compile(
    r"(?:\b(?:NHS|Foundation|Care|Ambulance|Community|University|Hospitals?|Partnership|Healthcare|Academy) Trusts?"
    r"|\bTrust|\bHealth Board|\bConstabulary|\bPolice(?: Service| Force)?|\bCouncil|\bBorough|\bSurgery|\bMedical (?:Practice|Group)"
    r"|\b(?:Medical|Health) Centre|\b(?:Prison|Probation|Ambulance|Fire and Rescue|Fire & Rescue|Fire) Service|\bHospice"
    r"|\bIntegrated Care Board|\bICB|\bCCG|\bMinistry of \w+|\bDepartment (?:for|of) [\w ,&]{3,50}|\bHM [A-Z]\w+(?: [&\w]+){0,4}"
    r"|\b(?:Ltd|Limited|LLP|CIC|plc|PLC)\.?|\bUniversity|\bAuthority|\bBwrdd Iechyd [\w ]{3,40}|\bCyngor [\w ]{3,40}|\bHeddlu [\w -]{3,40}"
    r"|\bFederation|\bHouse of (?:Commons|Lords)|\bPartnership|\bCommissioner(?: for [\w ]{3,40})?|\bGP Practice|\bOffice)"
    r"(?: \([A-Z]{2,8}\))?(?: logo)?$"
)
_SENTENCE = re.compile(
    r"(?i)[.!?]\s*$|\b(?:we|you|your|our|is|are|will|has|have|please|join|looking|click|this|welcome|apply|do)\b|[!?]"
)
_NOT_A_TITLE = re.compile(
    r"(?i)^(?:band|grade|ref|reference|job ref|salary|location|closing|nhs afc|posted|date|tel|email|page|full[ -]time"
    r"|part[ -]time|permanent|fixed[ -]term|temporary|home|vacanc(?:y|ies)|current vacancies|job vacancy|previous applicants"
    r"|job advert(?:isement)?|advertisement|recruitment|careers?|jobs?|external|internal|now recruiting|work for us)\b[\s:–-]*$"
)
_KIND_OF_ADVERT = re.compile(
    r"(?i)(?:(?:internal|external|re-?advert(?:isement|ised)?|vacancy|job vacancy|job|post|new|urgent|advert)\s?(?:[:–—-]|\s-)\s+)+"
)
_TITLE_ENDS = re.compile(
    r"[.;]\s|\s(?:REF|Ref|Job Ref|Reference)\b|\s\|\s|\sPREVIOUS APPLICANTS|\sClosing [Dd]ate"
)
_CLOSING_SENTENCE = re.compile(r"(?i)the closing date is\b")
_LOGO = re.compile(r"(?i)\s+logo$")
_PAGE_NUMBER = re.compile(r"\d{1,2}\s+(?=[A-Z])")
_LONGEST_TITLE = 120
_TOP_LINES = 8

_POST = r"(?P<post>(?:[A-Z][\w’'/&-]*|\([A-Z]\w+\))(?:\s(?:(?:of|and|for|in|to|the|&|-|–|/)\s){0,2}(?:[A-Z][\w’'/&-]*|\([A-Z]\w+\))){0,7})"
_MODIFIERS = r"(?:(?:an?|our|the|new|next|another|experienced|enthusiastic|motivated|dynamic|friendly|full[- ]time|part[- ]time|permanent|band \d[a-d]?|dedicated|skilled|highly|caring|committed|qualified|compassionate|and|or|reliable|organised|talented|passionate|proactive|additional|exceptional|energetic|temporary|fixed[- ]term|,)\s?,?\s?){0,6}"
_IN_PROSE = (
    re.compile(
        rf"(?:(?i:looking (?:for|to (?:recruit|appoint))|seek(?:ing|s)?|recruit(?:ing)?(?: for)?|appoint|require[sd]?|vacancy for|opportunity for"
        rf"|opening for|join us as|join our team as|apply for the (?:post|role) of|(?:post|role|position) of|as our)\s(?i:{_MODIFIERS})){_POST}"
    ),
    re.compile(rf"(?i:experience as an?)\s{_POST}"),
)
_RECRUITS = re.compile(
    r"(?P<employer>(?:(?!The\s|At\s|Here\s|Join\s)[A-Z][\w’'&.-]*\s(?:(?:of|and|the|&|for)\s){0,2}){1,6}(?:NHS (?:Foundation )?Trust|Foundation Trust"
    r"|(?:University )?Health Board|Constabulary|Police(?: Service)?|(?:(?:County|City|Borough|District|Metropolitan|Town) )?Council|Surgery"
    r"|Medical (?:Practice|Centre)|Health Centre|Hospice|Ambulance Service))(?: \([A-Z]{2,8}\))?\s"
    r"(?:is|are|has|have|seeks?|invites?|wish(?:es)?)\s(?:\w+\s){0,3}(?:look|seek|recruit|vacanc|opportunit|appoint|invit|search|hiring)"
)
_NO_POST = re.compile(
    r"(?i)^(?:i|we|you|the|nhs|monday|tuesday|england|band|gp practice|covid|uk|dbs|our|a|an|people|individuals?|candidates?|someone"
    r"|applicants?|staff|north|south|east|west|april|may|june|july|british|english|welsh|afc|trust|[A-Z]{1,3})$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of an advert gives; None for what it does not."""

    title: Piece | None = None
    employer: Piece | None = None


def sure_head(lines: Sequence[Line], blocks: Sequence[Block]) -> Head:
    """Read title and employer where the page itself shows them: its own places, or the layouts of the two boards."""
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
    """The two lines above "The closing date is ..." are employer and title."""
    for place, line in enumerate(lines[:_TOP_LINES]):
        if _CLOSING_SENTENCE.match(line.text):
            above = [each for each in lines[:place] if len(each.text) <= _LONGEST_TITLE][-2:]
            if not above:
                return None
            return Head(above[-1], above[0] if len(above) > 1 else None)
    return None


def top_head(lines: Sequence[Line], used: frozenset[int]) -> Head:
    """Read title and employer from the lines above the first fact; line numbers in `used` hold facts."""
    title = employer = None
    for number, line in enumerate(lines[:_TOP_LINES]):
        if number in used or part_of(line) or label_of(line):
            if title:
                break
            continue
        if employer is None and is_organisation(line.text):
            employer = line.cut(0, len(_LOGO.sub("", line.text)))
        elif title is None and _could_be_title(line):
            title = _title(line)
        elif len(line.text) > _LONGEST_TITLE and title is None:
            title = _title(line) if line.text[: _LONGEST_TITLE // 2].isupper() else None
            break
    return Head(title, employer)


def is_organisation(text: str) -> bool:
    """Say whether a line is the name of an employer."""
    return len(text) <= _LONGEST_TITLE and text[:1].isupper() and _ORGANISATION.search(text) is not None


def _could_be_title(line: Line) -> bool:
    piece = _title(line)
    return bool(
        piece
        and not line.bullet
        and 2 < len(piece.text) <= _LONGEST_TITLE  # noqa: PLR2004
        and not _SENTENCE.search(piece.text)
        and not _NOT_A_TITLE.match(piece.text)
    )


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


def employer_in_prose(lines: Sequence[Line]) -> Piece | None:
    """Find the organisation that sentences say is recruiting; doubtful by its nature."""
    for line in lines:
        if found := _RECRUITS.search(line.text):
            return line.cut(*found.span("employer"))
    return None


def title_in_prose(lines: Sequence[Line]) -> Piece | None:
    """Find the post that sentences say is to be filled; doubtful by its nature."""
    for pattern in _IN_PROSE:
        for line in lines:
            for found in pattern.finditer(line.text):
                piece = line.cut(*found.span("post"))
                if not _NO_POST.match(piece.text) and not is_organisation(piece.text):
                    return piece
    return None
