"""Free text that speaks of what an answer denies: a prompt to look again, no accusation (GEN-06)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checks.answers import is_blank
from checks.findings import Finding, concern
from checks.messages.catalogue import tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.matter_words import DebtKind
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer, Kind, Listing

NEGATION = re.compile(
    r"(?:\b(?:no|not|never|none|nobody|without|nor)\b|n['’]t\b)[^.;!?]{0,40}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that belong to some questions, and where those stand in the form.

    Attributes:
        words: what to look for.
        denied: tells whether every question that could hold it is answered with no.
        where: the chief question.
    """

    words: re.Pattern[str]
    denied: Callable[[VettingForm], bool]
    where: str


def _police(pattern: str, letters: str) -> Mention:
    """Make a mention that belongs to questions about the police."""

    def denied(form: VettingForm) -> bool:
        return all(form.police.answers.get(letter) is Answer.NO for letter in letters)

    return Mention(_whole_words(pattern), denied, f"/police/answers/{letters[0]}")


def _money(pattern: str, *questions: DebtKind) -> Mention:
    """Make a mention that belongs to questions about money."""

    def denied(form: VettingForm) -> bool:
        return all(form.finance.answers.get(question) is Answer.NO for question in questions)

    return Mention(_whole_words(pattern), denied, f"/finance/answers/{questions[0]}")


def _relative(pattern: str, *kinds: Kind) -> Mention:
    """Make a mention that belongs to lines of the relationship checklist."""

    def denied(form: VettingForm) -> bool:
        return all(form.relatives.get(kind) is Listing.NONE for kind in kinds)

    return Mention(_whole_words(pattern), denied, f"/relatives/{kinds[0]}")


def _whole_words(pattern: str) -> re.Pattern[str]:
    """Make a pattern that finds whole words in capitals or small letters."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


MENTIONS = (
    _police(r"arrest(?:ed|s)?", "a"),
    _police(r"interviewed under caution|police interview", "b"),
    _police(r"no further action|NFA", "cab"),
    _police(r"charged with|summons(?:ed)?", "d"),
    _police(r"(?:a|police|conditional|under) cautions?|cautioned", "fghb"),
    _police(r"convict(?:ed|ions?)|prison|probation|magistrates?|crown court|sentenced", "no"),
    _police(r"in court|to court|court case|court order", "ndrm"),
    _police(r"speeding|penalty points|speed camera", "ln"),
    _money(r"county court|CCJs?|judge?ment debt", DebtKind.CCJ),
    _money(r"default(?:ed|s)?", DebtKind.DEFAULT),
    _money(r"arrears|bailiffs?|behind with", DebtKind.ARREARS),
    _money(r"debt management|DMP", DebtKind.DEBT_MANAGEMENT_PLAN),
    _money(r"IVA|trust deed", DebtKind.IVA),
    _money(r"debt relief order|DRO", DebtKind.DEBT_RELIEF_ORDER),
    _money(r"bankrupt(?:cy)?|sequestration", DebtKind.BANKRUPTCY),
    _money(r"repossess(?:ed|ion)", DebtKind.REPOSSESSION),
    _relative(r"my (?:partner|husband|wife|fianc[ée]e?|civil partner)", Kind.PARTNER),
    _relative(r"step-? ?(?:father|mother|dad|mum|parents?)", Kind.STEP_PARENTS, Kind.PARENTS_PARTNERS),
    _relative(r"my (?:(?:half|step)-? ?)?(?:brothers?|sisters?|siblings?)", Kind.SIBLINGS),
    _relative(r"foster (?:carers?|parents?|mother|father|family)", Kind.FOSTER_CARERS_OR_GUARDIANS),
    _relative(r"my (?:flat|house)mates?|my lodgers?", Kind.OTHER_CO_RESIDENTS),
)


@rule("GEN-06", source=sources.HMICFRS, evidence="E1")
def nothing_is_told_only_in_passing(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each thing that free text mentions and the matching answer denies.

    A mention with a "no" or "never" just before it in the same sentence is passed by.
    """
    for where, text in _free_texts(form):
        for mention in MENTIONS:
            found = next(
                (m for m in mention.words.finditer(text) if not NEGATION.search(text[: m.start()])), None
            )
            if found and mention.denied(form):
                yield concern(tell("GEN-06", "mentioned", words=found.group()), where, mention.where)


def _free_texts(form: VettingForm) -> Iterator[tuple[str, str]]:
    """Yield the texts in which people write freely, each with where it stands."""
    texts: list[tuple[str, str | None]] = [("/notes", form.notes)]
    texts += [(f"{address.at}/explanation", address.explanation) for address in form.addresses]
    texts += [(f"{item.at}/details", item.details) for item in form.associations.items]
    yield from ((where, text) for where, text in texts if text and not is_blank(text))
