"""Criminal records of every kind, by chance."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from checks.record.records import Caution, Conviction, CriminalRecord, Length, Sentence
from checks.record.words import CautionType, OffenceMode, SentenceKind, Served, Unending, Unit

DAYS = st.dates(date(2008, 1, 1), date(2012, 12, 31))
ASKED = st.dates(date(2008, 1, 1), date(2035, 12, 31))
MAYBE = st.sampled_from([True, False, None])
LENGTHS = st.one_of(
    st.builds(Length, st.integers(1, 60), st.sampled_from([Unit.WEEKS, Unit.MONTHS])),
    st.builds(Length, st.integers(1, 6), st.just(Unit.YEARS)),
    st.builds(Length, st.integers(1, 1600), st.just(Unit.DAYS)),
    st.sampled_from([*Unending, None]),
)


def sentences(convicted: date, served: st.SearchStrategy[Served | None]) -> st.SearchStrategy[Sentence]:
    """Give sentences of a conviction."""
    later = st.dates(convicted, date(2014, 12, 31))
    return st.builds(
        Sentence,
        kind=st.sampled_from(SentenceKind),
        start=st.one_of(st.just(convicted), later),
        length=LENGTHS,
        ceased_on=st.one_of(st.none(), later),
        paid_on=st.one_of(st.none(), later),
        endorsed=MAYBE,
        served=served,
    )


@st.composite
def convictions(draw: st.DrawFn, served: st.SearchStrategy[Served | None] | None = None) -> Conviction:
    """Give a conviction; its id stays to be set."""
    how = st.sampled_from([*Served, None]) if served is None else served
    convicted = draw(DAYS)
    return Conviction(
        id="?",
        date=convicted,
        under_18=draw(st.booleans()),
        sentences=tuple(draw(st.lists(sentences(convicted, how), min_size=1, max_size=3))),
        offence_mode=draw(st.sampled_from([*OffenceMode, None])),
        specified_offence=draw(MAYBE),
        schedule_18=draw(MAYBE),
    )


CAUTIONS = st.builds(
    Caution,
    id=st.just("?"),
    type=st.sampled_from(CautionType),
    date=DAYS,
    under_18=st.booleans(),
    conditions_ended_on=st.none(),
    specified_offence=MAYBE,
)


def numbered(records: list[Any]) -> CriminalRecord:
    """Give a record whose matters are called by their number."""
    return CriminalRecord(None, tuple(replace(each, id=str(index)) for index, each in enumerate(records)))


RECORDS = st.lists(st.one_of(convictions(), convictions(), CAUTIONS), min_size=1, max_size=5).map(numbered)
SIDE_BY_SIDE = st.lists(convictions(st.just(Served.CONCURRENT)), min_size=1, max_size=4).map(numbered)
