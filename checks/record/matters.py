"""What the matters of a vetting form are in law, where that is certain.

The vetting form tells outcomes, not sentences: how long an order was, whether the offence is on the list, and
which court could try it are not in it. They stay unknown here, so they widen what is to be told.
"""

from datetime import date
from enum import StrEnum

from checks.dates import PartialDate, years_after
from checks.record.records import Caution, Conviction, Sentence
from checks.record.words import CautionType, SentenceKind
from checks.vetting.disposals import LESSER, OPEN, UNPROVED
from checks.vetting.matter_words import Disposal, Feature
from checks.vetting.matters import Matter

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


class Standing(StrEnum):
    """What a matter is."""

    RECORD = "record"  # a caution or conviction that can be answered for
    NEITHER = "neither"
    OPEN = "open"  # not over yet
    CHECK = "check"  # may be one; what is known does not say


def standing_of(matter: Matter) -> Standing:
    """Say what a matter is, from its outcome, its country and whether its day is known."""
    if matter.outcome in OPEN:
        return Standing.OPEN
    if matter.outcome in NEITHER:
        return Standing.NEITHER
    abroad = matter.country not in {None, UK} or matter.category == "q"
    known = matter.outcome in CAUTION_OF or matter.outcome in SENTENCE_OF
    return Standing.RECORD if known and matter.outcome_date and not abroad else Standing.CHECK


def ways(matter: Matter, born: PartialDate | None) -> list[Caution | Conviction]:
    """Give the records that one matter may be, the widest last: by first and last day, and age then."""
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
        return [True, False]
    ages = {day < years_after(each, ADULT) for each in (born.earliest, born.latest)}
    return sorted(ages, reverse=True)
