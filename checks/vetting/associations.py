"""People known, other work, earlier vetting, names online (ASSOC-01 to ASSOC-06)."""

import re
from collections.abc import Iterator
from datetime import date

from checks.answers import is_blank
from checks.findings import Finding, Flag, advice, blocker, concern
from checks.messages.catalogue import phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.matter_words import Association, AssociationOutcome, SocialMedia
from checks.vetting.matters import Associate
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer

SENSITIVE_TRADES = re.compile(
    r"\b(security|doorman|door supervis\w*|licen[cs]ed|licensing|pub|nightclub|bailiff|debt collect\w*|"
    r"private investigat\w*|detective|journalis\w*|press|newspaper|reporter)\b",
    re.IGNORECASE,
)
DETAILS = phrases("details of associations")


def _said_yes(form: VettingForm, question: Association) -> bool:
    """Tell whether a question is answered with yes."""
    return form.associations.answers.get(question) is Answer.YES


def _where(form: VettingForm, question: Association) -> list[str]:
    """Give where a question and what is told about it stand in the form."""
    return [f"/associations/answers/{question}", *(item.at for item in _told(form, question))]


def _told(form: VettingForm, question: Association) -> list[Associate]:
    """Give what is told about a question."""
    return [item for item in form.associations.items if item.kind is question]


@rule("ASSOC-01", source=sources.NORTHUMBRIA, evidence="E1")
def criminal_associates(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern where the applicant knows somebody involved in crime."""
    if _said_yes(form, Association.CRIMINAL_ASSOCIATES):
        yield concern(tell("ASSOC-01", "knows_somebody"), *_where(form, Association.CRIMINAL_ASSOCIATES))


@rule("ASSOC-02", source=sources.NORTHUMBRIA, evidence="E1")
def other_work(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for other work, a concern for trades that can conflict with work for the police."""
    for item in _told(form, Association.BUSINESS_INTERESTS):
        if SENSITIVE_TRADES.search(item.details or ""):
            yield concern(tell("ASSOC-02", "may_conflict"), item.at)
        else:
            yield advice(tell("ASSOC-02", "other_work"), item.at)


@rule("ASSOC-03", source=sources.CONSTABLE_RULES, evidence="E3")
def extremist_groups(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for membership of an extremist or banned group, past or present."""
    if _said_yes(form, Association.EXTREMIST_GROUPS):
        yield concern(
            tell("ASSOC-03", "belonged"),
            *_where(form, Association.EXTREMIST_GROUPS),
            flags=(Flag.LIKELY_REFUSAL,),
        )


@rule("ASSOC-04", source=sources.SOCIAL_MEDIA, evidence="E1")
def names_online(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where names online are neither listed nor said to be none."""
    if not form.begun("associations"):
        return
    if form.associations.social_media is None:
        yield blocker(tell("ASSOC-04", "unanswered"), "/associations/social_media")
    no_name = all(is_blank(handle) for handle in form.associations.handles)
    if form.associations.social_media is SocialMedia.LISTED and no_name:
        yield blocker(tell("ASSOC-04", "no_names"), "/associations/social_media/handles")


@rule("ASSOC-05", source=sources.HMICFRS, evidence="E1")
def earlier_vetting(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the question or an outcome is left out, else what the outcome comes to."""
    if form.begun("associations") and Association.PREVIOUS_VETTING not in form.associations.answers:
        yield blocker(tell("ASSOC-05", "unanswered"), "/associations/answers/previous_vetting")
    for item in _told(form, Association.PREVIOUS_VETTING):
        if item.outcome is None:
            yield blocker(tell("ASSOC-05", "no_outcome"), f"{item.at}/outcome")
        elif item.outcome is AssociationOutcome.GRANTED:
            yield advice(tell("ASSOC-05", "granted"), item.at)
        else:
            yield concern(tell("ASSOC-05", "not_granted", outcome=item.outcome), item.at)


@rule("ASSOC-06", source=sources.NHS_EMPLOYERS, evidence="E1")
def dismissals_and_regulators(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for a dismissal, a regulator's sanction or a case that is still open."""
    if _said_yes(form, Association.REGULATORY_SANCTION):
        yield concern(tell("ASSOC-06", "action_taken"), *_where(form, Association.REGULATORY_SANCTION))
