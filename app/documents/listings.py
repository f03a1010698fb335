"""What a vacancy is found by: plain words, bands, professions, pay and years, read from its document."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.models.base import Document

BANDS = ("2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9")
"""The bands of Agenda for Change, lowest first; band 1 takes nobody new."""

PROFESSIONS = (
    "administrator", "analyst", "assistant", "assistant practitioner", "clerk", "coordinator", "counsellor",
    "dentist", "dietitian", "doctor", "engineer", "governance", "healthcare assistant", "liaison", "manager",
    "midwife", "nurse", "nursing", "occupational therapist", "paramedic", "pharmacist", "physiotherapist",
    "porter", "practitioner", "psychiatrist", "psychologist", "radiographer", "receptionist", "secretary",
    "social worker", "speech and language therapist", "support worker", "technician", "therapist",
)  # fmt: skip
"""Words of a job title that say what somebody does; of two that overlap, the longer one counts."""

MOST = 2**31 - 1

_BAND = r"(?:[2-7]|8\s?[a-d]|9)(?![0-9a-z])"
_BANDS = re.compile(rf"\bbands?\s*:?\s*({_BAND}(?:\s*(?:/|,|&|-|–|to|or|and)\s*(?:band\s*)?{_BAND})*)")
_RANGE = re.compile(rf"({_BAND})\s*(?:-|–|to)\s*(?:band\s*)?({_BAND})")
_ONE = re.compile(_BAND)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Listing:
    """What lists and searches look at.

    Attributes:
        words: title, main area, employer and place, as `plain` gives them, one after the other.
        place: site and town, as `plain` gives them.
        bands, professions: between strokes, as in "|6|7|"; "" for none.
        yearly_pay: the most that is advertised for a year, in whole pounds; None where it is not by the year.
        vetting_years: for how many years vetting asks for addresses; None where the advert does not say.
    """

    words: str
    place: str
    bands: str
    professions: str
    yearly_pay: int | None
    vetting_years: int | None


def listing(document: Document) -> Listing:
    """Read a vacancy's document."""
    place = [document.get(key) or "" for key in ("site", "town")]
    about = [document.get(key) or "" for key in ("title", "main_area", "employer")]
    pay = document.get("salary_max") or document.get("salary_min")
    yearly = document.get("salary_period") == "year"
    return Listing(
        words=" ".join(plain(text) for text in (*about, *place)),
        place=" ".join(plain(text) for text in place),
        bands=_between_strokes(bands_in(document.get("grade") or document.get("title") or "")),
        professions=_between_strokes(professions_in(document.get("title") or "")),
        yearly_pay=_small(pay) if yearly else None,
        vetting_years=_small((document.get("vetting") or {}).get("address_years")),
    )


def plain(text: str) -> str:
    """Give letters and digits in lower case, without accents, a space before and after each word."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'", "")).casefold()
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return f" {' '.join(_WORD.findall(kept))} "


def bands_in(text: str) -> list[str]:
    """Give the bands that a text names, lowest first; "Band 5 to 7" names three."""
    named: set[str] = set()
    for found in _BANDS.finditer(text.casefold()):
        named |= {_tidy(band) for band in _ONE.findall(found[1])}
        for first, last in _RANGE.findall(found[1]):
            named |= set(BANDS[BANDS.index(_tidy(first)) : BANDS.index(_tidy(last)) + 1])
    return [band for band in BANDS if band in named]


def professions_in(title: str) -> list[str]:
    """Give the words of a title that say what somebody does, in the order of the alphabet."""
    left, found = plain(title), []
    for word in sorted(PROFESSIONS, key=len, reverse=True):
        for form in (word, f"{word}s"):
            if f" {form} " in left:
                found.append(word)
                left = left.replace(f" {form} ", " ")
    return sorted(set(found))


def apart(between_strokes: str) -> list[str]:
    """Give what stands between strokes."""
    return [part for part in between_strokes.split("|") if part]


def _small(number: float | None) -> int | None:
    """Give a whole number that every database holds."""
    return None if number is None else min(int(number), MOST)


def _between_strokes(parts: list[str]) -> str:
    return f"|{'|'.join(parts)}|" if parts else ""


def _tidy(band: str) -> str:
    return band.replace(" ", "")


def strokes(part: str) -> str:
    """Give how one thing stands between strokes."""
    return f"|{part}|"


def begins(words: str) -> Iterator[str]:
    """Yield each word that is searched for with a space before it: it matches where a word begins with it."""
    for word in plain(words).split():
        yield f" {word}"
