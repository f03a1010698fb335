"""The declaration: signed by the applicant, after the last change, and not long ago (GEN-09, CHG-07)."""

from collections.abc import Iterator
from datetime import date, timedelta

from checks.dates import Precision
from checks.findings import Finding, blocker
from checks.messages.catalogue import tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.records import VettingForm


@rule("GEN-09", source=sources.ENGINEERING, evidence="ENG")
def signed_after_the_last_change(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the form is not signed, or signed before a change, or on a day yet to come."""
    signed = form.signature.signed_on if form.signature else None
    edited = form.signature.last_edited_on if form.signature else None
    where = "/signature/signed_on"
    if signed is None:
        yield blocker(tell("GEN-09", "unsigned"), where)
    elif signed.precision is not Precision.DAY:
        yield blocker(tell("GEN-09", "vague"), where)
    elif signed.earliest > on:
        yield blocker(tell("GEN-09", "to_come", signed=signed), where)
    elif edited and signed.latest < edited.earliest:
        yield blocker(tell("GEN-09", "changed", edited=edited, signed=signed), where)


@rule("CHG-07", source=sources.ENGINEERING, evidence="ENG")
def still_true_when_sent(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the last word that all is true is older than the profile allows."""
    if form.signature is None or form.signature.signed_on is None:
        return
    said = [day.latest for day in (form.signature.signed_on, form.signature.reconfirmed_on) if day]
    said = [day for day in said if day <= on]
    if said and on - max(said) > timedelta(days=profile.declaration_max_age_days):
        yield blocker(
            tell("CHG-07", "old", day=form.signature.signed_on, days=profile.declaration_max_age_days),
            "/signature/reconfirmed_on",
        )
