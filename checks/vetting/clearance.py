"""Residence for a security clearance that comes with the police vetting (RES-14)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checks.findings import Finding, Severity, concern
from checks.messages.catalogue import tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import residency, sources
from checks.vetting.records import VettingForm

JUDGES = (
    residency.resident_throughout,
    residency.service_abroad_is_proved,
    residency.dependants_lived_on_the_base,
    residency.no_long_absence,
    residency.ties_were_kept,
)
"""The rules whose blockers say that residence is not met."""


@rule("RES-14", source=sources.RESIDENCY_TABLE, evidence="E2")
def residence_for_the_clearance(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for time that stands against the clearance's years of residence, but not the vetting's.

    The rules on residence are asked again with the profile's `clearance_residency_years`; silent where the
    profile has none.
    """
    years = profile.clearance_residency_years
    if years is None or years <= profile.residency_years:
        return
    wider = replace(profile, residency_years=years, clearance_residency_years=None)
    for judge in JUDGES:
        told = {finding.where for finding in _blockers(judge(form, profile, on))}
        for finding in _blockers(judge(form, wider, on)):
            if finding.where not in told:
                yield concern(
                    tell("RES-14", "outside", years=years, dates=finding.span),
                    *finding.where,
                    span=finding.span,
                    passes_on=finding.passes_on,
                )


def _blockers(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield the blockers among some findings."""
    return (finding for finding in findings if finding.severity is Severity.BLOCKER)
