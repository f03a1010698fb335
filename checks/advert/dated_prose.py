"""The closing date and the interview date that an advert gives in sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checks.advert.dates import days_in
from checks.advert.deadlines import ClosingRead, InterviewRead, read_closing, read_interview
from checks.advert.sources import Piece

_CLOSING = re.compile(
    r"(?i)\bclos(?:ing date|ing on|ing at|ing:|es (?:on|at)|e (?:on|at))\b|\bclosing\b|\bdeadline\b"
    r"|\bappl(?:y|ications?)\b[^.]{0,60}?\b(?:by|before|no later than|close|until|in by)\b|\b(?:returned"
    r"|received|submitted|completed)\b[^.]{0,40}?\b(?:by|no later than|before)\b|\b(?:send|email|e-mail"
    r"|submit|return|post)\b[^.;]{0,90}?\bby\b|\bdyddiad cau\b"
)
_INTERVIEW = re.compile(r"(?i)\b(?:interview(?:s|ed|ing)?|assessment (?:centre|day)s?|cyfweliad(?:au)?)\b")
_NOT_INTERVIEW = re.compile(
    r"(?i)\b(?:clos(?:e|es|ing)|deadline|apply by|start(?:s|ing)?|shortlist\w*|notified|informed|hear"
    r"|took|were|was|since|have been|had)\b"
)
_NOT_CLOSING = re.compile(
    r"(?i)\b(?:interview\w*|start(?:s|ing)?|shortlist\w*|posted|advertised|contract|until further)\b"
)
_OF_APPLYING = re.compile(
    r"(?i)\b(?:appl\w+|advert\w*|vacanc\w+|post|role|position|job|cv|forms?|closing date)\b"
)
_BARE = re.compile(r"(?i)clos|deadline")
_FAR = 120
_AT_THE_START = len("The ")


def closing_in(sentences: Sequence[Piece]) -> ClosingRead | None:
    """Find the closing date in sentences that speak of closing or applying by a day; real dates go first."""
    found = [read for piece in sentences for read in [_closing(piece)] if read]
    return next((read for read in found if read.closing), found[0] if found else None)


def _closing(piece: Piece) -> ClosingRead | None:
    phrases = list(_CLOSING.finditer(piece.text))
    days = list(days_in(piece.text)) if phrases else []
    for phrase in phrases:
        day = next((day for day in days if day.start >= phrase.start()), None)
        if (
            day
            and day.start - phrase.end() < _FAR
            and not _NOT_CLOSING.search(piece.text, phrase.end(), day.start)
        ):
            sure = phrase.start() <= _AT_THE_START
            read = read_closing(piece.cut(phrase.start(), day.end + _FAR // 3))
            if sure or not _BARE.match(phrase.group()) or _OF_APPLYING.search(piece.text, 0, day.start):
                return read and replace(read, sure=sure)
    return None


def interview_in(sentences: Sequence[Piece]) -> InterviewRead | None:
    """Find the interview date in sentences that speak of interviews; the first with a real day counts."""
    found = [read for piece in sentences for read in [_interview(piece)] if read]
    return next((read for read in found if read.day), found[0] if found else None)


def _interview(piece: Piece) -> InterviewRead | None:
    word = _INTERVIEW.search(piece.text)
    day = next((day for day in days_in(piece.text) if word and day.start > word.start()), None)
    if word is None or day is None or day.start - word.end() > _FAR:
        return None
    if _NOT_INTERVIEW.search(piece.text, word.end(), day.start):
        return None
    return read_interview(piece.cut(word.start()))
