"""Whether residency is met, as the report says it: what its rules come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checks.dates import Span
from checks.findings import Finding, Severity
from checks.profiles import Profile
from checks.vetting.records import VettingForm
from checks.vetting.residence import Abroad, abroad, residency_window

JUDGED_BY = frozenset({"RES-01", "RES-04", "RES-05", "RES-06", "RES-07", "RES-10"})
"""The rules that decide whether residency is met."""


@dataclass(frozen=True, slots=True)
class Residency:
    """Whether the applicant was resident throughout the window.

    Attributes:
        met: None where a person must assess it.
        abroad: oldest first.
        met_on: the first day on which it would be met if nothing else changed; None where it is, or never
            would.
    """

    window: Span
    met: bool | None
    abroad: tuple[Abroad, ...]
    met_on: date | None


def residency(
    form: VettingForm, profile: Profile, anchors: Sequence[date], findings: Sequence[Finding]
) -> Residency:
    """Say whether residency is met, given the findings of the whole form.

    Nobody can tell while there is neither an address nor an absence.
    """
    window = residency_window(profile, anchors[0], anchors[-1])
    judged = [finding for finding in findings if finding.rule in JUDGED_BY]
    met: bool | None = not judged and bool(form.addresses or form.absences)
    if not any(finding.severity is Severity.BLOCKER for finding in judged) and not met:
        met = None
    days = [finding.passes_on for finding in judged]
    known = [day for day in days if day]
    met_on = max(known) if known and len(known) == len(days) else None
    return Residency(window, met, tuple(abroad(form, profile, window)), met_on)
