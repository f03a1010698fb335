"""What holds for every criminal record."""

import re
from dataclasses import replace
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checks.record.answers import Answer
from checks.record.assessing import assess
from checks.record.records import Conviction, CriminalRecord, Sentence
from checks.record.words import Asker, Ends, OffenceMode, Protected, SentenceKind, Status, Tell
from tests.checks.record.random_records import ASKED, RECORDS, SIDE_BY_SIDE, convictions

LAW = re.compile(r"Act \d{4}|Order 1975")
ORDER = tuple(Ends)


def answers(record: CriminalRecord, on: date) -> dict[str, Answer]:
    return {answer.id: answer for answer in assess(record, on).records}


def end(answer: Answer) -> tuple[int, date]:
    """Give an end that can be compared."""
    return ORDER.index(answer.ends), answer.spent_on or date.min


@given(RECORDS, ASKED, ASKED)
def test_a_later_day_never_turns_spent_into_unspent(record: CriminalRecord, one: date, other: date) -> None:
    first, last = sorted((one, other))
    earlier, later = answers(record, first), answers(record, last)

    for name, answer in earlier.items():
        if answer.status is Status.SPENT:
            assert later[name].status is Status.SPENT
        if answer.protected is Protected.YES:
            assert later[name].protected is Protected.YES
        assert (answer.ends, answer.spent_on) == (later[name].ends, later[name].spent_on)


@given(RECORDS, ASKED, st.randoms(use_true_random=False))
def test_the_order_of_records_never_matters(record: CriminalRecord, on: date, chance: object) -> None:
    shuffled = list(record.records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    before = answers(record, on)
    after = answers(CriminalRecord(None, tuple(shuffled)), on)

    for name, answer in before.items():
        assert replace(answer, because=()) == replace(after[name], because=())
        assert sorted(answer.because) == sorted(after[name].because)


@settings(max_examples=40)
@given(SIDE_BY_SIDE, ASKED)
def test_the_order_of_sentences_never_matters(record: CriminalRecord, on: date) -> None:
    turned = CriminalRecord(
        None,
        tuple(
            replace(each, sentences=each.sentences[::-1])
            for each in record.records
            if isinstance(each, Conviction)
        ),
    )

    for name, answer in answers(record, on).items():
        assert replace(answer, because=()) == replace(answers(turned, on)[name], because=())


@settings(max_examples=40)
@given(RECORDS, convictions(), ASKED)
def test_an_older_spent_matter_never_makes_a_newer_one_spent_sooner(
    record: CriminalRecord, older: Conviction, on: date
) -> None:
    """The older one is of 1970, so that all that can ever be spent is spent by the first of the others."""
    long_ago = date(1970, 1, 1)
    sentences = tuple(replace(each, start=long_ago) for each in older.sentences)
    old = replace(older, id="old", date=long_ago, sentences=sentences)
    first = min(each.date for each in record.records)
    assume(answers(CriminalRecord(None, (old,)), first)["old"].status is Status.SPENT)
    without = answers(record, on)
    together = answers(CriminalRecord(None, (old, *record.records)), on)

    for name, answer in without.items():
        assert end(together[name]) >= end(answer)


@given(RECORDS, ASKED)
def test_what_every_answer_keeps(record: CriminalRecord, on: date) -> None:
    for answer in answers(record, on).values():
        spent = answer.status is Status.SPENT
        assert answer.because
        assert all(LAW.search(line) for line in answer.because)
        assert (answer.spent_on is not None) == (answer.ends is Ends.ON_DATE)
        if answer.protected is Protected.YES:
            assert spent
            assert answer.tell[Asker.NHS_EXEMPT] is Tell.NO
        if answer.spent_on:
            assert spent == (on > answer.spent_on)
        if answer.protected_on:
            assert (answer.protected is Protected.YES) == (on >= answer.protected_on)
        if not spent:
            assert Tell.NO not in answer.tell.values()
        assert answer.tell[Asker.POLICE_OFFICER] is Tell.YES
        assert answer.tell[Asker.POLICE_VETTING_FORM] is not Tell.NO


@settings(max_examples=40)
@given(RECORDS, ASKED, st.data())
def test_an_answer_more_never_takes_a_no_away(record: CriminalRecord, on: date, data: st.DataObject) -> None:
    """What is said with an answer missing is said for every way to give it, or is "check"."""
    index = data.draw(st.integers(0, len(record.records) - 1))
    asked = record.records[index]
    missing = [name for name in ("specified_offence", "schedule_18") if getattr(asked, name, False) is None]
    mode_missing = isinstance(asked, Conviction) and asked.offence_mode is None
    assume(missing or mode_missing)
    given_answers = {name: data.draw(st.booleans()) for name in missing}
    if mode_missing:
        given_answers["offence_mode"] = data.draw(st.sampled_from(OffenceMode))
    answered = tuple(
        replace(each, **given_answers) if position == index else each
        for position, each in enumerate(record.records)
    )

    before, after = answers(record, on), answers(CriminalRecord(None, answered), on)
    for name, answer in before.items():
        for asker, said in answer.tell.items():
            assert said in {Tell.CHECK, after[name].tell[asker]}


def test_a_conviction_of_the_last_day_still_counts() -> None:
    fine = Sentence(kind=SentenceKind.FINE)
    first = Conviction(
        id="first",
        date=date(2020, 1, 10),
        under_18=False,
        sentences=(fine,),
        offence_mode=OffenceMode.EITHER_WAY,
    )
    same_day = replace(first, id="second", date=date(2021, 1, 10))
    day_after = replace(first, id="second", date=date(2021, 1, 11))

    assert answers(CriminalRecord(None, (first, same_day)), date(2021, 6, 1))["first"].spent_on == date(
        2022, 1, 10
    )
    assert answers(CriminalRecord(None, (first, day_after)), date(2021, 6, 1))["first"].spent_on == date(
        2021, 1, 10
    )


def test_a_long_chain_keeps_its_reasons_short() -> None:
    fine = Sentence(kind=SentenceKind.FINE)
    chain = tuple(
        Conviction(
            id=str(number),
            date=date(2010, 1, 1 + number),
            under_18=False,
            sentences=(fine,),
            offence_mode=None,
        )
        for number in range(31)
    )
    found = answers(CriminalRecord(None, chain), date(2010, 6, 1))

    assert {answer.spent_on for answer in found.values()} == {date(2011, 1, 31)}
    assert max(len(answer.because) for answer in found.values()) <= 30
