"""Doubts about values that are already read."""

from checks.advert.acts import impossible_years
from checks.advert.drafts import Draft
from checks.advert.lines import MOST_LINES, MOST_TEXT
from checks.advert.pages import Page
from checks.advert.sections import WRONG_YEAR

_TEXTS = ("overview", "duties", "about_employer", "description", "requirements_text")
_TOO_LONG = "The advert is too long to be read to its end; from here on nothing was read."
_SHOWN = 80
_INTERVIEW_FIRST = "The interview is before the closing date."


def doubt_length(page: Page, into: Draft) -> None:
    """Doubt the whole where the advert is too long to be read to its end."""
    end = page.lines[-1].end if len(page.lines) >= MOST_LINES else MOST_TEXT
    if len(page.source.text) > end:
        into.doubt("", _TOO_LONG, page.source.piece(end, end + _SHOWN).cut(0))


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
