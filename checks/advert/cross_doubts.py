"""Doubts about values that are already read."""

from checks.advert.acts import impossible_years
from checks.advert.drafts import Draft
from checks.advert.lines import MOST_TEXT
from checks.advert.sections import WRONG_YEAR
from checks.advert.sources import Source

_TEXTS = ("overview", "duties", "about_employer", "description", "requirements_text")
_TOO_LONG = f"Only the first {MOST_TEXT:,} characters were read; from here on nothing was."
_SHOWN = 80
_INTERVIEW_FIRST = "The interview is before the closing date."


def doubt_length(source: Source, into: Draft) -> None:
    """Doubt the whole where the advert is too long to be read to its end."""
    if len(source.text) > MOST_TEXT:
        into.doubt("", _TOO_LONG, source.piece(MOST_TEXT, MOST_TEXT + _SHOWN).cut(0))


def doubt_dates(into: Draft) -> None:
    """Doubt an interview that comes before the closing date."""
    closing, day = into.get("closing"), into.get("interview_date")
    if closing and day and day < closing.day:
        into.doubt("/interview_date", _INTERVIEW_FIRST, into.pieces("interview_date")[0])


def doubt_years(into: Draft) -> None:
    """Doubt an Act with an impossible year in the advert's paragraphs."""
    for field in _TEXTS:
        for piece in into.pieces(field):
            for span in impossible_years(piece.text):
                into.doubt(f"/{field}", WRONG_YEAR, piece.cut(*span))
