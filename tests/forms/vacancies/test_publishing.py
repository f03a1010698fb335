"""The closing date is in the future to the minute, and doubts are looked at."""

from datetime import date, time

import pytest
from werkzeug.datastructures import MultiDict

from forms.vacancies.publishing import PublishForm, dates_shown

ON = date(2026, 3, 2)


def form(day: str, clock: str = "", *, doubts: int = 0, tick: str = "") -> PublishForm:
    year, month, number = day.split("-")
    posted = {"closing-day": number, "closing-month": month, "closing-year": year, "closing_time": clock}
    if tick:
        posted["looked_at"] = tick
    made = PublishForm(MultiDict(posted), on=ON, version="3")
    made.now, made.in_doubt = time(14, 30), doubts
    return made


@pytest.mark.parametrize(
    ("day", "clock", "deadline"),
    [
        ("2026-03-02", "", "2026-03-02"),
        ("2026-03-02", "14:30", "2026-03-02T14:30"),
        ("2026-03-03", "00:00", "2026-03-03T00:00"),
        ("2027-01-20", "11:59pm", "2027-01-20T23:59"),
    ],
)
def test_takes_a_closing_date_to_come(day: str, clock: str, deadline: str) -> None:
    made = form(day, clock)

    assert made.validate(), made.errors
    assert made.deadline() == deadline


@pytest.mark.parametrize(
    ("day", "clock", "message"),
    [
        ("2026-03-01", "", "The closing date must be today or in the future"),
        ("2025-08-20", "23:59", "The closing date must be today or in the future"),
        ("2026-03-02", "14:29", "The closing time must be later than now, as the closing date is today"),
        ("--", "", "Enter the closing date"),
    ],
)
def test_refuses_one_that_has_passed(day: str, clock: str, message: str) -> None:
    made = form(day, clock)

    assert not made.validate()
    assert [told for _, told in made.faults()] == [message]


@pytest.mark.parametrize(("doubts", "tick", "good"), [(0, "", True), (2, "", False), (2, "yes", True)])
def test_asks_for_the_tick_only_where_doubts_are_left(doubts: int, tick: str, good: bool) -> None:
    assert form("2026-03-09", doubts=doubts, tick=tick).validate() is good


def test_offers_the_deadline_that_is_set_but_none_that_has_passed() -> None:
    assert dates_shown("2026-08-20T23:59", passed=False) == {"closing": "2026-08-20", "closing_time": "23:59"}
    assert dates_shown("2025-08-20", passed=True) == {}
    assert dates_shown(None, passed=False) == {"closing": None, "closing_time": ""}
