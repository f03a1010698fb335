"""The person specification, checked before sending: is every criterion answered? (CRIT-01 to CRIT-05).

For completeness only, never for quality: people mark.
"""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_answer, is_blank, is_reason, normalised, words
from checks.criteria.records import Criterion, EmployerPart, Evidence, Meets, Requirements, Weight
from checks.criteria.wording import at, in_short
from checks.criteria.work import WORK
from checks.findings import Finding, advice, blocker, concern
from checks.messages.catalogue import tell
from checks.registrations import odd_shape
from checks.rules import Rule, rule

SOURCE = "The person specification of the vacancy"
SHORT_EVIDENCE_WORDS = 30


def is_answered(evidence: Evidence) -> bool:
    """Tell whether something is said: evidence, something that shows it, or "not yet" with a few words."""
    if evidence.answer is Meets.NOT_YET:
        return is_reason(evidence.text)
    return is_answer(evidence.text) or bool(evidence.shown_by)


def _of(requirements: Requirements, weight: Weight) -> Iterator[Criterion]:
    """Yield the criteria of one weight."""
    return (criterion for criterion in requirements.criteria if criterion.weight is weight)


@rule("CRIT-01", source=SOURCE, evidence="ENG")
def every_essential_is_answered(
    part: EmployerPart, requirements: Requirements, on: date
) -> Iterator[Finding]:
    """Yield a blocker for each essential criterion without evidence and without an explained "not yet"."""
    for criterion in _of(requirements, Weight.ESSENTIAL):
        if not is_answered(part.under(criterion)):
            yield blocker(tell("CRIT-01", "unanswered", criterion=in_short(criterion)), at(criterion))


@rule("CRIT-02", source=SOURCE, evidence="ENG")
def essentials_not_met_yet(part: EmployerPart, requirements: Requirements, on: date) -> Iterator[Finding]:
    """Yield a concern for each essential criterion that is not met yet; it never stops a send."""
    for criterion in _of(requirements, Weight.ESSENTIAL):
        evidence = part.under(criterion)
        if evidence.answer is Meets.NOT_YET and is_answered(evidence):
            yield concern(tell("CRIT-02", "not_yet", criterion=in_short(criterion)), at(criterion))


@rule("CRIT-03", source=SOURCE, evidence="ENG")
def evidence_says_enough(part: EmployerPart, requirements: Requirements, on: date) -> Iterator[Finding]:
    """Yield advice for evidence of few words, and for one text under several criteria."""
    given = [(criterion, part.under(criterion)) for criterion in requirements.criteria]
    texts = [(c, e.text) for c, e in given if e.text and e.answer is not Meets.NOT_YET and is_answer(e.text)]
    alike = [normalised(text) for _, text in texts]
    for (criterion, text), same in zip(texts, alike, strict=True):
        if alike.count(same) > 1:
            problem = "same"
        elif len(words(text)) < SHORT_EVIDENCE_WORDS:
            problem = "short"
        else:
            continue
        yield advice(tell("CRIT-03", problem, criterion=in_short(criterion)), at(criterion))


@rule("CRIT-04", source=SOURCE, evidence="ENG")
def registration_as_asked_for(part: EmployerPart, requirements: Requirements, on: date) -> Iterator[Finding]:
    """Yield a blocker for a registration without body or number where one is required, else what looks wrong.

    A lapsed registration, a number of an odd shape and a body that no criterion names are for a person to
    weigh.
    """
    if not requirements.registration_required:
        return
    held = part.registration
    if held is None or held.body is None:
        yield blocker(tell("CRIT-04", "no_body"), "/registration/body")
    elif requirements.bodies and held.body not in requirements.bodies:
        wanted = ", ".join(sorted(requirements.bodies))
        yield concern(tell("CRIT-04", "other_body", wanted=wanted), "/registration/body")
    if held is None or held.number is None or is_blank(held.number):
        yield blocker(tell("CRIT-04", "no_number"), "/registration/number")
    elif shape := odd_shape(held.body, held.number):
        yield concern(tell("CRIT-04", "odd_number", shape=shape), "/registration/number")
    if held and held.expires is None:
        yield concern(tell("CRIT-04", "no_end"), "/registration/expires")
    elif held and held.expires and held.expires.latest < on:
        yield concern(tell("CRIT-04", "lapsed", day=held.expires), "/registration/expires")


@rule("CRIT-05", source=SOURCE, evidence="ENG")
def desirables_left_empty(part: EmployerPart, requirements: Requirements, on: date) -> Iterator[Finding]:
    """Yield advice for each desirable criterion without an answer."""
    for criterion in _of(requirements, Weight.DESIRABLE):
        if not is_answered(part.under(criterion)):
            yield advice(tell("CRIT-05", "empty", criterion=in_short(criterion)), at(criterion))


SPECIFICATION: tuple[Rule[EmployerPart, Requirements], ...] = (
    every_essential_is_answered,
    essentials_not_met_yet,
    evidence_says_enough,
    registration_as_asked_for,
    desirables_left_empty,
    *WORK,
)
"""In the order of their ids."""
