"""Lengths and terms of sentences."""

from datetime import date

import pytest

from checks.record.period import months_in_words
from checks.record.records import Length
from checks.record.terms import Term, after, merged
from checks.record.words import Unit

START = date(2020, 1, 31)


@pytest.mark.parametrize(
    ("length", "end"),
    [
        (Length(1, Unit.DAYS), date(2020, 2, 1)),
        (Length(2, Unit.WEEKS), date(2020, 2, 14)),
        (Length(1, Unit.MONTHS), date(2020, 2, 29)),
        (Length(1, Unit.YEARS), date(2021, 1, 31)),
        (Length(9_999_999, Unit.DAYS), date.max),
    ],
)
def test_a_length_later(length: Length, end: date) -> None:
    assert after(START, length) == end


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([], []),
        ([(1, 5)], [(1, 5)]),
        ([(8, 9), (1, 5)], [(1, 5), (8, 9)]),
        ([(5, 7), (1, 5)], [(1, 7)]),
        ([(6, 7), (1, 5)], [(1, 5), (6, 7)]),
        ([(1, 9), (2, 3)], [(1, 9)]),
    ],
)
def test_terms_that_touch_are_one(terms: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    made = [Term(date(2020, 1, first), date(2020, 1, last)) for first, last in terms]

    found = list(merged(made))

    assert [(term.start.day, term.end.day) for term in found] == expected


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (3, "3 months"),
        (12, "12 months"),
        (24, "2 years"),
        (42, "3 years 6 months"),
        (48, "4 years"),
    ],
)
def test_a_number_of_months_is_written_as_the_law_writes_it(months: int, words: str) -> None:
    assert months_in_words(months) == words
