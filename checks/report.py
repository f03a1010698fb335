"""The check report: every rule asked, for every anchor, and what it all comes to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from checks.findings import Finding, Outcome, Severity, outcome
from checks.profiles import Profile
from checks.rules import Rule
from checks.vetting.coverage import Coverage, address_window, cover
from checks.vetting.records import VettingForm
from checks.vetting.register import RULES
from checks.vetting.residency_met import Residency, residency

SECTIONS = (
    *(
        "profile",
        "declared_on",
        "checked_on",
        "applicant",
        "documents",
        "registration",
        "addresses",
        "absences",
    ),
    *("relatives", "relatives_reasons", "people", "people_informed", "police", "finance", "associations"),
    *("notes", "signature"),
)
"""The entries of a form, in the order in which they stand there."""
SEVERITIES = tuple(Severity)
PATIENCE = 50
"""How many days a rule is asked about before nobody says when it passes."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the check has to say about a form.

    Attributes:
        ruleset: which version of the profile.
        anchors: the days that it was checked for, oldest first.
        findings: blockers, then concerns, then advice; each in the order of the form.
        coverage, residency: from the first anchor's window to the last anchor.
    """

    profile: str
    ruleset: str
    anchors: tuple[date, ...]
    outcome: Outcome
    findings: tuple[Finding, ...]
    coverage: Coverage
    residency: Residency


def check(form: VettingForm, profile: Profile, on: date | None = None) -> Report:
    """Check a form against a profile.

    Args:
        form: its own days are the anchors (DATE-01).
        profile: the numbers that the rules go by.
        on: one anchor in the place of the form's own.

    Raises:
        ValueError: the form names no day and `on` gives none.
    """
    days = {on} if on else {day for day in (form.declared_on, form.checked_on) if day}
    if not days:
        raise ValueError("a form that names no day needs one to be checked for")
    anchors = tuple(sorted(days))
    found = _without_repeats(finding for day in anchors for finding in _ask(form, profile, day))
    findings = tuple(sorted((_pointing_inside(finding, form) for finding in found), key=_place))
    return Report(
        profile=profile.key,
        ruleset=profile.ruleset,
        anchors=anchors,
        outcome=outcome(findings),
        findings=findings,
        coverage=cover(form.addresses, address_window(profile, anchors[0], anchors[-1])),
        residency=residency(form, profile, anchors, findings),
    )


def _ask(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield the findings of every rule for one anchor, each with the day on which it will be gone."""
    for rule in RULES:
        for finding in rule(form, profile, on):
            if finding.passes_on:
                yield replace(finding, passes_on=day_of_passing(rule, finding, form, profile))
            else:
                yield finding


def day_of_passing(
    rule: Rule[VettingForm, Profile], finding: Finding, form: VettingForm, profile: Profile
) -> date | None:
    """Give the first day on which the rule says the same no more, asking it (DATE-10)."""
    day = finding.passes_on
    for _ in range(PATIENCE):
        again = day and next((f for f in rule(form, profile, day) if _keeps_it_open(f, finding)), None)
        if not again:
            return day
        day = again.passes_on if again.passes_on != day else None
    return None


def _keeps_it_open(later: Finding, finding: Finding) -> bool:
    """Tell whether a later finding is about the same; a rule that only gives advice has passed."""
    graver = later.severity is not Severity.ADVICE or finding.severity is Severity.ADVICE
    return graver and _is_same_matter(later, finding)


def _is_same_matter(one: Finding, other: Finding) -> bool:
    """Tell whether two findings of one rule are about the same place and, if about a time, share days."""
    if one.span and other.span and not one.span.within(other.span):
        return False
    return one.where[0] == other.where[0]


def _without_repeats(findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings of all anchors without those that another anchor makes needless."""
    kept: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in sorted(findings, key=_weight):
        same = kept.setdefault((finding.rule, finding.where), [])
        if not any(_is_same_matter(other, finding) for other in same):
            same.append(finding)
    return [finding for same in kept.values() for finding in same]


def _weight(finding: Finding) -> tuple[int, int]:
    """Give how much a finding says: the worst first, then the longest stretch of days."""
    return SEVERITIES.index(finding.severity), -finding.span.days if finding.span else 0


def _pointing_inside(finding: Finding, form: VettingForm) -> Finding:
    """Give a finding whose pointers lead no deeper than the document behind the form goes."""
    if form.objects is None:
        return finding
    where = tuple(dict.fromkeys(_as_far_as(pointer, form.objects) for pointer in finding.where))
    return finding if where == finding.where else replace(finding, where=where)


def _as_far_as(pointer: str, objects: frozenset[str]) -> str:
    """Cut a pointer down until what its last part stands in is there."""
    while pointer.rpartition("/")[0] not in objects:
        pointer = pointer.rpartition("/")[0]
    return pointer


def _place(finding: Finding) -> tuple[object, ...]:
    """Give what findings are sorted by: severity, place in the form, rule, time."""
    _, section, *parts = finding.where[0].split("/")
    path = [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
    span = (finding.span.first, finding.span.last) if finding.span else (date.min, date.min)
    return (
        SEVERITIES.index(finding.severity),
        SECTIONS.index(section) if section in SECTIONS else len(SECTIONS),
        path,
        finding.rule,
        span,
        finding.where,
        finding.message,
    )
