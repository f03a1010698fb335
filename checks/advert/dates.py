"""Days and times in the shapes that adverts write them; always day first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "jan(?:uary)?|ionawr",
    "feb(?:ruary)?|chwefror",
    "mar(?:ch)?|mawrth",
    "apr(?:il)?|ebrill",
    "may|mai",
    "june?|mehefin",
    "july?|gorffennaf",
    "aug(?:ust)?|awst",
    "sept?(?:ember)?|medi",
    "oct(?:ober)?|hydref",
    "nov(?:ember)?|tachwedd",
    "dec(?:ember)?|rhagfyr",
)
_WEEKDAYS = ("mon|llun", "tue|maw", "wed|mer", "thu|iau", "fri|gwe", "sat|sad", "sun|sul")
_AFTER_GRADE = re.compile(r"(?i)(?:band|grade|scale|level|point|scp|ref|no)\W{0,3}$")
_FIRST_YEAR, _LAST_YEAR = 1990, 2099

_MONTH = rf"(?:{'|'.join(_MONTHS)})\b\.?"
_WEEKDAY = (
    r"(?:dydd\s)?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|dydd\s(?:llun|mawrth"
    r"|mercher|iau|gwener|sadwrn|sul)"
)
_ORDINAL = r"\s?(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ain)\b"
_YEAR = r"(?P<{0}>\d{{4}}|\d{{2}}(?!\s?(?:[:.]\d|am\b|pm\b|noon|hours|hrs)))(?!\d)"
_DATE = re.compile(
    rf"""
    (?<![\d/.-])(?P<iso_year>\d{{4}})-(?P<iso_month>\d{{2}})-(?P<iso_day>\d{{2}})(?!\d)
  | (?:\b(?P<weekday1>{_WEEKDAY})\b[,.]?\s{{0,3}})?
    (?<![\d/.£-])(?P<n_day>\d{{1,2}})\s?(?P<mark>[/.-])\s?(?P<n_month>\d{{1,2}})\s?(?P=mark)\s?{_YEAR.format("n_year")}
  | (?:\b(?P<weekday2>{_WEEKDAY})\b[,.]?\s{{0,3}}(?:the\s)?)?
    (?<![\d/.£:-])(?:(?P<also>\d{{1,2}})(?:{_ORDINAL})?\s?(?:&|and|or|/|,|-|–|to)\s?)?
    (?P<w_day>\d{{1,2}})(?:{_ORDINAL})?,?[\s-]{{0,3}}(?:of\s)?(?P<w_month>{_MONTH}),?(?:[\s-]{{0,3}}{_YEAR.format("w_year")})?
  | \b(?P<m_month>{_MONTH})\s(?:the\s)?(?P<m_day>\d{{1,2}})(?:{_ORDINAL})?,?\s{{1,3}}(?P<m_year>\d{{4}})(?!\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day written in a text, from `start` to `end`.

    Attributes:
        day: None where it cannot be told.
        trouble: why it cannot be told, or what speaks against it; empty where all is well.
    """

    start: int
    end: int
    day: date | None
    trouble: str = ""


def days_in(text: str) -> Iterator[Day]:
    """Yield the days that a text writes, in order; `19th & 23rd November 2020` gives two."""
    for found in _DATE.finditer(text):
        form = next(each for each in ("iso", "n", "w", "m") if found[f"{each}_day"])
        year, month = found[f"{form}_year"], _month(found[f"{form}_month"])
        weekday = found["weekday1"] or found["weekday2"]
        if form == "w" and not year and found["w_month"] == "may":
            continue
        if found["also"] and not _AFTER_GRADE.search(text, max(0, found.start() - 12), found.start()):
            yield _day(found, year, month, found["also"])
        yield _day(found, year, month, found[f"{form}_day"], weekday)


def _month(written: str) -> int:
    if written.isdecimal():
        return int(written)
    return next(
        number for number, names in enumerate(_MONTHS, 1) if re.fullmatch(names, written.rstrip(".").lower())
    )


def _day(found: re.Match[str], year: str | None, month: int, day: str, weekday: str | None = None) -> Day:
    span = found.span()
    if not year:
        return Day(*span, None, "The date has no year.")
    full_year = int(year) + (2000 if len(year) == 2 else 0)  # noqa: PLR2004
    try:
        real = date(full_year, month, int(day))
    except ValueError:
        return Day(*span, None, "There is no such date.")
    if not _FIRST_YEAR <= full_year <= _LAST_YEAR:
        return Day(*span, None, "The year of the date cannot be right.")
    if weekday and not re.match(_WEEKDAYS[real.weekday()], weekday.lower().removeprefix("dydd ")):
        return Day(*span, real, f"The date is not a {weekday.capitalize()}.")
    return Day(*span, real)
