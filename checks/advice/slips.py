"""Values that are possible but more likely a slip of the pen."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from checks.advert.acts import impossible_years
from checks.advert.records import Vacancy
from checks.advice.records import Advice, criteria, paragraphs

_USUAL = {
    "year": (Decimal(10_000), Decimal(250_000)),
    "month": (Decimal(800), Decimal(21_000)),
    "week": (Decimal(100), Decimal(5_000)),
    "day": (Decimal(40), Decimal(1_500)),
    "hour": (Decimal(7), Decimal(150)),
}
_SHORTEST, _LONGEST = timedelta(days=7), timedelta(days=120)
_SATURDAY = 5


def likely_slips(vacancy: Vacancy, on: date) -> Iterator[Advice]:
    """Yield advice for pay, dates and years that are probably not meant; `on` is the day of publishing."""
    yield from _pay(vacancy)
    yield from _dates(vacancy, on)
    for field, text in (*criteria(vacancy), *paragraphs(vacancy)):
        for start, end in impossible_years(text):
            yield Advice(
                field, "There is no Act of this name from that year. Check the year.", text[start:end]
            )


def _pay(vacancy: Vacancy) -> Iterator[Advice]:
    low, high = vacancy.salary_min, vacancy.salary_max
    if low is not None and high is not None and low > high:
        yield Advice(
            "/salary_min", "The lower pay is above the higher one. Check both.", f"£{low:,} to £{high:,}"
        )
        return
    usual = _USUAL.get(vacancy.salary_period or "")
    for field, amount in (("/salary_min", low), ("/salary_max", high)):
        if usual and amount is not None and not usual[0] <= amount <= usual[1]:
            yield Advice(
                field,
                f"This is unusual pay by the {vacancy.salary_period}. Check the figure and its unit.",
                f"£{amount:,}",
            )
            return


def _dates(vacancy: Vacancy, on: date) -> Iterator[Advice]:
    closing, interview = vacancy.closing, vacancy.interview_date
    if closing and on <= closing.day < on + _SHORTEST:
        yield Advice("/closing", "This leaves people less than a week to apply.", f"{closing.day:%d/%m/%Y}")
    elif closing and closing.day > on + _LONGEST:
        yield Advice(
            "/closing", "This is more than four months away. Check the year.", f"{closing.day:%d/%m/%Y}"
        )
    if interview and closing and interview <= closing.day:
        yield Advice(
            "/interview_date", "The interview is not after the closing date.", f"{interview:%d/%m/%Y}"
        )
    elif interview and interview.weekday() >= _SATURDAY:
        yield Advice(
            "/interview_date",
            f"The interview is on a {interview:%A}. Check the date.",
            f"{interview:%d/%m/%Y}",
        )
