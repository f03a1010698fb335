"""An answer about a caution or conviction in words for the person it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from checks.dates import in_words
from checks.record.answers import Answer
from checks.record.words import Asker, Ends, Protected, Status, Tell

ASKERS: Mapping[Asker, str] = {
    Asker.NHS_BASIC: "An NHS job with only a basic check, or no check",
    Asker.NHS_EXEMPT: "An NHS job with patients (standard or enhanced check)",
    Asker.POLICE_OFFICER: "The police, if you apply to be an officer, a special or a cadet",
    Asker.POLICE_STAFF: "The police, if you apply to be police staff",
    Asker.POLICE_VETTING_FORM: "The police vetting form for NHS staff in custody",
}
TELL: Mapping[Tell, str] = {Tell.YES: "Tell them", Tell.NO: "You need not tell", Tell.CHECK: "Check first"}
LINKS = (
    ("Unlock: helpline and guides for people with convictions", "https://unlock.org.uk/"),
    ("Nacro: criminal record support service", "https://www.nacro.org.uk/"),
)
"""Free, independent advice."""


@dataclass(frozen=True, slots=True)
class RecordCard:
    """What somebody is told about one matter.

    Attributes:
        tell: who asks, and what to do, in the order of `ASKERS`.
        say, keep: what to say on the NHS form, and what not.
    """

    title: str
    spent: str
    protected: str
    tell: tuple[tuple[str, str], ...]
    say: str
    keep: str
    because: tuple[str, ...]


def record_card(title: str, answer: Answer) -> RecordCard:
    """Give the card of a matter."""
    say, keep = _on_the_nhs_form(answer)
    return RecordCard(
        title=title,
        spent=_spent(answer),
        protected=_protected(answer),
        tell=tuple((name, TELL[answer.tell[asker]]) for asker, name in ASKERS.items()),
        say=say,
        keep=keep,
        because=answer.because,
    )


def _spent(answer: Answer) -> str:
    """Say whether it is spent and from when."""
    if answer.ends is Ends.AT_ONCE:
        return "Spent since the day it was given"
    if answer.spent_on:
        day = in_words(answer.spent_on)
        return f"Spent, since the end of {day}" if _is_spent(answer) else f"Not spent until the end of {day}"
    return {
        Ends.WHEN_PAID: "Not spent until the compensation is paid in full",
        Ends.OPEN_ENDED: "Not spent as long as the order runs, or while its length is not known",
    }.get(answer.ends, "Taken as never spent")


def _protected(answer: Answer) -> str:
    """Say whether it is kept off standard and enhanced checks, and from when."""
    since = in_words(answer.protected_on) if answer.protected_on else ""
    if answer.protected is Protected.YES:
        return f"Protected since {since}" if since else "Protected"
    if answer.protected is Protected.UNKNOWN:
        return "Not known: it may show on a standard or enhanced check"
    return (
        f"Not protected until {since}" if since else "Not protected: it shows on a standard or enhanced check"
    )


def _on_the_nhs_form(answer: Answer) -> tuple[str, str]:
    """Give what to say and what not to say on the NHS employer's form."""
    exempt = answer.tell[Asker.NHS_EXEMPT]
    if exempt is Tell.NO:
        return (
            "If you are asked for cautions and convictions that are not protected, this one is not meant.",
            "Do not list it. The employer may not use it even if they hear of it.",
        )
    if exempt is Tell.CHECK:
        return (
            (
                "Find out first whether the offence is on the list, or get advice. If it is not protected, "
                "list it."
            ),
            "Do not list it before you know.",
        )
    if _is_spent(answer):
        return (
            (
                "For a job with a standard or enhanced check, list it: what it was, the day, and what came "
                "of it."
            ),
            "For a job with only a basic check, do not list it.",
        )
    return (
        "List it if you are asked about unspent convictions: what it was, the day, and what came of it.",
        "Leave out other matters that are spent or protected, unless that form asks for them.",
    )


def _is_spent(answer: Answer) -> bool:
    return answer.status is Status.SPENT
