"""Convictions and cautions, for a person to weigh: nothing here adds up to a verdict (CONV-01 to 09)."""

from collections.abc import Iterator
from datetime import date

from checks.dates import years_after, years_before
from checks.findings import Finding, Flag, advice, concern
from checks.postcodes import UK
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.disposals import CAUTIONS, CONVICTIONS, CUSTODY, LIKE_CUSTODY
from checks.vetting.matters import Matter
from checks.vetting.police import called
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer, Disposal, Feature

LIKELY_REFUSAL = (Flag.LIKELY_REFUSAL,)
TARGETED = frozenset({Feature.VULNERABLE_VICTIM, Feature.HATE, Feature.DOMESTIC_ABUSE})
DRIVING = frozenset({Feature.DRINK_OR_DRUG_DRIVING, Feature.DANGEROUS_DRIVING})
TALK_FIRST = "You may still apply, but talk to the recruiter first."
ADD_CONTEXT = "Give your side: how old you were, what happened, what has changed."


def is_proved(matter: Matter) -> bool:
    """Tell whether a matter ended in a conviction, here or in a service court, or in a caution."""
    return matter.outcome in CONVICTIONS | CAUTIONS or matter.outcome is Disposal.SERVICE_CONVICTION


@rule("CONV-01", source=sources.MET_ADVERTS, evidence="E1")
def prison(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each prison sentence, suspended ones included, at any age and however old."""
    for matter in form.police.items:
        if matter.outcome in CUSTODY:
            yield concern(
                f"{called(matter)}: the Met's guidance names prison and suspended sentences among the "
                f"reasons for refusal. {TALK_FIRST}",
                matter.at,
                flags=LIKELY_REFUSAL,
            )


@rule("CONV-02", source=sources.LANCASHIRE, evidence="E1")
def treated_as_prison(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each sentence of detention and each deferred sentence."""
    for matter in form.police.items:
        if matter.outcome in LIKE_CUSTODY:
            yield concern(
                f"{called(matter)}: detention and deferred sentences are treated as prison. {TALK_FIRST}",
                matter.at,
                flags=LIKELY_REFUSAL,
            )


@rule("CONV-03", source=sources.LANCASHIRE, evidence="E1")
def on_a_register(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern where the applicant is on a register of offenders."""
    if form.police.answers.get("s") is Answer.YES:
        items = (matter.at for matter in form.police.items if matter.category == "s")
        yield concern(
            f"Being on a register of offenders is among the reasons for refusal. {TALK_FIRST}",
            "/police/answers/s",
            *items,
            flags=LIKELY_REFUSAL,
        )


@rule("CONV-04", source=sources.COLLEGE_CODE, evidence="E1")
def other_convictions_and_cautions(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction or caution of which no graver rule speaks."""
    for matter in form.police.items:
        graver = matter.outcome in CUSTODY | LIKE_CUSTODY or matter.features & TARGETED
        if matter.outcome in CONVICTIONS | CAUTIONS and not graver:
            age = _in_the_window(matter, profile.caution_window_years, on)
            yield concern(f"{called(matter)}: the police will weigh this. {age}{ADD_CONTEXT}", matter.at)


def _in_the_window(matter: Matter, years: int | None, on: date) -> str:
    """Say whether a matter is from a profile's last years, which weigh more (CONV-10); nothing if unsure."""
    day = matter.outcome_date or matter.date
    if years is None or day is None:
        return ""
    if years_after(day.latest, years) <= on:
        return f"It is from more than {years} years ago, which counts for less. "
    return (
        f"It is from the last {years} years, which counts for more. "
        if years_after(day.earliest, years) > on
        else ""
    )


@rule("CONV-05", source=sources.LANCASHIRE, evidence="E1")
def against_somebody_vulnerable(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction or caution over hate, domestic abuse or a vulnerable victim."""
    for matter in form.police.items:
        if is_proved(matter) and matter.features & TARGETED:
            yield concern(
                f"{called(matter)}: offences of this kind are among the reasons for refusal. {TALK_FIRST}",
                matter.at,
                flags=LIKELY_REFUSAL,
            )


@rule("CONV-07", source=sources.UNLOCK, evidence="E1")
def convictions_abroad(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction or caution abroad, which is declared like one at home."""
    for matter in form.police.items:
        abroad = matter.country not in (None, UK) or matter.category == "q"
        if abroad and is_proved(matter):
            yield concern(
                f"{called(matter)}: check that you name the country, the court and the sentence. Say what it "
                "would be called in the UK.",
                matter.at,
            )


@rule("CONV-08", source=sources.JOINING, evidence="E1")
def service_courts(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each conviction by a service court, advice for each minor matter of discipline."""
    for matter in form.police.items:
        if matter.outcome is Disposal.SERVICE_CONVICTION:
            yield concern(f"{called(matter)}: it counts like any other conviction. {ADD_CONTEXT}", matter.at)
        if matter.outcome is Disposal.SERVICE_DISCIPLINE:
            yield advice(f"{called(matter)}: minor service discipline. Telling it was right.", matter.at)


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
                f"{called(matter)}: driving offences of this kind are among the reasons for refusal. "
                f"{TALK_FIRST}",
                matter.at,
                flags=LIKELY_REFUSAL,
            )
