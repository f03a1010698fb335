"""The work history: does it reach what a criterion asks for, and is every month of three years told?"""

from datetime import date

import pytest

from checks.criteria.records import Criterion, EmployerPart, Job, Requirements, Weight
from checks.criteria.work import WORK, band_in, years_asked
from checks.dates import PartialDate
from checks.findings import Finding, Severity

ON = date(2025, 9, 15)


def job(start: str, end: str | None = None, band: str | None = None) -> Job:
    return Job(start=PartialDate.read(start), end=PartialDate.read(end) if end else None, band=band)


def found(rule: str, jobs: list[Job] | None, *criteria: str, on: date = ON) -> list[Finding]:
    asked = Requirements(
        criteria=tuple(Criterion(f"c{n}", Weight.ESSENTIAL, text) for n, text in enumerate(criteria))
    )
    part = EmployerPart(jobs=None if jobs is None else tuple(jobs))
    return [finding for each in WORK if each.id == rule for finding in each(part, asked, on)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("At least 2 years' experience of custody work", 2),
        ("Two years or more of experience", 2),
        ("3+ years post-registration experience", 3),
        ("Minimum of five years experience at this level", 5),
        ("Experience: 10 years", 10),
        ("1 year of experience", None),
        ("One year of experience", None),
        ("Experience gained in the last 3 years", None),
        ("Worked with people aged 18 years and over", None),
        ("Experience of working in a team", None),
    ],
)
def test_reads_the_years_that_a_criterion_asks_for(text: str, years: int | None) -> None:
    assert years_asked(text) == years


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Band 6", (6, "")),
        ("band 8a", (8, "a")),
        ("6", (6, "")),
        ("AfC Band5", (5, "")),
        ("Grade E", None),
        (None, None),
        ("band of nurses", None),
    ],
)
def test_reads_the_band_of_a_job(text: str | None, band: tuple[int, str] | None) -> None:
    assert band_in(text) == band


@pytest.mark.parametrize(
    ("start", "silent"),
    [("2023-09-14", True), ("2023-09-15", True), ("2023-09-16", True), ("2023-09-17", False)],
)
def test_years_are_counted_to_the_day(start: str, silent: bool) -> None:
    """731 days lie before the day two years on; the first and the last day of a job both count."""
    findings = found("CRIT-06", [job(start)], "Two years of experience in custody")

    assert (findings == []) is silent
    if findings:
        assert findings[0].severity is Severity.ADVICE
        assert findings[0].where == ("/evidence/c0", "/work_history")
        assert findings[0].message.endswith("does not show 2 years of experience yet. Is a job missing?")


def test_time_in_two_jobs_at_once_counts_once() -> None:
    twice = [job("2024-09", None), job("2024-09", None)]

    assert len(found("CRIT-06", twice, "2 years experience")) == 1
    assert found("CRIT-06", [job("2023-08", "2024-08"), job("2024-09")], "2 years experience") == []


@pytest.mark.parametrize(
    ("held", "silent"), [("Band 5", False), ("Band 6", True), ("7", True), (None, False), ("Band 8a", True)]
)
def test_a_band_is_reached_by_the_highest_job(held: str | None, silent: bool) -> None:
    jobs = [job("2010-01", "2015-01", "Band 2"), job("2015-02", band=held)]

    assert (found("CRIT-06", jobs, "Has worked at Band 6 or above") == []) is silent


def test_8b_is_above_8a() -> None:
    assert found("CRIT-06", [job("2010-01", band="8b")], "Band 8a experience") == []
    assert len(found("CRIT-06", [job("2010-01", band="8a")], "Band 8b experience")) == 1


def test_nothing_is_said_while_the_work_history_is_not_answered() -> None:
    assert found("CRIT-06", None, "Two years of experience") == []
    assert found("CRIT-07", None) == []
    assert len(found("CRIT-06", [], "Two years of experience")) == 1
    assert found("CRIT-07", []) == []


@pytest.mark.parametrize(
    ("left", "began", "gap"),
    [
        ("2024-03-31", "2024-04-28", None),
        ("2024-03-31", "2024-04-29", ("2024-04-01", "2024-04-28")),
        ("2024-03-31", "2024-04-30", ("2024-04-01", "2024-04-29")),
        ("2024-03", "2024-04", None),
        ("2024-03", "2024-05", ("2024-04-01", "2024-04-30")),
        ("2022-08", "2022-10-13", ("2022-09-15", "2022-10-12")),
        ("2022-08", "2022-10-12", None),
    ],
)
def test_a_stretch_of_28_days_is_asked_for(left: str, began: str, gap: tuple[str, str] | None) -> None:
    findings = found("CRIT-07", [job("2015-01", left), job(began)])

    assert [(str(f.span.first), str(f.span.last)) for f in findings if f.span] == ([gap] if gap else [])
    for finding in findings:
        assert finding.severity is Severity.CONCERN
        assert f"Tell us what you did from {finding.span}." in finding.message
        assert finding.passes_on
        assert found("CRIT-07", [job("2015-01", left), job(began)], on=finding.passes_on) == []


def test_a_stretch_that_goes_on_has_no_day_of_passing() -> None:
    [finding] = found("CRIT-07", [job("2015-01", "2025-06")])

    assert finding.passes_on is None
