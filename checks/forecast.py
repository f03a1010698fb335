"""When a form that does not pass today would, if nothing else changed, found by asking the rules."""

from dataclasses import dataclass
from datetime import date

from checks.findings import Finding, Severity
from checks.profiles import Profile
from checks.report import PATIENCE, Report, check
from checks.vetting.records import VettingForm


@dataclass(frozen=True, slots=True)
class Forecast:
    """What waiting alone would do.

    Attributes:
        passes_on: the first day on which none of today's blockers is left; the day of the check where there
            are none, None where one of them never goes by itself.
        last: the blockers that go last, on that day; empty where none are there or one never goes.
        in_the_way: the blockers that no day mends.
        by_then: blockers of that day that are none today, such as a signature that is too old by then.
    """

    passes_on: date | None
    last: tuple[Finding, ...] = ()
    in_the_way: tuple[Finding, ...] = ()
    by_then: tuple[Finding, ...] = ()


def forecast(form: VettingForm, profile: Profile, report: Report) -> Forecast:
    """Give the forecast for a form and its report."""
    today = report.anchors[-1]
    stopping = _blockers(report)
    if not stopping:
        return Forecast(today)
    matters = {_matter(finding) for finding in stopping}
    last: tuple[Finding, ...] = stopping
    for _ in range(PATIENCE):
        never = tuple(finding for finding in last if finding.passes_on is None)
        if never:
            return Forecast(None, in_the_way=never)
        day = max(finding.passes_on for finding in last if finding.passes_on)
        last = tuple(finding for finding in last if finding.passes_on == day)
        later = _blockers(check(form, profile, day))
        still = tuple(finding for finding in later if _matter(finding) in matters)
        if not still:
            return Forecast(day, last=last, by_then=later)
        last = still
    return Forecast(None, in_the_way=last)


def _blockers(report: Report) -> tuple[Finding, ...]:
    """Give what stops a form, in the order of the report."""
    return tuple(finding for finding in report.findings if finding.severity is Severity.BLOCKER)


def _matter(finding: Finding) -> tuple[str, str]:
    """Give what a blocker is about, the same from one day to another."""
    return finding.rule, finding.where[0]
