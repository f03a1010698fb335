"""Certain and possible gaps against counting days one by one, with dates known to the day, month or year."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.dates import PartialDate, Span
from checks.findings import Severity
from checks.profiles import load_profile
from checks.vetting.coverage import address_window, cover, neighbours
from checks.vetting.places import Address
from tests.checks.vetting.examples import ON, address, changed, found, report

WINDOW = Span(date(2023, 12, 20), date(2024, 3, 10))
SOME_DAY = st.dates(date(2023, 11, 1), date(2024, 4, 30))


@st.composite
def vague(draw: st.DrawFn, day: date) -> PartialDate:
    """Draw a date that holds the day, known to the day, the month or the year."""
    length = draw(st.sampled_from([10, 10, 7, 7, 4]))
    return PartialDate.read(day.isoformat()[:length])


@st.composite
def addresses(draw: st.DrawFn) -> list[Address]:
    """Draw some stays; some go on, some end before they start."""
    stays = []
    for index in range(draw(st.integers(0, 6))):
        start = draw(vague(draw(SOME_DAY)))
        end = draw(vague(draw(SOME_DAY))) if draw(st.booleans()) else None
        stays.append(Address(index=index, start=start, end=end))
    return stays


def counted(stays: list[Address], *, best: bool) -> set[date]:
    """Count the days of the window that have an address, each vague date at its best or at its worst."""
    days = set()
    for stay in stays:
        assert stay.start is not None
        first = stay.start.earliest if best else stay.start.latest
        last = WINDOW.last if stay.end is None else stay.end.latest if best else stay.end.earliest
        days |= {day for day in days_of(WINDOW) if first <= day <= last}
    return days


def days_of(*spans: Span) -> list[date]:
    return [span.first + timedelta(days=number) for span in spans for number in range(span.days)]


@given(addresses())
def test_gaps_agree_with_counting_days_one_by_one(stays: list[Address]) -> None:
    coverage = cover(stays, WINDOW)
    at_best, at_worst = counted(stays, best=True), counted(stays, best=False)

    assert days_of(*coverage.gaps) == [day for day in days_of(WINDOW) if day not in at_best]
    assert days_of(*coverage.possible_gaps) == sorted(at_best - at_worst)
    assert coverage.days_covered == len(at_best)


@given(addresses())
def test_overlaps_agree_with_counting_days_one_by_one(stays: list[Address]) -> None:
    for overlap in cover(stays, WINDOW).overlaps:
        one, other = overlap.addresses
        both = counted([one], best=False) & counted([other], best=False)
        assert days_of(overlap.span) == sorted(both)


@given(addresses(), st.randoms())
def test_order_in_the_form_changes_nothing(stays: list[Address], random: Any) -> None:
    shuffled = list(stays)
    random.shuffle(shuffled)
    one, other = cover(stays, WINDOW), cover(shuffled, WINDOW)

    assert (one.gaps, one.possible_gaps) == (other.gaps, other.possible_gaps)
    assert sorted(o.span for o in one.overlaps) == sorted(o.span for o in other.overlaps)


@pytest.mark.parametrize(
    ("on", "first"),
    [("2024-02-29", "2019-02-28"), ("2025-02-28", "2020-02-28"), ("2025-03-01", "2020-03-01")],
)
def test_the_window_starts_on_the_same_day_years_before(on: str, first: str) -> None:
    day = date.fromisoformat(on)

    assert address_window(load_profile(), day) == Span(date.fromisoformat(first), day)


def test_neighbours_are_the_rows_next_to_a_gap_in_time() -> None:
    rows = [
        Address(index=0, start=PartialDate.read("2024-03-01")),
        Address(index=1, start=PartialDate.read("2010"), end=PartialDate.read("2010")),
        Address(index=2, start=PartialDate.read("2011"), end=PartialDate.read("2024-01")),
    ]
    gap = Span(date(2024, 2, 1), date(2024, 2, 29))

    assert neighbours(rows, gap, ON) == ("/addresses/2", "/addresses/0")
    assert neighbours([], gap, ON) == ("/addresses",)


@pytest.mark.parametrize(
    ("start", "severity", "days"),
    [
        pytest.param("2020-09-14", None, 0, id="a day early"),
        pytest.param("2020-09-15", None, 0, id="on the day the window opens"),
        pytest.param("2020-09-16", "blocker", 1, id="a day late"),
        pytest.param("2020-08", None, 0, id="the month before"),
        pytest.param("2020-09", None, 0, id="the month of the window, which may do"),
        pytest.param("2020-10", "blocker", 16, id="the month after"),
    ],
)
def test_where_the_window_opens(start: str, severity: str | None, days: int) -> None:
    findings = found({"/addresses/0/from": start}, "ADDR-01")

    assert [(f.severity, f.span and f.span.days) for f in findings] == (
        [(severity, days)] if severity else []
    )


@pytest.mark.parametrize(
    ("end", "start", "certain", "possible"),
    [
        pytest.param("2023-03-31", "2023-04-01", 0, 0, id="the next day"),
        pytest.param("2023-03-31", "2023-04-02", 1, 0, id="a day between"),
        pytest.param("2023-03", "2023-04", 0, 59, id="two months in a row"),
        pytest.param("2023-03", "2023-03", 0, 29, id="within one month"),
        pytest.param("2023-03", "2023-05", 30, 60, id="a whole month between"),
        pytest.param("2023-04", "2023-04-10", 0, 8, id="a month and a day in it"),
        pytest.param("2023-04-10", "2023-04", 0, 19, id="a day and the month it is in"),
        pytest.param("2024-02", "2024-03", 0, 58, id="February of a leap year"),
    ],
)
def test_moves_known_to_the_day_or_the_month(end: str, start: str, certain: int, possible: int) -> None:
    rows = [address("a1", "2015-06-01", end), address("a2", start)]
    coverage = report(changed({"/addresses": rows})).coverage

    assert sum(gap.days for gap in coverage.gaps) == certain
    assert sum(gap.days for gap in coverage.possible_gaps) == possible


@pytest.mark.parametrize(
    ("changes", "severity"),
    [
        pytest.param({"/addresses/0/from": "2020-09"}, "advice", id="15 days"),
        pytest.param(
            {"/addresses": [address("a1", "2015-06-01", "2023-03-01"), address("a2", "2023-05")]},
            "advice",
            id="30 days",
        ),
        pytest.param(
            {"/addresses": [address("a1", "2015-06-01", "2023-07"), address("a2", "2023-08")]},
            "advice",
            id="60 days",
        ),
        pytest.param(
            {"/addresses": [address("a1", "2015-06-01", "2023"), address("a2", "2023-12-31")]},
            "concern",
            id="most of a year",
        ),
    ],
)
def test_a_possible_gap_weighs_by_its_length(changes: dict[str, Any], severity: str) -> None:
    assert [finding.severity for finding in found(changes, "DATE-06")] == [severity]


@pytest.mark.parametrize(("limit", "severity"), [(30, Severity.ADVICE), (29, Severity.CONCERN)])
def test_the_limit_itself_is_still_advice(limit: int, severity: Severity) -> None:
    profile = replace(load_profile(), address_uncertain_days_concern=limit)
    rows = [address("a1", "2015-06-01", "2023-03-01"), address("a2", "2023-05")]
    found = report(changed({"/addresses": rows}), profile=profile).findings

    [finding] = [finding for finding in found if finding.rule == "DATE-06"]
    assert (finding.span and finding.span.days, finding.severity) == (30, severity)


@pytest.mark.parametrize(
    ("tolerated", "passes_on"), [(0, "2025-09-18"), (1, "2025-09-17"), (2, "2025-09-16")]
)
def test_a_profile_may_let_short_gaps_through(tolerated: int, passes_on: str) -> None:
    profile = replace(load_profile(), address_gap_tolerance_days=tolerated)
    form = changed({"/addresses/0/from": "2020-09-18"})

    [finding] = report(form, profile=profile).findings
    assert str(finding.passes_on) == passes_on
    assert report(form, profile=replace(profile, address_gap_tolerance_days=3)).findings == ()
