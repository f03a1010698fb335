"""From when a matter is protected: kept off standard and enhanced certificates (article 2A)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.dates import day_after, in_words, months_after
from checks.record.ends import End
from checks.record.law import Law
from checks.record.period import months_in_words
from checks.record.records import Caution, Conviction
from checks.record.words import CautionType, Ends

ARTICLE = "Exceptions Order 1975, article 2A"
UNSPENT = "Police Act 1997, section 113A, as changed by SI 2023/1153"


@dataclass(frozen=True, slots=True)
class Filter:
    """The first day on which a matter is filtered if it is spent by then; None for never."""

    day: date | None
    because: str

    def protected_on(self, end: End) -> date | None:
        """Give the first day on which it is both past this day and spent; None for never or not known."""
        if self.day is None or end.ends not in {Ends.AT_ONCE, Ends.ON_DATE}:
            return None
        return max(self.day, day_after(end.day)) if end.day else self.day


def filters(record: Caution | Conviction, law: Law) -> Iterator[Filter]:
    """Yield how a matter is filtered; two ways where an answer is missing that decides it."""
    if isinstance(record, Caution):
        yield from _of_caution(record, law)
    else:
        yield from _of_conviction(record, law)


def _of_caution(caution: Caution, law: Law) -> Iterator[Filter]:
    """Yield the ways for a caution: at once if given under 18, whatever the offence."""
    youth = f"given under 18 is filtered at once, whatever the offence ({ARTICLE}(1)(a))."
    if caution.under_18:
        what = "A caution, reprimand or warning"
        if caution.type is CautionType.CONDITIONAL:
            youth = (
                youth[:-2] + "; guidance leaves out conditional cautions, which we read as: while unspent)."
            )
        yield Filter(caution.date, f"{what} {youth}")
        return
    if caution.type is CautionType.REPRIMAND_OR_WARNING:
        # Only under-18s were given these: the age or the kind is mistaken, so both ways stay open.
        yield Filter(
            caution.date,
            (
                f"Reprimands and warnings were given to under-18s only; if it was one, {ARTICLE}(1)(a) "
                "filters it at once."
            ),
        )
    length = months_in_words(law.caution_filter)
    day = months_after(caution.date, law.caution_filter)
    yield from _by_offence(
        caution.specified_offence,
        Filter(day, f"An adult's caution is filtered after {length}, on {in_words(day)} ({ARTICLE}(1)(b))."),
        "An adult's caution for a specified offence",
        f"{ARTICLE}(1)(b) and (5)",
    )


def _of_conviction(conviction: Conviction, law: Law) -> Iterator[Filter]:
    """Yield the ways for a conviction: never with custody, suspended or not."""
    if any(law.rows[sentence.kind].custody for sentence in conviction.sentences):
        yield Filter(
            None,
            (
                "A conviction with custody, suspended or in service detention included, is never filtered "
                f"({ARTICLE}(2))."
            ),
        )
        return
    months = law.conviction_filter.of(conviction.under_18)
    day = months_after(conviction.date, months)
    age = "under 18" if conviction.under_18 else "18 or over"
    yield from _by_offence(
        conviction.specified_offence,
        Filter(
            day,
            f"A conviction at {age} without custody is filtered {months_in_words(months)} after it, on "
            f"{in_words(day)} ({ARTICLE}(2) to (4)).",
        ),
        "A conviction for a specified offence",
        f"{ARTICLE}(2) and (5)",
    )


def _by_offence(specified: bool | None, otherwise: Filter, what: str, source: str) -> Iterator[Filter]:
    """Yield the ways that the answer about the list of specified offences leaves open."""
    if specified is None:
        yield Filter(
            None,
            f"{what} is never filtered; whether this is one is not answered, so it may be shown ({source}).",
        )
    elif specified:
        yield Filter(None, f"{what} is never filtered ({source}).")
    if not specified:
        yield otherwise
