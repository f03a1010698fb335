"""Dealings with the police: asked, told in full, over or still open (POL-01 to POL-11)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_answer
from checks.dates import Precision, years_before
from checks.findings import Finding, Flag, advice, blocker, concern
from checks.messages.catalogue import phrase, phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.disposals import LESSER, OPEN, UNPROVED
from checks.vetting.matter_words import Disposal, Feature
from checks.vetting.matters import LETTERS, Matter
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer

IN_SHORT = phrases("questions about the police")
"""What each letter of POL-02 asks about."""
UNNAMED = phrase("a matter", "unnamed")
SUSPECT = frozenset("abcde")
"""Letters about being a suspect (POL-01)."""
MAY_BE_PROTECTED = frozenset("fghn")
WANTED = phrases("details of a matter")
MOTORING_FEATURES = frozenset(
    {Feature.DRINK_OR_DRUG_DRIVING, Feature.DANGEROUS_DRIVING, Feature.DEATH_BY_DRIVING}
)


def named(matter: Matter) -> str:
    """Give the name of a matter: the allegation, if there is one."""
    return matter.allegation if matter.allegation and is_answer(matter.allegation) else UNNAMED


def called(matter: Matter) -> str:
    """Give what to call a matter in a message: its name, and when."""
    return (
        phrase("a matter", "dated", matter=named(matter), day=matter.date) if matter.date else named(matter)
    )


def is_motoring(matter: Matter) -> bool:
    """Tell whether a matter is about driving, as far as the form says."""
    fixed = matter.outcome in (Disposal.FIXED_PENALTY, Disposal.DISQUALIFICATION)
    return fixed or matter.category == "l" or bool(matter.features & MOTORING_FEATURES)


def _unanswered(form: VettingForm, profile: Profile) -> Iterator[str]:
    """Yield the letters without an answer; "protected" is one only where the profile takes it."""
    for letter in LETTERS:
        answer = form.police.answers.get(letter)
        if answer is None or (answer is Answer.PROTECTED and profile.asks_protected_matters):
            yield letter


@rule("POL-01", source=sources.MET_ADVERT, evidence="E1")
def every_dealing_as_a_suspect(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each question about being a suspect without an answer; there is no time limit."""
    for letter in _unanswered(form, profile) if form.begun("police") else ():
        if letter in SUSPECT:
            yield blocker(
                tell("POL-01", "unanswered", question=IN_SHORT[letter]), f"/police/answers/{letter}"
            )


@rule("POL-02", source=sources.JOINING, evidence="E1")
def each_kind_asked_for_itself(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each further question about the police without an answer."""
    for letter in _unanswered(form, profile) if form.begun("police") else ():
        if letter not in SUSPECT:
            yield blocker(
                tell("POL-02", "unanswered", question=IN_SHORT[letter]), f"/police/answers/{letter}"
            )


@rule("POL-03", source=sources.POLICE_FORM, evidence="E2")
def each_matter_told_in_full(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each matter with something left out. An open matter has not ended yet."""
    for matter in form.police.items:
        left_out = [name for name in WANTED if not _is_told(matter, name)]
        if left_out:
            wanted = "; ".join(WANTED[name] for name in left_out)
            yield blocker(
                tell("POL-03", "left_out", matter=called(matter), wanted=wanted),
                *(f"{matter.at}/{name}" for name in left_out),
            )


def _is_told(matter: Matter, name: str) -> bool:
    """Tell whether a detail of a matter is given, or cannot be given yet."""
    value = getattr(matter, name)
    if name == "outcome_date" and matter.outcome in OPEN:
        return True
    return is_answer(value) if name in ("allegation", "authority", "circumstances") else value is not None


@rule("POL-05", source=sources.COLLEGE_LOG, evidence="E1")
def nothing_still_open(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a hold for each matter that is not over, or for the answer that says so."""
    still_open = [matter for matter in form.police.items if matter.outcome in OPEN]
    for matter in still_open:
        yield blocker(tell("POL-05", "matter", matter=called(matter)), matter.at, flags=(Flag.HOLD,))
    if form.police.answers.get("e") is Answer.YES and not still_open:
        yield blocker(tell("POL-05", "answer"), "/police/answers/e", flags=(Flag.HOLD,))


@rule("POL-06", source=sources.NORTHUMBRIA, evidence="E1")
def vague_dates_are_explained(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for each matter known only to the year, or the month, of which nobody says why."""
    for matter in form.police.items:
        if matter.date and matter.date.precision is Precision.YEAR and not is_answer(matter.date_explanation):
            yield advice(tell("POL-06", "vague", matter=called(matter)), f"{matter.at}/date_explanation")


@rule("POL-10", source=sources.JOINING, evidence="E1")
def motoring_adds_up(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for grave or repeated motoring matters, advice for others.

    Counts the matters that may lie in the last years of the profile, the first and the last day included.
    """
    motoring = [matter for matter in form.police.items if is_motoring(matter)]
    since = years_before(on, profile.motoring_window_years)
    recent = [
        matter
        for matter in motoring
        if matter.date and since <= matter.date.latest and matter.date.earliest <= on
    ]
    grave = [m for m in motoring if m.features & MOTORING_FEATURES or m.outcome is Disposal.DISQUALIFICATION]
    many = len(recent) >= profile.motoring_concern_count
    weighed = [matter for matter in motoring if matter in grave or (many and matter in recent)]
    if weighed:
        yield concern(
            tell(
                "POL-10",
                "many" if many else "grave",
                "weighed",
                number=len(recent),
                years=profile.motoring_window_years,
                matter=called(weighed[0]),
            ),
            *(matter.at for matter in weighed),
        )
    elif motoring:
        yield advice(tell("POL-10", "few"), *(matter.at for matter in motoring))


@rule("POL-11", source=sources.MET_PND, evidence="E1")
def what_did_not_end_in_court(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each matter that ended without caution or conviction, which may still weigh."""
    for matter in form.police.items:
        if matter.outcome in UNPROVED or matter.outcome in LESSER:
            yield concern(tell("POL-11", "may_weigh", matter=called(matter)), matter.at)
