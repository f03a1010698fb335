"""From when to when sentences run, and which custodial terms are one term (section 5(7))."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checks.dates import months_after
from checks.record.records import Length, Sentence
from checks.record.words import SentenceKind, Served, Unit

_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7}
_MONTHS = {Unit.MONTHS: 1, Unit.YEARS: 12}


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence as it runs; `end` is start plus length, None where it has no length that can be counted."""

    sentence: Sentence
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of custody, from the first start to the last end."""

    start: date
    end: date

    def longer_than(self, months: int) -> bool:
        """Tell whether it is longer than some months, by dates: exactly so long is not longer."""
        return self.end > months_after(self.start, months)


def after(day: date, length: Length) -> date:
    """Give the day a length later; month ends are clipped (31 January and 3 months: 30 April)."""
    if length.unit in _MONTHS:
        return months_after(day, length.n * _MONTHS[length.unit])
    try:
        return day + timedelta(days=length.n * _DAYS[length.unit])
    except OverflowError:
        return date.max


def runs(sentences: Iterable[Sentence], convicted: date) -> Iterator[Run]:
    """Yield each sentence with its days, in the order of the list.

    A consecutive one runs from the end of the one before it, whatever its own start; where that one has no
    end,
    from the last end before. A start that is not given is the day of conviction.
    """
    last_end: date | None = None
    for sentence in sentences:
        start = sentence.start or convicted
        if last_end and sentence.served is Served.CONSECUTIVE:
            start = last_end
        end = after(start, sentence.length) if isinstance(sentence.length, Length) else None
        last_end = end or last_end
        yield Run(sentence, start, end)


def in_turn(sentences: Iterable[Sentence], custody: Container[SentenceKind]) -> Iterator[Sentence]:
    """Yield the sentences as if custodial terms ran one after the other where nobody said how they run.

    That is asked only of terms with one start: other starts say themselves whether terms overlap.
    """
    before: Sentence | None = None
    for sentence in sentences:
        unsaid = sentence.served is None and sentence.kind in custody
        if unsaid and before and before.start == sentence.start:
            yield replace(sentence, served=Served.CONSECUTIVE)
        else:
            yield sentence
        before = sentence if sentence.kind in custody else before


def merged(terms: Iterable[Term]) -> Iterator[Term]:
    """Yield, oldest first, the terms with those that touch or overlap made one."""
    current: Term | None = None
    for term in sorted(terms, key=lambda each: (each.start, each.end)):
        if current and term.start <= current.end:
            current = Term(current.start, max(current.end, term.end))
        else:
            if current:
                yield current
            current = term
    if current:
        yield current
