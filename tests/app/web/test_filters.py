"""How templates write days, moments, money and people's own words."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app.web.filters import day, moment, money, theirs


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2021, 3, 3), "3 March 2021"),
        ("2021-03-03", "3 March 2021"),
        ("2021-12", "December 2021"),
        ("2006", "2006"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(value: date | str | None, text: str) -> None:
    assert day(value) == text


@pytest.mark.requirement("REL-11")
@pytest.mark.parametrize(
    ("utc", "text"),
    [
        (datetime(2025, 8, 20, 22, 59, tzinfo=UTC), "20 August 2025 at 11:59pm"),
        (datetime(2025, 1, 20, 9, 5, tzinfo=UTC), "20 January 2025 at 9:05am"),
        (datetime(2025, 8, 20, 23, 0, tzinfo=UTC), "21 August 2025 at 12:00am (midnight)"),
        (datetime(2025, 1, 20, 12, 0, tzinfo=UTC), "20 January 2025 at 12:00pm (midday)"),
        (datetime(2025, 1, 20, 12, 1, tzinfo=UTC), "20 January 2025 at 12:01pm"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25 October 2026 at 1:30am BST"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "25 October 2026 at 1:30am GMT"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "25 October 2026 at 2:00am"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "29 March 2026 at 12:59am"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29 March 2026 at 2:00am"),
        (None, ""),
    ],
)
def test_a_moment_is_in_london_and_never_in_doubt(utc: datetime | None, text: str) -> None:
    assert moment(utc) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1000.50"), "£1,000.50"),
        (800, "£800"),
        (0, "£0"),
        (0.1, "£0.10"),
        (-5, "-£5"),
        (Decimal("56276"), "£56,276"),
        (None, ""),
    ],
)
def test_money(value: Decimal | float | None, text: str) -> None:
    assert money(value) == text


@pytest.mark.requirement("SEC-12")
def test_people_s_words_are_escaped_and_set_apart() -> None:
    assert theirs("<b>محمد</b>") == "<bdi>&lt;b&gt;محمد&lt;/b&gt;</bdi>"
    assert theirs(None) == "<bdi></bdi>"
