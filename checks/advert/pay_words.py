"""The words and figures of a pay text, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a word of a pay text is."""

    MONEY = "money"
    PERIOD = "period"
    TO = "to"
    UP_TO = "up to"
    FROM = "from"
    ABOUT = "about"
    GRADE = "grade"
    ASIDE = "aside"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `amount` in pounds and `pound` (a sign was written) are for money, `period` for periods.

    `thousands` says that the amount was written with a k.
    """

    kind: Kind
    start: int
    end: int
    amount: Decimal = Decimal(0)
    pound: bool = False
    thousands: bool = False
    period: str | None = None


_SKIPPED = r"""
    \b[a-z]{1,2}\d[a-z\d]?\ ?\d[a-z]{2}\b                           # a postcode
  | \b\d{4}\ ?/\ ?\d{2,4}\b | \d{1,2}[/.]\d{1,2}[/.]\d{2,4}         # a pay year, a date
  | \b\d{1,3}(?:\.\d{1,2})?\ ?(?:%|per\ ?cent|w\.?t\.?e\b|f\.?t\.?e\b)
  | \b\d{1,3}(?:\.\d{1,2})?\ ?(?:hours?|hrs?)\b(?:\ ?(?:per|a|/|p)\ ?(?:week|wk|w)\b)?
  | \b\d{1,3}\ (?:days?|weeks?|months?|years?)\b
  | \bannual\ (?:leave|increments?|review|pay\ award)
"""
_GRADE = r"""
    \b(?:afc\ )?(?:pay\ )?(?:bands?|grades?|scales?|scp|spinal\ (?:column\ )?points?|points?|levels?)
      \b\ ?:?\ ?(?:[a-z]{1,3}\ ?)?\d{1,2}[a-d]?\b(?:\ ?(?:[-–/]|to)\ ?\d{1,2}[a-d]?\b(?![,.]\d))?
  | \b(?:b|so|po|pg|sc)\ ?\d{1,2}[a-d]?\b(?![,.]\d)
"""
_ASIDE = r"""
    \bplus\b | \+ | \binc(?:l(?:uding|usive|udes)?)?\b\.?(?:\ of)? | = | \bpro[ -]?rata\b | \bote\b
  | \bactual\b | \b(?:allowances?|bonus(?:es)?|supplements?|weighting|enhancements?|premium|retainer)\b
  | \b(?:relocation|budget)\b | \bequat\w+ | \bequivalent\b | \bworth\b | \bfull[ -]time\ salary\b
"""
_PERIODS = {
    "year": r"per\ ?annum?\b|per\ an\b|(?<![a-z])p\.?\ ?/?a\b\.?|\b(?:per|a|each)\ year\b"
    r"|/\ ?(?:year|annum|yr)\b|\bannum\b|\bannual(?:ly)?\b|\byearly\b|\bper\ yr\b|\by\ flwyddyn\b",
    "month": r"\b(?:per|a|each)\ (?:calendar\ )?month\b|(?<![a-z])p\.?c?\.?m\b\.?|/\ ?month\b|\bmonthly\b",
    "week": r"\b(?:per|a|each)\ (?:week|wk)\b|(?<![a-z])p\.?/?w\b\.?|/\ ?(?:week|wk)\b|\bweekly\b",
    "day": r"\b(?:per|a|each)\ day\b|(?<![a-z])p\.?d\b\.?|/\ ?day\b|\bdaily\b|\bper\ diem\b",
    "hour": r"\b(?:per|an|each)\ (?:hour|hr)\b|(?<![a-z])p\.?\ ?/?hr?\b\.?|/\ ?(?:hour|hr)\b|\bhourly\b"
    r"|\byr\ awr\b",
    "other": r"\b(?:per|a|each)\ (?:session|shift|visit|night|sleep[ -]in|clinic|case|mile)\b|\bsessional\b",
}
_WORDS = re.compile(
    rf"""
    (?P<skipped>{_SKIPPED})
  | (?P<grade>{_GRADE})
  | (?P<pound>£|\bgbp\b)?\ ?(?P<figure>(?<![\d.,€$])(?:\d{{1,3}}(?:,\ ?\d{{3}}(?!\d))+|\d{{1,9}}(?!\d)))
      (?P<pence>\.\d{{1,3}}(?!\d))?\ ?(?P<k>k\b)?
  | {"|".join(f"(?P<{name}>{words})" for name, words in _PERIODS.items())}
  | (?P<up_to>\bup\ to\b|\bmaximum\b|\bmax\b|\bnot\ exceeding\b)
  | (?P<from>\bfrom\b|\bstarting\ (?:at|salary)\b|\bminimum\b|\bmin\b|\bat\ least\b
      |\bin\ excess\ of\b|\bo\b(?=\ £))
  | (?P<about>\bcirca\b|\bc\.|\baround\b|\bapprox\w*)
  | (?P<to>\b(?:rising\ )?to\b|\band\b|\bthrough\b|\bi\b(?=\ £)|(?<![a-z])[-–—](?![a-z]))
  | (?P<aside>{_ASIDE})
  | (?P<open>\() | (?P<close>\))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_KINDS = {kind.name.lower(): kind for kind in Kind}
_SPACED_THOUSANDS = re.compile(r"(?<=£)(\d{1,3}) (\d{3})(?![\d,])")
_BONUS = re.compile(
    r"(?i)\s*(?:(?!inc|per\b|pa\b|doe\b)\w+\s){0,2}(?:bonus|allowance|supplement|payment|premium|retainer)"
)


def words(text: str) -> Iterator[Word]:
    """Yield the words that matter for pay; a figure that is a bonus or an allowance is none of them."""
    text = _SPACED_THOUSANDS.sub(r"\1,\2", text)
    for found in _WORDS.finditer(text):
        name = found.lastgroup or ""
        if found["figure"]:
            if not _BONUS.match(text, found.end(), found.end() + 60):
                yield _money(found)
        elif name in _PERIODS:
            yield Word(Kind.PERIOD, *found.span(), period=name)
        elif name != "skipped":
            yield Word(_KINDS[name], *found.span())


def _money(found: re.Match[str]) -> Word:
    amount = Decimal(found["figure"].replace(",", "").replace(" ", "") + (found["pence"] or ""))
    thousands = found["k"] is not None
    start = found.start("pound") if found["pound"] else found.start("figure")
    return Word(
        Kind.MONEY,
        start,
        len(found.group().rstrip()) + found.start(),
        amount * 1000 if thousands else amount,
        found["pound"] is not None,
        thousands,
    )
