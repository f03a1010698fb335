"""The period that a conviction's custodial terms make together (section 5(2), (7) and (7A))."""

from collections.abc import Iterable, Iterator
from datetime import date

from checks.dates import in_words, months_after
from checks.record.ends import NEVER, OPEN_ENDED, End
from checks.record.law import Counted, Law
from checks.record.period import Period, months_in_words
from checks.record.records import Conviction, Sentence
from checks.record.terms import Term, in_turn, merged, runs

TABLE = "Rehabilitation of Offenders Act 1974, section 5(2) Table"
ONE_TERM = "Rehabilitation of Offenders Act 1974, section 5(7)"
EXCLUDED = "Rehabilitation of Offenders Act 1974, section 5(1) and (7A)"


def custody(conviction: Conviction, law: Law) -> Iterator[Period]:
    """Yield the one period of all the custodial terms of a conviction; none where there are none."""
    kinds = {kind for kind, row in law.rows.items() if row.counted is Counted.WHOLE_TERM}
    sentences = [each for each in conviction.sentences if each.kind in kinds]
    if not sentences:
        return
    wide = _terms(in_turn(conviction.sentences, kinds), conviction.date, law)
    narrow = _terms(conviction.sentences, conviction.date, law)
    unmeasured = len(narrow) < len(sentences)
    if not wide:
        yield _unmeasured(conviction, law)
        return
    period = _counted(conviction, law, wide, narrow)
    if unmeasured:
        yield _unmeasured(conviction, law)
    yield period


def _counted(conviction: Conviction, law: Law, wide: list[Term], narrow: list[Term]) -> Period:
    """Make the period of the terms that can be counted."""
    last, because = _latest(conviction, law, wide)
    soonest, _ = _latest(conviction, law, narrow)
    doubts: tuple[str, ...] = ()
    if soonest != last:
        doubts = (
            "Whether the terms ran one after the other or side by side is not answered: one after the other "
            f"they are added, side by side they are not ({ONE_TERM}).",
        )
    end = End.on(last)
    above = [term for term in wide if term.longer_than(law.excluded_above)]
    four_years = months_in_words(law.excluded_above)
    if above and conviction.schedule_18:
        never = (
            f"A single term above {four_years} for an offence of Schedule 18 to the Sentencing Code is "
            "never spent "
            f"({EXCLUDED})."
        )
        return Period(stated=NEVER, soonest=NEVER, because=(never,))
    if above and conviction.schedule_18 is None:
        unsure = (
            "Whether the offence is in Schedule 18 to the Sentencing Code is not answered: if it is, "
            "a single term "
            f"above {four_years} is never spent; if not, it is spent after {in_words(last)} ({EXCLUDED})."
        )
        return Period(
            stated=NEVER,
            soonest=End.on(soonest),
            unless_excluded=end,
            because=(*because, unsure),
            doubts=(*doubts, unsure),
        )
    return Period(stated=end, soonest=End.on(soonest), because=because, doubts=doubts)


def _latest(conviction: Conviction, law: Law, terms: list[Term]) -> tuple[date, tuple[str, ...]]:
    """Give the last day of the terms' periods, and why."""
    ends: list[tuple[date, str]] = []
    for term in merged(terms):
        band = next(each for each in law.bands if each.up_to is None or not term.longer_than(each.up_to))
        months = band.months.of(conviction.under_18)
        day = months_after(term.end, months)
        size = _size(law, band.up_to)
        ends.append(
            (
                day,
                f"Custody of {size} counts for its whole term, licence included, to "
                f"{in_words(term.end)}, and "
                f"{months_in_words(months)} after it, so to {in_words(day)} ({TABLE}).",
            )
        )
    day, reason = max(ends)
    joined = (f"Terms that follow on or overlap are one term ({ONE_TERM}).",)
    return day, (joined if len(ends) < len(terms) else ()) + (reason,)


def _size(law: Law, up_to: int | None) -> str:
    """Write a band."""
    if up_to is None:
        return f"more than {months_in_words(law.excluded_above)}"
    smaller = [band.up_to for band in law.bands if band.up_to is not None and band.up_to < up_to]
    at_most = f"{months_in_words(up_to)} or less"
    return f"more than {months_in_words(max(smaller))} and {at_most}" if smaller else at_most


def _terms(sentences: Iterable[Sentence], convicted: date, law: Law) -> list[Term]:
    """Give the custodial terms that have an end."""
    return [
        Term(run.start, run.end)
        for run in runs(sentences, convicted)
        if run.end and law.rows[run.sentence.kind].counted is Counted.WHOLE_TERM
    ]


def _unmeasured(conviction: Conviction, law: Law) -> Period:
    """Make the period of a term whose length was not told."""
    because = (
        "The length of the custodial term is not known; it decides how long it counts, so it is taken as "
        f"unspent ({TABLE}).",
    )
    months = law.bands[0].months.of(conviction.under_18)
    soonest = End.on(months_after(conviction.date, months))
    return Period(stated=OPEN_ENDED, soonest=soonest, because=because, doubts=because)
