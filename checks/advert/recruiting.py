"""The post and the employer, out of sentences that say who is wanted and by whom."""

import re
from collections.abc import Sequence

from checks.advert.lines import Line
from checks.advert.organisations import is_organisation
from checks.advert.sources import Piece

_POST = (
    r"(?P<post>(?:[A-Z][\w’'/&-]*|\([A-Z]\w+\))(?:\s(?:(?:of|and|for|in|to|the|&|-|–"
    r"|/)\s){0,2}(?:[A-Z][\w’'/&-]*|\([A-Z]\w+\))){0,7})"
)
_MODIFIERS = (
    r"(?:(?:an?|our|the|new|next|another|experienced|enthusiastic|motivated|dynamic|friendly|full[- ]time"
    r"|part[- ]time|permanent|band \d[a-d]?|dedicated|skilled|highly|caring|committed|qualified"
    r"|compassionate|and|or|reliable|organised|talented|passionate|proactive|additional|exceptional"
    r"|energetic|temporary|fixed[- ]term|,)\s?,?\s?){0,6}"
)
_IN_PROSE = (
    re.compile(
        rf"(?:(?i:looking (?:for|to (?:recruit|appoint))|seek(?:ing|s)?|recruit(?:ing)?(?: for)?|appoint"
        rf"|require[sd]?|vacancy for|opportunity for|opening for|join us as|join our team as"
        rf"|apply for the (?:post|role) of|(?:post|role|position) of|as our)\s(?i:{_MODIFIERS})){_POST}"
    ),
    re.compile(rf"(?i:experience as an?)\s{_POST}"),
)
_RECRUITS = re.compile(
    r"(?P<employer>(?:(?!The\s|At\s|Here\s|Join\s)[A-Z][\w’'&.-]*\s(?:(?:of|and|the|&"
    r"|for)\s){0,2}){1,6}(?:NHS (?:Foundation )?Trust|Foundation Trust|(?:University )?Health Board"
    r"|Constabulary|Police(?: Service)?|(?:(?:County|City|Borough|District|Metropolitan|Town) )?Council"
    r"|Surgery|Medical (?:Practice|Centre)|Health Centre|Hospice"
    r"|Ambulance Service))(?: \([A-Z]{2,8}\))?\s(?:is|are|has|have|seeks?|invites?"
    r"|wish(?:es)?)\s(?:\w+\s){0,3}(?:look|seek|recruit|vacanc|opportunit|appoint|invit|search|hiring)"
)
_NO_POST = re.compile(
    r"(?i)^(?:i|we|you|the|nhs|monday|tuesday|england|band|gp practice|covid|uk|dbs|our|a|an|people"
    r"|individuals?|candidates?|someone|applicants?|staff|north|south|east|west|april|may|june|july"
    r"|british|english|welsh|afc|trust|[A-Z]{1,3})$"
)


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
