"""The kind of clearance that an advert names."""

import re
from collections.abc import Sequence

from checks.advert.sources import Piece

_NAMED = re.compile(
    r"(?P<it>(?:[A-Z][\w’'-]+\s){1,4}(?:[Vv]etting|VETTING))\b(?!\s(?:[Oo]fficer|[Uu]nit|[Tt]eam|[Mm]anager"
    r"|[Aa]dministrator|[Dd]epartment))"
)
_CLEARANCE = (
    re.compile(
        r"(?P<it>(?:[A-Z][\w’'-]+\s){0,4}(?:[Nn]on[- ][Pp]olice\s[Pp]ersonnel\s[Vv]etting(?:\s\(NPPV\))?"
        r"|NPPV)(?:,?\s(?:at\s)?[Ll]evel\s?\d|\s?\d)?[AF]?\b(?:\s\((?:[Ff]ull|[Aa]bbreviated)\))?)"
    ),
    _NAMED,
    re.compile(
        r"(?P<it>(?i:counter[- ]terrorism check|recruitment vetting|management vetting|police vetting"
        r"|force vetting|prison vetting"
        r"|hmpps vetting|developed vetting|security check)(?:\s\([A-Z]{2,4}\))?)"
    ),
    re.compile(r"(?P<it>\b(?:CTC|SC|DV|RV|MV)\b)\s(?i:clearance|vetting|level|required|check)\b"),
)
_NAMES_NOTHING = re.compile(
    r"^(?:Please|All|The|This|Your|Any|Full|Successful|Level|Subject|Required|Our|A|An|Note|Candidates"
    r"|Applicants|Pre)\s"
)


def clearance_in(sentences: Sequence[Piece]) -> Piece | None:
    """Give the name of the clearance as written, the most exact kind of name first."""
    for pattern in _CLEARANCE:
        for piece in sentences:
            for found in pattern.finditer(piece.text):
                name = _without_lead(piece.cut(*found.span("it")))
                if " " in name.text or pattern is not _NAMED:
                    return name
    return None


def _without_lead(piece: Piece) -> Piece:
    while lead := _NAMES_NOTHING.match(piece.text):
        piece = piece.cut(lead.end())
    return piece
