"""Facts that an advert gives in sentences, or on lines of their own without a label."""

import re
from collections.abc import Iterator, Sequence

from checks.advert.label_words import LABELS
from checks.advert.labels import key
from checks.advert.lines import Line
from checks.advert.pay_spans import pay_span
from checks.advert.sources import Piece

_FAR = 120
_HOURS = re.compile(
    r"(?i)(?:\b(?:full|part)[ -]?time\b[^.;\n£]{0,40}?)?(?:\bup to |\ba minimum of |\bminimum of "
    r"|\bapproximately )?\b\d{1,2}(?:\.\d{1,2})?(?: ?(?:-|–|to) ?\d{1,2}(?:\.\d{1,2})?)? ?(?:hours?"
    r"|hrs?) ?(?:per|a|each|/|p\.?) ?(?:week|wk|w)\b|\b(?:full|part)[ -]time \(\d{1,2}(?:\.\d{1,2})? hours?\)"
)
_HOURS_LINE = re.compile(
    r"(?i)(?:full|part)[ -]?time(?:[ ,/:(–-]{1,3}(?:or )?(?:(?:full|part)[ -]?time|flexible(?: working)?"
    r"|job[- ]?share|term[- ]time(?: only)?"
    r"|\d{1,2}(?:\.\d{1,2})? ?(?:hours?|hrs?)(?: ?(?:per|a|/) ?(?:week|wk))?)\)?)*"
    r"|\d{1,2}(?:\.\d{1,2})? ?(?:hours?|hrs?) ?(?:per|a|/) ?(?:week|wk)"
)
_BARS = re.compile(r"[|•]")
_CONTRACT = re.compile(
    r"(?i)\b(?P<fixed>fixed[- ]term(?: contract)?(?: (?:for|of)(?: up to)? (?:\d{1,2}|\w+) (?:months?"
    r"|years?))?)|\b(?P<months>\d{1,2}[ -]months?,? (?:fixed[- ]term|secondment"
    r"|maternity cover)(?: contract)?)|\b(?P<permanent>permanent)(?=,? (?:(?:and |, )?(?:full"
    r"|part)[- ]?time|(?:\w+ ){0,3}(?:post|position|contract|role|basis|vacanc|job|opportunit)|, \d))"
    r"|\b(?P<other>temporary|secondment|zero hours?|bank)(?= (?:\w+ ){0,2}(?:post|position|contract|role"
    r"|basis|opportunit|vacanc))"
)
_CONTRACT_LINE = re.compile(
    r"(?i)(?:permanent|fixed[- ]term|temporary|secondment|bank|casual"
    r"|zero hours)(?: contract)?(?:[ ,:(–-]{1,3}\d{1,2} months?\)?|[ ,:(–-]{1,3}until [\w ]{4,24}\)?)?"
)
_GRADE = (
    r"(?:nhs afc:? )?(?:band|grade|scale)\s(?:[a-z]|\d{1,2}[a-d]?)(?:\s?(?:-|–|/"
    r"|to)\s?(?:band\s)?(?:[a-z]|\d{1,2}[a-d]?))?"
)
_GRADE_LINE = re.compile(rf"(?i){_GRADE}|NHS AfC: [\w ]{{3,40}}")
_GRADE_BEFORE = re.compile(rf"(?i)(?:(?:{_GRADE}|scp\s?\d{{1,2}}\s?[-–]\s?\d{{1,2}})[\s:,;(–-]*)+")
_GRADE_IN_TITLE = re.compile(rf"(?i)\b(?:{_GRADE})(?![\w.])")
_GRADE_IN_PROSE = re.compile(
    r"(?i)\b(?:an?|our|this|new|exciting)\s(?:\w+\s){0,3}?(?P<grade>band\s\d[a-d]?)\s(?=[A-Za-z])"
)
_PAY_PROSE = re.compile(
    r"(?i)\b(?:salar(?:y|ies)|pay|paid|wages?|rate|remuneration|per annum|per hour|an hour|p\.?a\b)"
)
_NOT_PAY = re.compile(
    r"(?i)\b(?:bonus|allowance|budget|turnover|million|invest\w*|voucher|discount\w*|relocation|fees?"
    r"|funding|referr\w+|welcome|spent|spend\w*|sav(?:e|es|ed|ing|ings)|costs?|rais(?:e|ed|ing)|worth)\b"
)
_PAY_WORDS = re.compile(
    r"(?i)\bsalary\b (?:will be |is |to be |- |– )?(?P<words>(?:attractive|competitive|negotiable"
    r"|dependent|depending|commensurate|tbc|to be)\b[^.\n]{0,120})"
)
_REFERENCE = re.compile(
    r"\b(?:Job |Vacancy )?(?:REF|Ref|Reference)(?:erence)?(?: (?:[Nn]o\.?"
    r"|[Nn]umber))?[.:]?\s{1,3}(?P<ref>[A-Z\d](?=[\w/.-]{0,20}\d)[\w/.-]{1,25}[\w])"
)


def hours_line(lines: Sequence[Line]) -> Piece | None:
    """Find a line that is the hours and nothing else."""
    return _whole(lines, _HOURS_LINE)


def hours_in(lines: Sequence[Line]) -> Piece | None:
    """Find the hours in a sentence."""
    return _within(lines, _HOURS)


def contract_line(lines: Sequence[Line]) -> Piece | None:
    """Find a line that is the kind of contract and nothing else."""
    return _whole(lines, _CONTRACT_LINE)


def contract_in(lines: Sequence[Line]) -> Piece | None:
    """Find the kind of contract in a sentence."""
    return _within(lines, _CONTRACT)


def grade_line(lines: Sequence[Line]) -> Piece | None:
    """Find a line that is a grade and nothing else."""
    return _whole(lines, _GRADE_LINE)


def grade_within(piece: Piece) -> Piece | None:
    """Find a grade in a title or a salary text."""
    found = _GRADE_IN_TITLE.search(piece.text)
    return piece.cut(*found.span()) if found else None


def grade_in(lines: Sequence[Line]) -> Piece | None:
    """Find the grade of the post in a sentence like "a new Band 6 nurse"."""
    for line in lines:
        if found := _GRADE_IN_PROSE.search(line.text):
            return line.cut(*found.span("grade"))
    return None


def reference_in(lines: Sequence[Line]) -> Piece | None:
    """Find a reference that follows the word Ref without a colon."""
    for line in lines:
        if found := _REFERENCE.search(line.text):
            return line.cut(*found.span("ref"))
    return None


def pay_line(lines: Sequence[Line]) -> Piece | None:
    """Find a short line that begins with the pay, or with a word like "Salary" and the pay after it."""
    for line in lines:
        if "£" in line.text and len(line.text) <= _FAR and not _NOT_PAY.search(line.text):
            span = pay_span(line.text)
            before = line.text[: span[0]] if span else ""
            if span and not line.bullet and _GRADE_BEFORE.fullmatch(before):
                return line
            if span and not line.bullet and _is_label_of_pay(before):
                return line.cut(span[0])
    return None


def _is_label_of_pay(before: str) -> bool:
    return not before.strip() or LABELS.get(key(before), ("",))[0] in {"salary_text", "grade"}


def pay_in(sentences: Sequence[Piece]) -> Piece | None:
    """Find the pay in a sentence that speaks of pay; bonuses, budgets and discounts are none."""
    for piece in sentences:
        speaks = "£" in piece.text and _PAY_PROSE.search(piece.text) and not _NOT_PAY.search(piece.text)
        if speaks and (span := pay_span(piece.text)):
            return piece.cut(*span)
        if found := _PAY_WORDS.search(piece.text):
            return piece.cut(*found.span("words"))
    return None


def _whole(lines: Sequence[Line], pattern: re.Pattern[str]) -> Piece | None:
    short = (line for line in lines if len(line.text) <= _FAR)
    return next(
        (part for line in short for part in _between_bars(line) if pattern.fullmatch(part.text)), None
    )


def _between_bars(line: Line) -> Iterator[Piece]:
    """Yield the parts of a line like `Full-time | Permanent | Hybrid`."""
    at = 0
    for text in _BARS.split(line.text):
        yield line.cut(at, at + len(text))
        at += len(text) + 1


def _within(lines: Sequence[Line], pattern: re.Pattern[str]) -> Piece | None:
    for line in lines:
        if found := pattern.search(line.text):
            return line.cut(*found.span())
    return None
