"""What an employer's self-declaration may ask about, by the level of the criminal record check of the job.

The police vetting form is another form, for another reader; nothing is copied from one to the other.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

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


def asks_more(level: CheckLevel, than: CheckLevel) -> bool:
    """Tell whether the questions of a level ask something that those of another may not."""
    return _BREADTH[level] > _BREADTH[than]


def asks_the_same(one: CheckLevel, other: CheckLevel) -> bool:
    """Tell whether two levels lead to the same questions."""
    return _BREADTH[one] == _BREADTH[other]


def still_answers(answers: Mapping[str, Any], before: CheckLevel, now: CheckLevel) -> dict[str, Any]:
    """Give what of the answers to one level's questions stands as an answer to another level's.

    What was told under a wider question is left out whole: which of it the narrower one asks for is for the
    person to say. What was told under a narrower one stays as words, and the question is asked again.
    """
    if asker(before) is asker(now):
        barred = now is CheckLevel.ENHANCED_WITH_BARRED_LISTS
        return {name: answer for name, answer in answers.items() if barred or name != "barred"}
    return {} if asks_more(before, now) else {"any": None, "matters": answers.get("matters")}


_BREADTH = {
    CheckLevel.BASIC: 0,
    CheckLevel.STANDARD: 1,
    CheckLevel.ENHANCED: 1,
    CheckLevel.ENHANCED_WITH_BARRED_LISTS: 2,
}


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
