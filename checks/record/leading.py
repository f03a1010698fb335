"""The kind and outcome on the vetting form of what the questions about a record find out.

Each leads to a card that may say "check" where those questions know more, and never the opposite.
"""

from collections.abc import Mapping
from types import MappingProxyType

from checks.record.matters import SENTENCE_OF
from checks.record.words import CautionType, SentenceKind
from checks.vetting.matter_words import Disposal

Kind = tuple[str, Disposal | None]
"""A letter of POL-02, and the outcome; None where it is asked next."""

OPEN: Kind = ("e", Disposal.PENDING)
ABROAD: Kind = ("q", None)
SERVICE: Kind = ("o", None)
CONVICTED: Kind = ("n", None)
WITHOUT_CONVICTION: Mapping[Disposal, str] = MappingProxyType(
    {
        Disposal.NO_FURTHER_ACTION: "c",
        Disposal.DROPPED: "d",
        Disposal.ACQUITTED: "d",
        Disposal.COMMUNITY_RESOLUTION: "i",
        Disposal.CANNABIS_WARNING: "j",
        Disposal.PENALTY_NOTICE_FOR_DISORDER: "k",
        Disposal.FIXED_PENALTY: "l",
        Disposal.BIND_OVER: "m",
        Disposal.CIVIL_ORDER: "r",
        Disposal.OTHER: "c",
    }
)
"""The letter of each outcome without a caution or conviction."""

_DETENTION = {SentenceKind.DETENTION_AND_TRAINING_ORDER: Disposal.DETENTION}
_DRIVING = {
    SentenceKind.MOTORING_FINE: Disposal.FINE,
    SentenceKind.FIXED_PENALTY_ENDORSEMENT: Disposal.FIXED_PENALTY,
}
_OUTCOME_OF = {kind: outcome for outcome, kind in SENTENCE_OF.items()} | _DETENTION | _DRIVING


def of_caution(kind: CautionType, *, under_18: bool) -> Kind:
    """Give the kind of a caution; one given to somebody under 18 without conditions is a youth caution."""
    if kind is CautionType.CONDITIONAL:
        return "g", Disposal.CONDITIONAL_CAUTION
    youth = under_18 or kind is CautionType.REPRIMAND_OR_WARNING
    return ("h", Disposal.YOUTH_CAUTION) if youth else ("f", Disposal.SIMPLE_CAUTION)


def of_sentence(kind: SentenceKind) -> Kind:
    """Give the kind of a conviction; a sentence that the vetting form has no word for is "something else"."""
    letter = "l" if kind is SentenceKind.FIXED_PENALTY_ENDORSEMENT else "n"
    return letter, _OUTCOME_OF.get(kind, Disposal.OTHER)
