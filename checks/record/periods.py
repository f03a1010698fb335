"""The rehabilitation period of each sentence of a conviction, before other convictions are looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.dates import in_words, months_after
from checks.record.custody import custody
from checks.record.ends import AT_ONCE, NEVER, OPEN_ENDED, WHEN_PAID, End
from checks.record.law import Counted, Law, Row
from checks.record.period import Period, months_in_words
from checks.record.records import Conviction, Sentence
from checks.record.terms import Run, runs
from checks.record.words import SentenceKind, Unending

MAY_BE_ENDORSED = {SentenceKind.MOTORING_FINE, SentenceKind.DISQUALIFICATION, SentenceKind.PENALTY_POINTS}


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence of a conviction, with what the law says of its kind."""

    conviction: Conviction
    run: Run
    row: Row
    law: Law

    @property
    def sentence(self) -> Sentence:
        """The sentence as it was told."""
        return self.run.sentence


def periods(conviction: Conviction, law: Law) -> Iterator[Period]:
    """Yield the periods of a conviction's sentences: first what its custodial terms make together."""
    yield from custody(conviction, law)
    for run in runs(conviction.sentences, conviction.date):
        row = law.rows[run.sentence.kind]
        judged = Judged(conviction, run, row, law)
        if row.counted is not Counted.WHOLE_TERM:
            yield _period(judged)
        if run.sentence.kind in MAY_BE_ENDORSED and run.sentence.endorsed is not False:
            yield _endorsement(judged)


def _period(judged: Judged) -> Period:
    """Give the period of a sentence that is no custodial term."""
    row = judged.row
    match row.counted:
        case Counted.NOWHERE:
            return _settled(judged, AT_ONCE, "is spent at once")
        case Counted.NEVER:
            return _settled(judged, NEVER, "is never spent")
        case Counted.PAYMENT:
            return _payment(judged)
        case Counted.ORDER:
            return _order(judged)
        case Counted.END if judged.run.end is None:
            return _unknown(judged)
        case _:
            return _months(judged)


def _months(judged: Judged) -> Period:
    """Give a period of some months from the conviction, the start or the end of the sentence."""
    months = judged.row.months.of(judged.conviction.under_18)
    starts: dict[Counted, tuple[date, str]] = {
        Counted.CONVICTION: (judged.conviction.date, "the conviction"),
        Counted.START: (judged.run.start, "the day they were given"),
        Counted.END: (judged.run.end or judged.run.start, "its end"),
    }
    start, name = starts[judged.row.counted]
    day = months_after(start, months)
    verb = "count" if judged.row.counted is Counted.START else "counts"
    words = f"{verb} for {months_in_words(months)} from {name} on {in_words(start)}, so to {in_words(day)}"
    return _settled(judged, End.on(day), words)


def _payment(judged: Judged) -> Period:
    """Give the period of compensation: it ends when all is paid."""
    paid = judged.sentence.paid_on
    if paid:
        return _settled(judged, End.on(paid), f"ends on the day it is paid in full, {in_words(paid)}")
    return _settled(judged, WHEN_PAID, "counts until it is paid in full")


def _order(judged: Judged) -> Period:
    """Give the period of an order: its own last day, without anything after it."""
    sentence, run = judged.sentence, judged.run
    if run.end:
        words = (
            f"counts until the order's last day, {in_words(run.end)}; a later change of that day is ignored"
        )
        return _settled(judged, End.on(run.end), words)
    if sentence.length is Unending.NONE_GIVEN:
        day = months_after(judged.conviction.date, judged.law.no_end_given)
        length = months_in_words(judged.law.no_end_given)
        words = f"that names no last day counts for {length} from the conviction, to {in_words(day)}"
        return _settled(judged, End.on(day), words, "Rehabilitation of Offenders Act 1974, section 5(3)")
    source = "Rehabilitation of Offenders Act 1974, section 5(2A) and (2B)"
    if sentence.ceased_on:
        day = sentence.ceased_on
        words = f"with an open end counts until it really stops, which it did on {in_words(day)}"
        return _settled(judged, End.on(day), words, source)
    if sentence.length is None:
        return _unknown(judged)
    words = "with an open end counts until it really stops; if it has stopped, the day is needed"
    return _settled(judged, OPEN_ENDED, words, source)


def _settled(judged: Judged, end: End, words: str, source: str | None = None) -> Period:
    """Make a period; one that stands in guidance only is in doubt as long as it runs."""
    row = judged.row
    name = row.name[0].upper() + row.name[1:]
    doubts: tuple[str, ...] = ()
    if row.lends is None:
        doubts = (
            f"It is not settled whether {row.name} lengthens other convictions: it looks like a "
            "forerunner of "
            "the community order, which does, and the Ministry of Justice's tool says that it does not "
            "(Rehabilitation of Offenders Act 1974, section 6(4) and (5)).",
        )
    if row.guidance:
        doubts += (_only_guidance(row.name),)
    return Period(
        stated=end,
        soonest=AT_ONCE if row.guidance else end,
        lends=row.lends,
        because=(f"{name} {words} ({source or row.source}).",),
        doubts=doubts,
    )


def _unknown(judged: Judged) -> Period:
    """Make the period of a sentence whose length was not told: nobody can say when it ends."""
    because = (
        f"The length of {judged.row.name} is not known, so its end cannot be worked out and it is "
        f"taken as unspent ({judged.row.source})."
    )
    return Period(
        stated=OPEN_ENDED, soonest=AT_ONCE, lends=judged.row.lends, because=(because,), doubts=(because,)
    )


def _endorsement(judged: Judged) -> Period:
    """Make the period of an endorsed licence, as guidance has it; also where nobody said if it was."""
    months = judged.law.endorsement.of(judged.conviction.under_18)
    day = months_after(judged.conviction.date, months)
    length = months_in_words(months)
    to = f"for {length} from the conviction, to {in_words(day)}"
    source = "government guidance on the Rehabilitation of Offenders Act 1974, section 5"
    if judged.sentence.endorsed is None:
        because = f"If the licence was endorsed, which is not answered, that counts {to} ({source})."
    else:
        because = f"The endorsement of the licence counts {to} ({source})."
    return Period(
        stated=End.on(day),
        soonest=AT_ONCE,
        lends=None,
        because=(because,),
        doubts=(_only_guidance("an endorsement"),),
    )


def _only_guidance(name: str) -> str:
    return (
        f"The period for {name} is not settled: guidance and the Ministry of Justice's tool give it, the "
        "Rehabilitation of Offenders Act 1974, section 5(2) Table has no row for it, and the Road Traffic "
        "Offenders Act 1988, section 45A keeps an endorsement on the driving record for 4 or 11 years."
    )
