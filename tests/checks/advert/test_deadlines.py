"""Days, times, closing and interview dates in the shapes that adverts have."""

from datetime import date, time

import pytest

from checks.advert.dates import days_in
from checks.advert.deadlines import read_closing, read_interview
from checks.advert.sources import Piece
from checks.advert.times import times_in

MIDNIGHT = "Midnight may be the start or the end of that day; the time is left out."


def piece(text: str) -> Piece:
    return Piece(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("20/08/2025 23:59", "2025-08-20T23:59"),
        ("12th November 2020", "2020-11-12"),
        ("12/11/2020", "2020-11-12"),
        ("Sunday, 22 November 2020", "2020-11-22"),
        ("08/11/20", "2020-11-08"),
        ("12 November 2020", "2020-11-12"),
        ("Wednesday 18th November 2020", "2020-11-18"),
        ("18 th November 2020", "2020-11-18"),
        ("10-Nov-2020", "2020-11-10"),
        ("09th October, 2020", "2020-10-09"),
        ("30-Sep-2025 23:59", "2025-09-30T23:59"),
        ("5pm on Friday 29 th June 2018", "2018-06-29T17:00"),
        ("Wednesday the 16th May 2018 at 5.00pm", "2018-05-16T17:00"),
        ("12 noon (UK time) on Friday 3rd April 2015", "2015-04-03T12:00"),
        ("close of business on Tuesday, 24 March 2020", "2020-03-24"),
        ("25 Chwefror 2026", "2026-02-25"),
        ("2020-11-18", "2020-11-18"),
        ("November 12, 2020", "2020-11-12"),
        ("11.59pm on 2 March 2025", "2025-03-02T23:59"),
        ("23.59 hours on Sunday 1 February 2026", "2026-02-01T23:59"),
        ("1700 hrs 3/4/2022", "2022-04-03T17:00"),
        ("15.02.2021 at midday", "2021-02-15T12:00"),
        ("12pm, 5 December 2023", "2023-12-05T12:00"),
        ("Sept 7 2021", "2021-09-07"),
        ("1st of July 2021", "2021-07-01"),
        ("29/02/2024", "2024-02-29"),
        ("12 Nov 20", "2020-11-12"),
        ("post by 9am or thereabouts on 3 May 2021", "2021-05-03"),
        ("3 May 2021. Interviews 9am on 8 June 2021", "2021-05-03"),
    ],
)
def test_reads_a_closing_date(text: str, closing: str) -> None:
    read = read_closing(piece(text))

    assert read is not None
    assert read.closing is not None
    assert read.closing.isoformat() == closing
    assert read.doubts == ()


@pytest.mark.parametrize(
    ("text", "closing", "doubt"),
    [
        ("17th November", None, "The date has no year."),
        ("5 December 10am", None, "The date has no year."),
        ("31/02/2020", None, "There is no such date."),
        ("29/02/2023", None, "There is no such date."),
        ("11/22/2020", None, "There is no such date."),
        ("12/11/0020", None, "The year of the date cannot be right."),
        ("Monday 12 November 2020", "2020-11-12", "The date is not a Monday."),
        ("Midnight on 12th November 2020", "2020-11-12", MIDNIGHT),
        ("00:00 on 1/2/2022", "2022-02-01", MIDNIGHT),
    ],
)
def test_doubts_a_closing_date(text: str, closing: str | None, doubt: str) -> None:
    read = read_closing(piece(text))

    assert read is not None
    assert (read.closing.isoformat() if read.closing else None) == closing
    assert read.doubts == (doubt,)


@pytest.mark.parametrize(
    "text", ["TBC", "should we receive 50 applications", "up to 50 may apply", "Band 6", "1/2", ""]
)
def test_no_date_is_no_date(text: str) -> None:
    assert read_closing(piece(text)) is None
    assert read_interview(piece(text)) is None


def test_says_where_date_and_time_stand() -> None:
    text = "Return it by 5pm on Friday 29 th June 2018 please"

    read = read_closing(piece(text))

    assert read is not None
    assert text[read.at.start : read.at.end] == "5pm on Friday 29 th June 2018"


@pytest.mark.parametrize(
    ("text", "day", "doubts"),
    [
        ("04/09/2025", date(2025, 9, 4), 0),
        ("19th & 23rd November 2020", date(2020, 11, 19), 1),
        ("10-12 May 2021", date(2021, 5, 10), 1),
        ("week commencing 23 November 2020", None, 1),
        ("w/c 3/4/2022", None, 1),
        ("w.b. Monday 4 April 2022", None, 1),
        ("17th November", None, 1),
        ("Band 6 - 12 May 2021", date(2021, 5, 12), 0),
    ],
)
def test_reads_an_interview_date(text: str, day: date | None, doubts: int) -> None:
    read = read_interview(piece(text))

    assert read is not None
    assert (read.day, len(read.doubts)) == (day, doubts)


def test_two_days_share_month_and_year() -> None:
    assert [day.day for day in days_in("9th or 10th of June 2021")] == [date(2021, 6, 9), date(2021, 6, 10)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("9am to 5.30 pm", [time(9), time(17, 30)]),
        ("12am", [None]),
        ("25:00 or 12:61", []),
        ("£5.30", []),
        ("noon", [time(12)]),
        ("0900hrs", [time(9)]),
    ],
)
def test_reads_times(text: str, times: list[time | None]) -> None:
    assert [clock.at for clock in times_in(text)] == times
