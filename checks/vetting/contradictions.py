"""Answers that do not match what stands below them or elsewhere (GEN-04, POL-13)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_blank
from checks.findings import Finding, blocker
from checks.messages.catalogue import phrase, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.checklist import IN_WORDS, answering, kept_out
from checks.vetting.disposals import CONVICTIONS
from checks.vetting.finance import QUESTIONS
from checks.vetting.matter_words import Association, DebtKind, DebtState, Disposal, SocialMedia
from checks.vetting.matters import DEBT_QUESTIONS, LETTERS
from checks.vetting.police import IN_SHORT, named
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer, Kind, Listing

BACKED_BY_ANY = frozenset("abcden")
"""Letters whose "yes" is also backed by a matter under another letter: the arrest behind a conviction."""
DEBT_ANSWERS = {
    DebtKind.SCOTTISH_DECREE: DebtKind.CCJ,
    DebtKind.NI_JUDGMENT: DebtKind.CCJ,
    DebtKind.HIGH_COURT_JUDGMENT: DebtKind.CCJ,
    DebtKind.PROTECTED_TRUST_DEED: DebtKind.IVA,
    DebtKind.SEQUESTRATION: DebtKind.BANKRUPTCY,
}
"""The question that each further kind of debt answers."""
LETTER_OF_OUTCOME = {
    Disposal.COMMUNITY_RESOLUTION: "i",
    Disposal.CANNABIS_WARNING: "j",
    Disposal.PENALTY_NOTICE_FOR_DISORDER: "k",
    Disposal.FIXED_PENALTY: "l",
    Disposal.SIMPLE_CAUTION: "f",
    Disposal.CONDITIONAL_CAUTION: "g",
    Disposal.YOUTH_CAUTION: "h",
    Disposal.BIND_OVER: "m",
    Disposal.RELEASED_UNDER_INVESTIGATION: "a",
    Disposal.CHARGED: "d",
    **dict.fromkeys(CONVICTIONS, "noqs"),
    Disposal.DISQUALIFICATION: "nloqs",
}
"""For an outcome, the letters of which one at least cannot be "no". A conviction may be a court's here, a
service court's or one abroad."""


@rule("GEN-04", source=sources.POLICE_FORM, evidence="E2")
def answers_match_what_is_below(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each "yes" with nothing below it, and for each "no" with something below it."""
    names = form.applicant.other_names
    yield from _match(
        names.answer, bool(names.items), phrase("what is listed", "other_names"), "/applicant/other_names"
    )
    for kind, listing in form.relatives.items():
        yield from _relatives_match(kind, listing, form, profile, on)
    yield from _police_match(form)
    yield from _debts_match(form)
    for question in Association:
        found = any(item.kind is question for item in form.associations.items)
        yield from _match(
            form.associations.answers.get(question),
            found,
            phrase("what is listed", question),
            f"/associations/answers/{question}",
            below="/associations/items",
        )
    if form.associations.social_media is SocialMedia.NONE and form.associations.handles:
        yield _not_expected(phrase("what is listed", "social_media"), "/associations/social_media")
    for person in form.people:
        known = person.criminal_involvement
        if known.answer is Answer.YES and is_blank(known.details):
            yield _expected(
                phrase("what is listed", "involvement", person=person.called),
                f"{person.at}/criminal_involvement/details",
            )


def _police_match(form: VettingForm) -> Iterator[Finding]:
    """Compare the answers about the police with the matters told."""
    told = {matter.category for matter in form.police.items}
    for letter in LETTERS:
        answer = form.police.answers.get(letter)
        backed = letter in told or (letter in BACKED_BY_ANY and bool(form.police.items))
        where = f"/police/answers/{letter}"
        if answer is Answer.YES and not backed:
            yield _expected(IN_SHORT[letter], "/police/items", where)
        if answer is Answer.NO and letter in told:
            yield _not_expected(IN_SHORT[letter], where)


def _debts_match(form: VettingForm) -> Iterator[Finding]:
    """Compare the answers about money with the matters told."""
    told = {DEBT_ANSWERS.get(debt.kind, debt.kind) for debt in form.finance.items if debt.kind}
    in_plan = any(debt.state is DebtState.IN_PLAN or debt.plan for debt in form.finance.items)
    for question in DEBT_QUESTIONS:
        answer = form.finance.answers.get(question)
        backed = question in told or (question is DebtKind.DEBT_MANAGEMENT_PLAN and in_plan)
        if answer is Answer.YES and not backed:
            yield _expected(QUESTIONS[question], "/finance/items", f"/finance/answers/{question}")
        if answer is Answer.NO and question in told:
            yield _not_expected(QUESTIONS[question], f"/finance/answers/{question}")


def _relatives_match(
    kind: Kind, listing: Listing, form: VettingForm, profile: Profile, on: date
) -> Iterator[Finding]:
    """Compare one line of the checklist with the people listed; children under the age need not be listed."""
    if listing is Listing.LISTED and not answering(kind, form, on):
        yield _expected(IN_WORDS[kind], "/people", f"/relatives/{kind}")
    if listing is Listing.NONE:
        listed = [
            person
            for person in kept_out(kind, form, on)
            if person.is_aged(profile.relation_age_min, on) is not False
        ]
        if listed:
            yield blocker(
                tell("GEN-04", "nobody", relatives=IN_WORDS[kind], person=listed[0].called),
                f"/relatives/{kind}",
                *(person.at for person in listed),
            )


@rule("POL-13", source=sources.ENGINEERING, evidence="ENG")
def sections_agree_about_the_police(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each matter whose outcome an answer denies; ADDR-14 compares prison addresses."""
    for matter in form.police.items:
        letters = LETTER_OF_OUTCOME.get(matter.outcome, "") if matter.outcome else ""
        denied = [letter for letter in letters if form.police.answers.get(letter) is Answer.NO]
        if letters and len(denied) == len(letters) and matter.category not in denied:
            yield blocker(
                tell("POL-13", "outcome", matter=named(matter), question=IN_SHORT[denied[0]]),
                f"{matter.at}/outcome",
                *(f"/police/answers/{letter}" for letter in denied),
            )


def _match(
    answer: Answer | None, told: bool, what: str, where: str, below: str | None = None
) -> Iterator[Finding]:
    """Yield a blocker where an answer and what is told below it, in the list `below`, do not match."""
    if answer is Answer.YES and not told:
        yield _expected(what, *((below, where) if below else (where,)))
    if answer is Answer.NO and told:
        yield _not_expected(what, where)


def _expected(what: str, *where: str) -> Finding:
    """Make the blocker for a "yes" with nothing below it; where details are added comes first."""
    return blocker(tell("GEN-04", "yes", what=what), *where)


def _not_expected(what: str, where: str) -> Finding:
    """Make the blocker for a "no" with something below it."""
    return blocker(tell("GEN-04", "no", what=what), where)
