"""From a criminal record to the answer about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from checks.dates import in_words
from checks.record import cautions
from checks.record.answers import Answer, Answers
from checks.record.ends import End, Reading
from checks.record.filtering import UNSPENT, Filter, filters
from checks.record.further import lengthen
from checks.record.law import Law
from checks.record.laws import law_on
from checks.record.periods import periods
from checks.record.records import Caution, Conviction, CriminalRecord
from checks.record.standing import standing
from checks.record.telling import Case, reasons, tell
from checks.record.words import Ends, Protected, Status

SPENT = "Rehabilitation of Offenders Act 1974, section 1(1)"
NO_PERIOD = (
    "It is not settled whether a conviction that is spent at once is lengthened by one that was "
    "unspent then: one "
    "reading is that there is no period to lengthen, the other that there is one of no length "
    "(Rehabilitation of "
    "Offenders Act 1974, sections 5(4) and 6(4))."
)


@dataclass(slots=True)
class _Found:
    """How one matter ends in each reading, why, and what is in doubt."""

    ends: dict[Reading, End] = field(default_factory=dict)
    because: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def assess(record: CriminalRecord, on: date, *, form_asks_all: bool = False) -> Answers:
    """Answer for every matter of a record, in its order.

    Args:
        record: cautions and convictions; their ids differ.
        on: the day that is asked about, past or to come.
        form_asks_all: whether the police vetting form asks for protected matters without a notice.
    """
    law = law_on(on)
    found = _ends(record, law)
    return Answers(
        on, tuple(_answer(each, found[each.id], on, law, form_asks_all) for each in record.records)
    )


def _ends(record: CriminalRecord, law: Law) -> Mapping[str, _Found]:
    """Find how each matter ends, by id, in each reading."""
    found = {each.id: _Found() for each in record.records}
    convictions = [each for each in record.records if isinstance(each, Conviction)]
    own = {each.id: tuple(periods(each, law)) for each in convictions}
    for reading in Reading:
        standings = [standing(each, own[each.id], reading) for each in convictions]
        lengthen(standings, reading)
        for each in standings:
            one = found[each.conviction.id]
            one.ends[reading] = each.result
            if reading is Reading.STATED:
                one.because, one.doubts = each.reasons, [*each.own_doubts, *each.doubts]
    for caution in record.records:
        if isinstance(caution, Caution):
            period = cautions.period(caution, law)
            one = found[caution.id]
            one.ends = dict.fromkeys(Reading, period.stated)
            one.because = list(period.because)
    return found


def _answer(record: Caution | Conviction, found: _Found, on: date, law: Law, form_asks_all: bool) -> Answer:
    """Make the answer for one matter."""
    end = found.ends[Reading.STATED]
    ways = list(filters(record, law))
    stands = [(each, way.protected_on(each)) for each in found.ends.values() for way in ways]
    cases = {Case(each.spent(on), day is not None and on >= day) for each, day in stands}
    first_days = {day for _, day in stands}
    return Answer(
        id=record.id,
        status=Status.SPENT if end.spent(on) else Status.UNSPENT,
        ends=end.ends,
        spent_on=end.day if end.ends is Ends.ON_DATE else None,
        protected=_protected(cases),
        protected_on=first_days.pop() if len(first_days) == 1 else None,
        tell=tell(cases, law, form_asks_all=form_asks_all),
        because=tuple(dict.fromkeys(_because(found, ways, cases, on, law))),
    )


def _protected(cases: set[Case]) -> Protected:
    """Say whether a matter is protected, over every way that it may stand."""
    said = {case.protected for case in cases}
    if len(said) > 1:
        return Protected.UNKNOWN
    return Protected.YES if said.pop() else Protected.NO


def _because(found: _Found, ways: list[Filter], cases: set[Case], on: date, law: Law) -> Iterator[str]:
    """Yield the reasons in the order of the questions: spent, protected, who must be told."""
    yield from found.because
    if len(set(found.ends.values())) > 1:
        yield from found.doubts
        if found.ends[Reading.STATED] != found.ends[Reading.LATEST]:
            yield NO_PERIOD
    day = in_words(on)
    if found.ends[Reading.STATED].spent(on):
        yield f"On {day} its period is over, so it is spent ({SPENT})."
    else:
        yield f"On {day} it is unspent, and what is unspent is never filtered ({UNSPENT})."
    yield from (way.because for way in ways)
    yield from reasons(cases, law)
