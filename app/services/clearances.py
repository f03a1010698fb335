"""The words about vetting and checks that the hiring side sees: HR one of four, managers one of three."""

from collections.abc import Mapping
from types import MappingProxyType

HR_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "with_applicant": "With officer",
        "with_officer": "With officer",
        "sponsor": "With officer",
        "with_force": "With police",
        "queries": "With police",
        "appeal": "With police",
        "cleared": "Cleared",
        "refused": "Not cleared",
        "expired": "Not cleared",
    }
)
"""By the state of the pack, once it has been released (PRIV-05)."""

READINESS: Mapping[str | None, str] = MappingProxyType(
    {"complete": "Complete", "form_to_follow": "Form to follow"}
)

CAN_START = frozenset({"unconditional_offer", "appointed"})
CANNOT_START = frozenset(
    {"declined", "offer_withdrawn", "checks_not_met", "vetting_not_granted", "withdrawn", "expired"}
)


def word_for_hr(readiness: str | None, state: str | None, released: int | None) -> str:
    """Give HR's word; before a release that of the sending; a pack sent back is still the officer's."""
    if not state or not released:
        return READINESS.get(readiness, "")
    return HR_WORDS[state]


def word_for_managers(status: str) -> str:
    """Give a manager's word; only the status counts, so that it cannot tell more than that."""
    if status in CAN_START:
        return "Can start"
    return "Cannot start" if status in CANNOT_START else "Checks in progress"
