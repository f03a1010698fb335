"""The state table of a vetting pack: what may follow what, who acts next. Nothing else assigns a state."""

from collections.abc import Mapping
from types import MappingProxyType

from app import transitions
from app.transitions import Steps

TABLE: Steps = MappingProxyType(
    {
        ("with_applicant", "release"): "with_officer",
        ("with_officer", "return"): "with_applicant",
        ("with_officer", "find_complete"): "sponsor",
        ("sponsor", "return"): "with_applicant",
        ("sponsor", "hand_over"): "with_force",
        ("with_force", "query"): "queries",
        ("queries", "return"): "with_applicant",
        ("queries", "answer"): "with_force",
        ("with_force", "clear"): "cleared",
        ("with_force", "refuse"): "refused",
        ("queries", "clear"): "cleared",
        ("queries", "refuse"): "refused",
        ("refused", "appeal"): "appeal",
        ("appeal", "clear"): "cleared",
        ("appeal", "refuse"): "refused",
        ("cleared", "expire"): "expired",
        # A change that has to be declared anew takes the pack back to the applicant from wherever it is.
        **{
            (state, "change"): "with_applicant"
            for state in ("with_officer", "sponsor", "with_force", "queries", "cleared")
        },
    }
)

STATES: tuple[str, ...] = transitions.statuses(TABLE)
"""Every state there is, in the order of the table."""

BY_OFFICER: frozenset[str] = frozenset(
    {"find_complete", "hand_over", "query", "answer", "clear", "refuse", "appeal", "expire"}
)
"""The events that a vetting officer notes on the desk; a return has a page of its own."""

ACTS_NEXT: Mapping[str, str] = MappingProxyType(
    {
        "with_applicant": "the applicant",
        "with_officer": "the vetting officer",
        "sponsor": "the sponsor",
        "with_force": "the police",
        "queries": "the vetting officer",
        "cleared": "nobody",
        "refused": "the applicant",
        "appeal": "the police",
        "expired": "the employer",
    }
)
"""Whose turn it is, by state."""


def possible(state: str) -> frozenset[str]:
    """Give the events that can happen to a pack in this state."""
    return transitions.possible(TABLE, state)


def after(state: str, event: str) -> str:
    """Give the state that an event leads to.

    Raises:
        NotPossible: the table has no such step.
    """
    return transitions.after(TABLE, state, event)
