"""What an employer's self-declaration may ask about, by the level of the criminal record check of the job.

The police vetting form is another form, for another reader; nothing is copied from one to the other.
"""

from collections.abc import Iterable
from enum import StrEnum

from checks.record.answers import Answer
from checks.record.matter_answers import MatterAnswer
from checks.record.matters import Standing
from checks.record.words import Asker, Tell


class CheckLevel(StrEnum):
    """The check by the Disclosure and Barring Service that the job needs."""

    BASIC = "basic"
    STANDARD = "standard"
    ENHANCED = "enhanced"
    ENHANCED_WITH_BARRED_LISTS = "enhanced_with_barred_lists"


def asker(level: CheckLevel) -> Asker:
    """Give who asks at a level: above basic the job is exempt, and what is spent is asked for too.

    Source: Rehabilitation of Offenders Act 1974, section 4; Exceptions Order 1975, articles 2A and 3.
    """
    return Asker.NHS_BASIC if level is CheckLevel.BASIC else Asker.NHS_EXEMPT


def belongs(answer: Answer, level: CheckLevel) -> Tell:
    """Say whether a matter belongs in the self-declaration of a job."""
    return answer.tell[asker(level)]


def belonging(answers: Iterable[Answer], level: CheckLevel) -> dict[Tell, tuple[str, ...]]:
    """Give the ids of matters by whether they belong there, in order; "check" is to be looked up first."""
    answers = tuple(answers)
    return {said: tuple(answer.id for answer in answers if belongs(answer, level) is said) for said in Tell}


def matter_belongs(matter: MatterAnswer, level: CheckLevel) -> Tell:
    """Say whether a matter of the person's own vetting form belongs in the self-declaration of a job.

    What is neither caution nor conviction does not; what is not over, or not known well enough, is "check".
    """
    if matter.answer:
        return belongs(matter.answer, level)
    return Tell.NO if matter.standing is Standing.NEITHER else Tell.CHECK
