"""Days and spans: the two conventions on 29 February, months, vague dates, gaps against counting day by "
"day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.dates import (
    DAY,
    PartialDate,
    Precision,
    Span,
    day_after,
    gaps,
    in_words,
    joined,
    leaves_window,
    months_after,
    when,
    years_after,
    years_before,
)

DAYS = st.dates(date(1896, 1, 1), date(2104, 12, 31))
YEARS = st.integers(0, 30)


def d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "years", "before", "after"),
    [
        pytest.param("2025-09-15", 5, "2020-09-15", "2030-09-15", id="an ordinary day"),
        pytest.param("2024-02-29", 5, "2019-02-28", "2029-03-01", id="29 February to a common year"),
        pytest.param("2024-02-29", 4, "2020-02-29", "2028-02-29", id="29 February to a leap year"),
        pytest.param("2025-02-28", 1, "2024-02-28", "2026-02-28", id="28 February stays"),
        pytest.param("2025-03-01", 1, "2024-03-01", "2026-03-01", id="1 March stays"),
        pytest.param("1900-02-28", 4, "1896-02-28", "1904-02-28", id="1900 has no 29 February"),
        pytest.param("2025-09-15", 0, "2025-09-15", "2025-09-15", id="no years"),
    ],
)
def test_years_go_back_to_the_earlier_and_on_to_the_later_day(
    day: str, years: int, before: str, after: str
) -> None:
    assert years_before(d(day), years) == d(before)
    assert years_after(d(day), years) == d(after)


@given(DAYS, YEARS)
def test_years_agree_with_looking_the_day_up(day: date, years: int) -> None:
    def there(year: int, otherwise: tuple[int, int]) -> date:
        try:
            return date(year, day.month, day.day)
        except ValueError:
            return date(year, *otherwise)

    assert years_before(day, years) == there(day.year - years, (2, 28))
    assert years_after(day, years) == there(day.year + years, (3, 1))


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-01-30", 1, "2025-02-28"),
        ("2025-03-10", 1, "2025-04-10"),
        ("2025-12-31", 2, "2026-02-28"),
        ("2023-09-01", 12, "2024-09-01"),
        ("2025-05-31", -3, "2025-02-28"),
    ],
)
def test_months_clamp_to_the_end_of_a_short_month(day: str, months: int, result: str) -> None:
    assert months_after(d(day), months) == d(result)


def test_arithmetic_stops_at_the_ends_of_the_calendar() -> None:
    assert years_before(d("0003-05-05"), 5) == date.min
    assert years_after(d("9998-05-05"), 5) == date.max
    assert months_after(d("9999-12-01"), 1) == date.max
    assert day_after(date.max) == date.max
    assert list(gaps([Span(date.min, date.max)], Span(date.min, date.max))) == []


@given(DAYS, YEARS)
def test_leaves_the_window_on_the_first_day_that_does_not_reach_back(day: date, years: int) -> None:
    first = leaves_window(day, years)

    assert years_before(first, years) > day
    assert years_before(first - DAY, years) <= day


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "words"),
    [
        ("2023-03-31", "2023-03-31", "2023-03-31", Precision.DAY, "31 March 2023"),
        ("2023-02", "2023-02-01", "2023-02-28", Precision.MONTH, "February 2023"),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH, "February 2024"),
        ("2023-12", "2023-12-01", "2023-12-31", Precision.MONTH, "December 2023"),
        ("2006", "2006-01-01", "2006-12-31", Precision.YEAR, "2006"),
        ("0001", "0001-01-01", "0001-12-31", Precision.YEAR, "1"),
    ],
)
def test_reads_a_date_whose_length_is_its_precision(
    text: str, earliest: str, latest: str, precision: Precision, words: str
) -> None:
    found = PartialDate.read(text)

    assert (found.earliest, found.latest, found.precision) == (d(earliest), d(latest), precision)
    assert str(found) == words


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "2023-02-29", "2023-13", "2023-00", "2023-00-10", "2023-04-31", "2023-04-00", "0000"),
        *(
            "2023-1-1",
            "20230101",
            "2023-W05-1",
            "2023-01-01T00:00",
            "23",
            "２０２３",
            "2023-01-01\n",
            "2023/01/01",
        ),
    ],
)
def test_reads_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.read(text)


def test_dates_are_equal_only_with_the_same_precision() -> None:
    assert PartialDate.read("2023-02") == PartialDate.read("2023-02")
    assert PartialDate.read("2023") != PartialDate.read("2023-01")
    assert PartialDate.on(d("2023-03-31")) == PartialDate.read("2023-03-31")


def test_a_span_holds_both_its_ends() -> None:
    assert Span(d("2023-04-01"), d("2023-04-01")).days == 1
    assert Span(d("2020-09-15"), d("2025-09-15")).days == 1827
    with pytest.raises(ValueError, match="before it starts"):
        Span(d("2023-04-02"), d("2023-04-01"))


def test_spans_in_words() -> None:
    one, more = Span(d("2023-04-01"), d("2023-04-01")), Span(d("2023-04-01"), d("2023-05-12"))

    assert (str(one), str(more)) == ("1 April 2023", "1 April 2023 to 12 May 2023")
    assert (when(one), when(more)) == ("on 1 April 2023", "from 1 April 2023 to 12 May 2023")
    assert in_words(d("0900-01-09")) == "9 January 900"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (("2023-01-01", "2023-01-10"), ("2023-01-10", "2023-01-20"), ("2023-01-10", "2023-01-10")),
        (("2023-01-01", "2023-01-10"), ("2023-01-11", "2023-01-20"), None),
        (("2023-01-01", "2023-01-31"), ("2023-01-11", "2023-01-20"), ("2023-01-11", "2023-01-20")),
    ],
)
def test_shared_days(one: tuple[str, str], other: tuple[str, str], shared: tuple[str, str] | None) -> None:
    left, right = Span(*map(d, one)), Span(*map(d, other))
    expected = shared and Span(*map(d, shared))

    assert left.within(right) == right.within(left) == expected
    assert left.encloses(right) == (expected == right)


SPANS = st.builds(
    lambda first, days: Span(first, first + timedelta(days=days)),
    st.dates(date(2023, 12, 1), date(2024, 4, 30)),
    st.integers(0, 40),
)
WINDOW = Span(date(2024, 1, 15), date(2024, 3, 15))


def days_of(*spans: Span) -> list[date]:
    """Count the days of some spans one by one."""
    return [span.first + timedelta(days=number) for span in spans for number in range(span.days)]


@pytest.mark.experiment("E21", "random histories, by counting days", "drawn")
@pytest.mark.requirement("UX-08")
@given(st.lists(SPANS, max_size=8))
def test_gaps_agree_with_counting_days_one_by_one(spans: list[Span]) -> None:
    covered = set(days_of(*spans))
    found = list(gaps(spans, WINDOW))

    assert days_of(*found) == [day for day in days_of(WINDOW) if day not in covered]
    assert all((later.first - earlier.last).days > 1 for earlier, later in pairwise(found))


@given(st.lists(SPANS, max_size=8))
def test_joined_spans_hold_the_same_days_and_do_not_touch(spans: list[Span]) -> None:
    found = list(joined(spans))

    assert days_of(*found) == sorted(set(days_of(*spans)))
    assert all((later.first - earlier.last).days > 1 for earlier, later in pairwise(found))
