"""The post and the employer, out of sentences that say who is wanted and by whom."""

import re
from collections.abc import Sequence

from checks.advert.lines import Line
from checks.advert.organisations import is_organisation
from checks.advert.sources import Piece

_WORD = r"(?:[A-Z][\w’'/&-]*|\([A-Z]\w+\))"
_POST = rf"(?P<post>{_WORD}(?:\s(?:(?:of|and|&|-|–|/)\s)?{_WORD}){{0,7}})"
_MODIFIERS = (
    r"(?:(?:an?|our|the|new|next|another|experienced|enthusiastic|motivated|dynamic|friendly|full[- ]time"
    r"|part[- ]time|permanent|band \d[a-d]?|dedicated|skilled|highly|caring|committed|qualified"
    r"|compassionate|and|or|reliable|organised|talented|passionate|proactive|additional|exceptional"
    r"|energetic|temporary|fixed[- ]term|,)\s?,?\s?){0,6}"
)
_WANTED = (
    r"(?:looking (?:for|to (?:recruit|appoint|employ))|seek(?:ing|s)?|recruit(?:ing)?(?: for)?"
    r"|(?:vacancy|opening|opportunity|opportunities|arisen) for"
    r"|(?:wish(?:es)?|keen|pleased|hoping|want) to (?:appoint|recruit|employ)"
    r"|(?:require[sd]?|needs?|appoint|role as|post as|position as)(?= an?\b)|join us as|join our team as"
    r"|(?:post|role|position|job) of)"
)
_IN_PROSE = (
    re.compile(rf"\b(?i:{_WANTED}\s{_MODIFIERS}){_POST}"),
    re.compile(rf"(?i:experience as an?)\s{_POST}"),
)
_NAME = (
    r"(?P<employer>(?<![\w’'&.-])(?:(?!The\s|At\s|Here\s|Join\s|For\s|Our\s)[A-Z][\w’'&.-]{0,40}\s"
    r"(?:(?:of|and|the|&|for)\s){0,2}){1,6}"
    r"(?:NHS (?:Foundation )?Trust|Foundation Trust|(?:University )?Health Board|Constabulary"
    r"|Police(?: Service)?|(?:(?:County|City|Borough|District|Metropolitan|Town) )?Council|Surgery"
    r"|Medical (?:Practice|Centre|Group)|Health Centre|Hospice|Ambulance Service))"
)
_EMPLOYERS = (
    re.compile(
        rf"{_NAME}(?: \([A-Z]{{2,8}}\))?\s(?:is|are|has|have|seeks?|invites?|wish(?:es)?)\s(?:\w+\s){{0,3}}"
        r"(?:look|seek|recruit|vacanc|opportunit|appoint|invit|search|hiring)"
    ),
    re.compile(
        r"\b(?i:(?:team|practice|here|us|work|working|career|based|post|role) (?:at|for)"
        r"|(?:career|post|role|job) with)\s(?:the\s)?" + _NAME
    ),
    re.compile(
        r"\b(?i:role|post|position|job) of (?:[A-Z][\w()/-]{0,40}\s){1,8}(?i:at|with|within|for)\s(?:the\s)?"
        + _NAME
    ),
    re.compile(rf"(?i:^a vacancy at)\s(?:the\s)?{_NAME}"),
    re.compile(rf"\b(?i:join)\s(?:the\s)?{_NAME}"),
)
_NO_POST = re.compile(
    r"(?i)^(?:i|we|you|the|nhs|monday|tuesday|england|band|gp practice|covid|uk|dbs|our|a|an|people"
    r"|individuals?|candidates?|someone|applicants?|staff|north|south|east|west|april|may|june|july"
    r"|british|english|welsh|afc|trust|[A-Z]{1,3})$"
)


def employer_in_prose(lines: Sequence[Line]) -> Piece | None:
    """Find the organisation that sentences say is recruiting, or is to be joined; doubtful by its nature."""
    for pattern in _EMPLOYERS:
        for line in lines:
            if found := pattern.search(line.text):
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
