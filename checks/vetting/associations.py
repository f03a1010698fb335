"""People known, other work, earlier vetting, names online (ASSOC-01 to ASSOC-06)."""

import re
from collections.abc import Iterator
from datetime import date

from checks.answers import is_blank
from checks.findings import Finding, Flag, advice, blocker, concern
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.matters import Associate
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer, Association, AssociationOutcome, SocialMedia

SENSITIVE_TRADES = re.compile(
    r"\b(security|doorman|door supervis\w*|licen[cs]ed|licensing|pub|nightclub|bailiff|debt collect\w*|"
    r"private investigat\w*|detective|journalis\w*|press|newspaper|reporter)\b",
    re.IGNORECASE,
)
DETAILS = {
    Association.CRIMINAL_ASSOCIATES: "who it is, how you know them and how often you are in touch",
    Association.BUSINESS_INTERESTS: "the work, the hours and who owns the business",
    Association.EXTREMIST_GROUPS: "which group, and from when to when",
    Association.PREVIOUS_VETTING: "which force or agency, and when",
    Association.REGULATORY_SANCTION: "who took action, when and why",
}


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
        yield concern(
            "You know somebody who is involved in crime. The police will look at how close you are. Say how "
            "you know them and how often you are in touch.",
            *_where(form, Association.CRIMINAL_ASSOCIATES),
        )


@rule("ASSOC-02", source=sources.NORTHUMBRIA, evidence="E1")
def other_work(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for other work, a concern for trades that can conflict with work for the police."""
    for item in _told(form, Association.BUSINESS_INTERESTS):
        if SENSITIVE_TRADES.search(item.details or ""):
            yield concern(
                "Your other work may conflict with work for the police. Say what you do there, for how many "
                "hours and who owns it.",
                item.at,
            )
        else:
            yield advice("You have other work. Check that you gave the hours and who owns it.", item.at)


@rule("ASSOC-03", source=sources.CONSTABLE_RULES, evidence="E3")
def extremist_groups(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for membership of an extremist or banned group, past or present."""
    if _said_yes(form, Association.EXTREMIST_GROUPS):
        yield concern(
            "You have belonged to an extremist or banned group. Say when, why, and what has changed. This "
            "may be a reason to refuse: check with the force, and talk to the recruiter first.",
            *_where(form, Association.EXTREMIST_GROUPS),
            flags=(Flag.LIKELY_REFUSAL,),
        )


@rule("ASSOC-04", source=sources.SOCIAL_MEDIA, evidence="E1")
def names_online(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where names online are neither listed nor said to be none."""
    if not form.begun("associations"):
        return
    if form.associations.social_media is None:
        yield blocker(
            "List the names you use on social media, or say that you have none.", "/associations/social_media"
        )
    no_name = all(is_blank(handle) for handle in form.associations.handles)
    if form.associations.social_media is SocialMedia.LISTED and no_name:
        yield blocker(
            "You said that you use social media. Add the names you use there.",
            "/associations/social_media/handles",
        )


@rule("ASSOC-05", source=sources.HMICFRS, evidence="E1")
def earlier_vetting(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the question or an outcome is left out, else what the outcome comes to."""
    if form.begun("associations") and Association.PREVIOUS_VETTING not in form.associations.answers:
        yield blocker(
            "Have you been vetted before, or are you being vetted now, by any police force or for the "
            "government? Answer this even if the answer is no.",
            "/associations/answers/previous_vetting",
        )
    for item in _told(form, Association.PREVIOUS_VETTING):
        if item.outcome is None:
            yield blocker("Say how your earlier vetting ended.", f"{item.at}/outcome")
        elif item.outcome is AssociationOutcome.GRANTED:
            yield advice("You have been vetted before. Have the reference number ready.", item.at)
        else:
            yield concern(
                f"Your earlier vetting: {item.outcome}. The police will ask about it. Say what you know of "
                "the reasons.",
                item.at,
            )


@rule("ASSOC-06", source=sources.NHS_EMPLOYERS, evidence="E1")
def dismissals_and_regulators(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for a dismissal, a regulator's sanction or a case that is still open."""
    if _said_yes(form, Association.REGULATORY_SANCTION):
        yield concern(
            "You have been dismissed, or a regulator has taken action or has an open case. The police will "
            "look at this. Say what happened and how it stands.",
            *_where(form, Association.REGULATORY_SANCTION),
        )
