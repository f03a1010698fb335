"""The timeline: which stay is where, held against the days of the window one by one."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

from checks.dates import Span
from checks.profiles import load_profile
from checks.report import check
from checks.timeline import Stay, Timeline, side_by_side, timeline
from checks.vetting.places import Address
from checks.vetting.records import VettingForm
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, ON, address, changed
from tests.checks.vetting.test_coverage import addresses

PROFILE = load_profile()


def form_with(changes: dict[str, Any]) -> VettingForm:
    """Give the example with changes, checked for one day."""
    return replace(load(changed({"/documents": [], **changes})), declared_on=None, checked_on=ON)


def of(form: VettingForm) -> Timeline:
    return timeline(form, PROFILE, check(form, PROFILE))


@pytest.mark.parametrize(
    ("rows", "drawn", "outside"),
    [
        pytest.param(
            [address("a", "2010-01-01"), address("b", "2022-09-01", "2023-06-30")],
            [("a", "2020-09-15", "2025-09-15"), ("b", "2022-09-01", "2023-06-30")],
            [],
            id="a stay within a stay: the one that ends last comes first",
        ),
        pytest.param(
            [address("a", "2010-01-01"), address("b", "2024-01-01")],
            [("b", "2024-01-01", "2025-09-15"), ("a", "2020-09-15", "2025-09-15")],
            [],
            id="two homes: the newer one comes first",
        ),
        pytest.param(
            [address("a", "2021-03", "2023-03"), address("b", "2023-03")],
            [("b", "2023-03-01", "2025-09-15"), ("a", "2021-03-01", "2023-03-31")],
            [],
            id="known to the month: as long as they may be",
        ),
        pytest.param(
            [address("a", "2010-01-01", "2020-09-14"), address("b", "2020-09-15")],
            [("b", "2020-09-15", "2025-09-15")],
            ["a"],
            id="over a day before the window",
        ),
        pytest.param(
            [address("a", "2010-01-01", "2020-09-15")],
            [("a", "2020-09-15", "2020-09-15")],
            [],
            id="over on the first day of the window",
        ),
        pytest.param([address("a", "2026-01-01")], [], ["a"], id="not moved into yet"),
        pytest.param([{**address("a", "2020-01-01"), "from": None}], [], ["a"], id="without a date"),
    ],
)
def test_each_stay_is_drawn_where_it_was(
    rows: list[dict[str, object]], drawn: list[tuple[str, str, str]], outside: list[str]
) -> None:
    laid_out = of(form_with({"/addresses": rows}))

    assert [(s.address.id, str(s.span.first), str(s.span.last)) for s in laid_out.stays] == drawn
    assert [each.id for each in laid_out.outside] == outside


def test_vague_dates_leave_fewer_days_certain() -> None:
    [stay] = of(form_with({"/addresses": [address("a", "2023-03", "2023-04")]})).stays
    assert stay.certain == Span(date(2023, 3, 31), date(2023, 4, 1))

    [stay] = of(form_with({"/addresses": [address("a", "2023-03", "2023-03")]})).stays
    assert stay.certain is None or stay.certain.days <= 31


def test_time_abroad_is_told_over_all_the_years_and_not_the_last_three_alone() -> None:
    away = {**ABSENCE, "from": "2021-01-01", "to": "2021-06-30"}

    laid_out = of(form_with({"/absences": [away]}))

    assert [(str(a.span.first), str(a.span.last)) for a in laid_out.abroad] == [("2021-01-01", "2021-06-30")]
    assert laid_out.resident == Span(date(2022, 9, 15), ON)
    assert laid_out.window == Span(date(2020, 9, 15), ON)


def test_two_anchors_are_both_there() -> None:
    form = replace(form_with({}), declared_on=date(2025, 9, 1), checked_on=ON)

    assert of(form).anchors == (date(2025, 9, 1), ON)


@given(addresses())
def test_every_day_of_the_window_is_in_a_stay_or_in_a_gap(stays: list[Address]) -> None:
    form = replace(form_with({}), addresses=tuple(stays), checked_on=date(2024, 3, 10), declared_on=None)
    laid_out = of(form)
    held = {day for stay in laid_out.stays for day in days(stay.span)}
    missing = {day for gap in laid_out.coverage.gaps for day in days(gap)}

    assert held | missing == days(laid_out.window)
    assert not held & missing
    assert len(laid_out.stays) + len(laid_out.outside) == len(stays)


@given(addresses())
def test_side_by_side_no_two_in_a_row_share_a_day_and_no_row_is_too_many(stays: list[Address]) -> None:
    spans = [span for stay in stays if (span := stay.widest(date(2024, 4, 30)))]
    laid_out = [Stay(stay, span, None) for stay, span in zip(stays, spans, strict=False)]

    rows = side_by_side(laid_out)

    assert sorted(stay.span for row in rows for stay in row) == sorted(stay.span for stay in laid_out)
    for row in rows:
        assert all(a.span.last < b.span.first for a, b in pairwise(row))
    busiest = max(
        (sum(s.span.first <= d <= s.span.last for s in laid_out) for d in starts(laid_out)), default=0
    )
    assert len(rows) == busiest


def starts(stays: list[Stay]) -> list[date]:
    return [stay.span.first for stay in stays]


def days(span: Span) -> set[date]:
    return {span.first + timedelta(days=number) for number in range(span.days)}
