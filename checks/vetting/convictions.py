"""Convictions and cautions, for a person to weigh: nothing here adds up to a verdict (CONV-01 to 09)."""

from collections.abc import Iterator
from datetime import date

from checks.dates import years_after, years_before
from checks.findings import Finding, Flag, advice, concern
from checks.messages.catalogue import tell
from checks.postcodes import UK
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.disposals import CAUTIONS, CONVICTIONS, CUSTODY, LIKE_CUSTODY
from checks.vetting.matter_words import Disposal, Feature
from checks.vetting.matters import Matter
from checks.vetting.police import called
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer

LIKELY_REFUSAL = (Flag.LIKELY_REFUSAL,)
TARGETED = frozenset({Feature.VULNERABLE_VICTIM, Feature.HATE, Feature.DOMESTIC_ABUSE})
DRIVING = frozenset({Feature.DRINK_OR_DRUG_DRIVING, Feature.DANGEROUS_DRIVING})


def is_proved(matter: Matter) -> bool:
    """Tell whether a matter ended in a conviction, here or in a service court, or in a caution."""
    return matter.outcome in CONVICTIONS | CAUTIONS or matter.outcome is Disposal.SERVICE_CONVICTION


@rule("CONV-01", source=sources.MET_ADVERTS, evidence="E1")
def prison(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each prison sentence, suspended ones included, at any age and however old."""
    for matter in form.police.items:
        if matter.outcome in CUSTODY:
            yield concern(
                tell("CONV-01", "prison", "talk_first", matter=called(matter)),
                matter.at,
                flags=LIKELY_REFUSAL,
            )


@rule("CONV-02", source=sources.LANCASHIRE, evidence="E1")
def treated_as_prison(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each sentence of detention and each deferred sentence."""
    for matter in form.police.items:
        if matter.outcome in LIKE_CUSTODY:
            yield concern(
                tell("CONV-02", "like_prison", "talk_first", matter=called(matter)),
                matter.at,
                flags=LIKELY_REFUSAL,
            )


@rule("CONV-03", source=sources.LANCASHIRE, evidence="E1")
def on_a_register(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern where the applicant is on a register of offenders."""
    if form.police.answers.get("s") is Answer.YES:
        items = (matter.at for matter in form.police.items if matter.category == "s")
        yield concern(
            tell("CONV-03", "register", "talk_first"), "/police/answers/s", *items, flags=LIKELY_REFUSAL
        )


@rule("CONV-04", source=sources.COLLEGE_CODE, evidence="E1")
def other_convictions_and_cautions(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction or caution of which no graver rule speaks."""
    for matter in form.police.items:
        graver = matter.outcome in CUSTODY | LIKE_CUSTODY or matter.features & TARGETED
        if matter.outcome in CONVICTIONS | CAUTIONS and not graver:
            years = profile.caution_window_years
            age = _in_the_window(matter, years, on)
            yield concern(
                tell("CONV-04", "weighed", age, "add_context", matter=called(matter), years=years), matter.at
            )


def _in_the_window(matter: Matter, years: int | None, on: date) -> str:
    """Give whether a matter is from a profile's last years, which weigh more (CONV-10); "" if unsure."""
    day = matter.outcome_date or matter.date
    if years is None or day is None:
        return ""
    if years_after(day.latest, years) <= on:
        return "old"
    return "recent" if years_after(day.earliest, years) > on else ""


@rule("CONV-05", source=sources.LANCASHIRE, evidence="E1")
def against_somebody_vulnerable(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction or caution over hate, domestic abuse or a vulnerable victim."""
    for matter in form.police.items:
        if is_proved(matter) and matter.features & TARGETED:
            yield concern(
                tell("CONV-05", "targeted", "talk_first", matter=called(matter)),
                matter.at,
                flags=LIKELY_REFUSAL,
            )


@rule("CONV-07", source=sources.UNLOCK, evidence="E1")
def convictions_abroad(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction or caution abroad, which is declared like one at home."""
    for matter in form.police.items:
        abroad = matter.country not in (None, UK) or matter.category == "q"
        if abroad and is_proved(matter):
            yield concern(tell("CONV-07", "abroad", matter=called(matter)), matter.at)


@rule("CONV-08", source=sources.JOINING, evidence="E1")
def service_courts(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction by a service court, advice for each minor matter of discipline."""
    for matter in form.police.items:
        if matter.outcome is Disposal.SERVICE_CONVICTION:
            yield concern(tell("CONV-08", "conviction", "add_context", matter=called(matter)), matter.at)
        if matter.outcome is Disposal.SERVICE_DISCIPLINE:
            yield advice(tell("CONV-08", "discipline", matter=called(matter)), matter.at)


@rule("CONV-09", source=sources.JOINING, evidence="E1")
def grave_motoring(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for death by driving, and for recent or repeated dangerous, drink or drug driving.

    Recent is what may lie in the profile's years of motoring.
    """
    since = years_before(on, profile.motoring_window_years)
    proved = [matter for matter in form.police.items if is_proved(matter)]
    driving = [matter for matter in proved if matter.features & DRIVING]
    for matter in proved:
        recent = matter.date is not None and matter.date.latest >= since
        grave = matter in driving and (recent or len(driving) > 1)
        if grave or Feature.DEATH_BY_DRIVING in matter.features:
            yield concern(
                tell("CONV-09", "driving", "talk_first", matter=called(matter)),
                matter.at,
                flags=LIKELY_REFUSAL,
            )
