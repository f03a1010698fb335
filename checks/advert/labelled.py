"""The fields of a vacancy that stand beside a label."""

import re
from collections.abc import Sequence

from checks.advert.deadlines import read_closing, read_interview
from checks.advert.drafts import Draft
from checks.advert.facts import Fact, best, fitting
from checks.advert.fields import set_closing, set_hours, set_interview, set_pay, set_place
from checks.advert.fitting import CONTRACT_WORD, HOURS_WORD, fits
from checks.advert.labels import trimmed
from checks.advert.pay_spans import pay_span
from checks.advert.places import Place, read_address, read_location
from checks.advert.prose import grade_within
from checks.advert.sources import Piece

_DIVIDERS = re.compile(r"\s?[,;|/]\s?|\s[–-]\s")
_IN_BRACKETS = re.compile(r"(?i)(?P<left>[^()]{3,60}) ?\((?P<right>(?:full|part|perm|fixed)[^()]{2,60})\)")
_OPEN = re.compile(r"(?i)t\.?b\.?[ac]\b|n/?a\b|open|ongoing|rolling|none|to be ")
_SURE_SITE = frozenset(("site", "safle"))


def read_labelled(facts: Sequence[Fact], into: Draft) -> None:
    """Set each field that a label gives."""
    for field in ("title", "main_area", "employer", "job_ref", "town"):
        if fact := best(facts, field):
            into.set_text(field, fact.value)
    _read_grade(facts, into)
    _read_contract_and_hours(facts, into)
    if fact := best(facts, "salary_text"):
        period = " ".join(each.value.text.casefold() for each in facts if each.field == "salary_period")
        set_pay(fact.value, into, f"{fact.name} {period}")
    _read_dates(facts, into)
    if fact := best(facts, "site"):
        set_place(_place(fact), into)


def _read_grade(facts: Sequence[Fact], into: Draft) -> None:
    """Set the grade; pay beside its label is the pay, unless another label gives that."""
    fact = best(facts, "grade")
    if fact is None:
        return
    span = pay_span(fact.value.text)
    if span is None or span[0] > 0 or grade_within(fact.value):
        into.set_text("grade", fact.value)
    elif best(facts, "salary_text") is None:
        set_pay(fact.value, into)


def _read_contract_and_hours(facts: Sequence[Fact], into: Draft) -> None:
    contract, hours = best(facts, "contract"), best(facts, "hours_text")
    contract_piece, other = _divided(contract.value, CONTRACT_WORD) if contract else (None, None)
    hours_piece, more = _divided(hours.value, HOURS_WORD) if hours else (None, None)
    if contract and len(contract.values) > 1:
        into.set_lines("contract", contract.values)
    if hours and len(hours.values) > 1:
        into.set_lines("hours_text", hours.values)
    into.set_text("contract", contract_piece or _if(more, CONTRACT_WORD))
    set_hours(hours_piece or _if(other, HOURS_WORD) or _hours_under_contract(facts), into)


def _hours_under_contract(facts: Sequence[Fact]) -> Piece | None:
    """Give hours that stand under a label like "Job type"."""
    return next(
        (fact.value for fact in facts if fact.field == "contract" and fits("hours_text", fact.value)), None
    )


def _divided(piece: Piece, wanted: re.Pattern[str]) -> tuple[Piece, Piece | None]:
    """Divide `Full time, Permanent` into the part wanted and the other; a text of one kind stays whole."""
    if bracket := _IN_BRACKETS.fullmatch(piece.text):
        halves = piece.cut(*bracket.span("left")), piece.cut(*bracket.span("right"))
    else:
        marks = [mark.span() for mark in _DIVIDERS.finditer(piece.text)]
        if len(marks) != 1:
            return piece, None
        halves = piece.cut(0, marks[0][0]), trimmed(piece.cut(marks[0][1]))
    other = HOURS_WORD if wanted is CONTRACT_WORD else CONTRACT_WORD
    for part, rest in (halves, halves[::-1]):
        pure = wanted.search(part.text) and not other.search(part.text)
        if pure and other.search(rest.text) and not wanted.search(rest.text):
            return part, rest
    return piece, None


def _if(piece: Piece | None, pattern: re.Pattern[str]) -> Piece | None:
    return piece if piece and pattern.search(piece.text) else None


def _read_dates(facts: Sequence[Fact], into: Draft) -> None:
    closings = [read for fact in fitting(facts, "closing") for read in [read_closing(fact.value)] if read]
    for fact in facts:
        if fact.field == "closing" and not fits("closing", fact.value) and not _OPEN.match(fact.value.text):
            into.doubt("/closing", "No date can be read here.", fact.value)
    for closing in sorted(closings, key=lambda read: read.closing is None):
        set_closing(closing, into)
    interviews = [
        read for fact in fitting(facts, "interview_date") for read in [read_interview(fact.value)] if read
    ]
    for interview in sorted(interviews, key=lambda read: read.day is None)[:1]:
        set_interview(interview, into)


def _place(fact: Fact) -> Place:
    if fact.name in _SURE_SITE:
        return Place(fact.value)
    return read_address(fact.values) if len(fact.values) > 1 else read_location(fact.value)
