"""What the matters of a vetting form are in law: answered where it is certain, and "check" where it is not.

The vetting form tells outcomes, not sentences: how long an order was, whether the offence is on the list, and
which court could try it are not in it. They stay unknown here, so they widen what is to be told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import islice, product

from checks.dates import PartialDate, years_after
from checks.record.answers import Answer
from checks.record.assessing import assess
from checks.record.records import Caution, Conviction, CriminalRecord, Sentence
from checks.record.words import Asker, CautionType, Ends, Protected, SentenceKind, Status, Tell
from checks.vetting.disposals import LESSER, OPEN, UNPROVED
from checks.vetting.matters import Matter
from checks.vetting.records import VettingForm
from checks.vetting.words import Disposal, Feature

UK = "GB"
ADULT = 18
CAUTION_OF = {
    Disposal.SIMPLE_CAUTION: CautionType.SIMPLE,
    Disposal.CONDITIONAL_CAUTION: CautionType.CONDITIONAL,
    Disposal.YOUTH_CAUTION: CautionType.REPRIMAND_OR_WARNING,
}
SENTENCE_OF = {
    Disposal.ABSOLUTE_DISCHARGE: SentenceKind.ABSOLUTE_DISCHARGE,
    Disposal.CONDITIONAL_DISCHARGE: SentenceKind.CONDITIONAL_DISCHARGE,
    Disposal.FINE: SentenceKind.FINE,
    Disposal.COMMUNITY_ORDER: SentenceKind.COMMUNITY_ORDER,
    Disposal.SUSPENDED_SENTENCE: SentenceKind.SUSPENDED_IMPRISONMENT,
    Disposal.IMPRISONMENT: SentenceKind.IMPRISONMENT,
    Disposal.DETENTION: SentenceKind.DETENTION,
    Disposal.DISQUALIFICATION: SentenceKind.DISQUALIFICATION,
}
NEITHER = UNPROVED | (LESSER - {Disposal.BIND_OVER}) | {Disposal.SERVICE_DISCIPLINE}
"""Neither caution nor conviction. A bind-over is one only after a finding of guilt: that is to be asked."""
DRIVING = frozenset({Feature.DRINK_OR_DRUG_DRIVING, Feature.DANGEROUS_DRIVING, Feature.DEATH_BY_DRIVING})
UNSURE_DAY = (
    "The exact day is not known; the answer holds for every day that it may have been, or is open "
    "(Rehabilitation of Offenders Act 1974, section 5(2))."
)
OTHERS = (
    "Another matter may be a conviction that holds this one back, "
    "which is not known (Rehabilitation of Offenders Act 1974, section 6(4))."
)
MOST_READINGS = 64


class Standing(StrEnum):
    """What a matter is."""

    RECORD = "record"  # a caution or conviction that can be answered for
    NEITHER = "neither"
    OPEN = "open"  # not over yet
    CHECK = "check"  # may be one; what is known does not say


@dataclass(frozen=True, slots=True)
class MatterAnswer:
    """What one matter of the form is, and what holds for it; `answer` with `Standing.RECORD` only."""

    index: int
    standing: Standing
    answer: Answer | None = None


def matter_answers(form: VettingForm, on: date, *, form_asks_all: bool = False) -> tuple[MatterAnswer, ...]:
    """Give what holds for each matter of a vetting form on a day, in the order of the form."""
    standings = {matter.index: standing_of(matter) for matter in form.police.items}
    told = [matter for matter in form.police.items if standings[matter.index] is Standing.RECORD]
    readings = list(_readings(told, form.applicant.date_of_birth))
    possible = [
        {answer.id: answer for answer in assess(each, on, form_asks_all=form_asks_all).records}
        for each in readings[:MOST_READINGS]
    ]
    others = Standing.CHECK in standings.values() or len(readings) > MOST_READINGS
    return tuple(
        MatterAnswer(
            matter.index,
            standings[matter.index],
            _together(matter, [each[str(matter.index)] for each in possible], others=others)
            if matter in told
            else None,
        )
        for matter in form.police.items
    )


def standing_of(matter: Matter) -> Standing:
    """Say what a matter is, from its outcome, its country and whether its day is known."""
    if matter.outcome in OPEN:
        return Standing.OPEN
    if matter.outcome in NEITHER:
        return Standing.NEITHER
    abroad = matter.country not in {None, UK} or matter.category == "q"
    known = matter.outcome in CAUTION_OF or matter.outcome in SENTENCE_OF
    return Standing.RECORD if known and matter.outcome_date and not abroad else Standing.CHECK


def _readings(matters: list[Matter], born: PartialDate | None) -> Iterator[CriminalRecord]:
    """Yield the records that the matters may make, one more than `MOST_READINGS` at most.

    A date known to the month or year counts as its first and as its last day; those of all matters come
    first.
    """
    ways = [_ways(matter, born) for matter in matters]
    yield CriminalRecord(None, tuple(way[0] for way in ways))
    yield CriminalRecord(None, tuple(way[-1] for way in ways))
    for records in islice(product(*ways), MOST_READINGS - 1):
        yield CriminalRecord(None, records)


def _ways(matter: Matter, born: PartialDate | None) -> list[Caution | Conviction]:
    """Give the records that one matter may be: for its first and last day, and each age possible then."""
    assert matter.outcome_date  # noqa: S101  # see `standing_of`
    days = sorted({matter.outcome_date.earliest, matter.outcome_date.latest})
    return [_record(matter, day, under_18=under_18) for day in days for under_18 in _ages(born, day)]


def _record(matter: Matter, day: date, *, under_18: bool) -> Caution | Conviction:
    """Make the record of a matter."""
    assert matter.outcome  # noqa: S101  # see `standing_of`
    name = str(matter.index)
    if matter.outcome in CAUTION_OF:
        youth = matter.outcome is Disposal.YOUTH_CAUTION
        return Caution(id=name, type=CAUTION_OF[matter.outcome], date=day, under_18=under_18 or youth)
    kind = SENTENCE_OF[matter.outcome]
    if kind is SentenceKind.FINE and (matter.features & DRIVING or matter.category == "l"):
        kind = SentenceKind.MOTORING_FINE
    return Conviction(id=name, date=day, under_18=under_18, sentences=(Sentence(kind=kind, start=day),))


def _ages(born: PartialDate | None, day: date) -> list[bool]:
    """Give whether somebody was under 18 on a day, both where that is open."""
    if born is None:
        return [False, True]
    return sorted({day < years_after(each, ADULT) for each in (born.earliest, born.latest)})


def _together(matter: Matter, possible: list[Answer], *, others: bool) -> Answer:
    """Make one answer of those that are possible: the widest, with "check" where they differ."""
    widest = max(possible, key=lambda each: (tuple(Ends).index(each.ends), each.spent_on or date.min))
    because = widest.because
    asked = {asker: {each.tell[asker] for each in possible} for asker in widest.tell}
    tell = {asker: said.pop() if len(said) == 1 else Tell.CHECK for asker, said in asked.items()}
    if len({each.spent_on for each in possible}) > 1:
        because = (UNSURE_DAY, *because)
    if others and matter.outcome in SENTENCE_OF and tell[Asker.NHS_BASIC] is Tell.NO:
        because, tell = (*because, OTHERS), tell | {Asker.NHS_BASIC: Tell.CHECK}
    unspent = any(each.status is Status.UNSPENT for each in possible)
    said = {each.protected for each in possible}
    days = {each.protected_on for each in possible}
    return replace(
        widest,
        status=Status.UNSPENT if unspent else Status.SPENT,
        protected=said.pop() if len(said) == 1 else Protected.UNKNOWN,
        protected_on=days.pop() if len(days) == 1 else None,
        tell=tell,
        because=because,
    )
