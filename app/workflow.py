"""The status table of an application: what may follow what. Nothing else assigns a status."""

from types import MappingProxyType

from app import transitions
from app.transitions import NotPossible, Steps

__all__ = ["STATUSES", "TABLE", "NotPossible", "after", "possible"]

_TO_WITHDRAW = (
    "submitted shortlisting shortlisted reserve_shortlist invited interview_booked interviewed "
    "conditional_offer reserve_list checks_in_progress unconditional_offer"
)

TABLE: Steps = MappingProxyType(
    {
        ("draft", "send"): "submitted",
        ("draft", "withdraw"): "withdrawn",
        ("draft", "expire"): "expired",
        ("submitted", "start_shortlisting"): "shortlisting",
        ("shortlisting", "shortlist"): "shortlisted",
        ("shortlisting", "hold_in_reserve"): "reserve_shortlist",
        ("shortlisting", "do_not_shortlist"): "not_shortlisted",
        ("reserve_shortlist", "shortlist"): "shortlisted",
        ("reserve_shortlist", "do_not_shortlist"): "not_shortlisted",
        ("shortlisted", "invite"): "invited",
        ("invited", "book"): "interview_booked",
        ("interview_booked", "release_slot"): "invited",
        ("interview_booked", "interview"): "interviewed",
        ("interview_booked", "miss"): "did_not_attend",
        ("interviewed", "offer"): "conditional_offer",
        ("interviewed", "keep_in_reserve"): "reserve_list",
        ("interviewed", "do_not_appoint"): "not_appointed",
        ("reserve_list", "offer"): "conditional_offer",
        ("reserve_list", "do_not_appoint"): "not_appointed",
        ("reserve_list", "expire"): "expired",
        ("conditional_offer", "accept"): "checks_in_progress",
        ("conditional_offer", "decline"): "declined",
        ("conditional_offer", "withdraw_offer"): "offer_withdrawn",
        ("checks_in_progress", "clear"): "unconditional_offer",
        ("checks_in_progress", "fail_checks"): "checks_not_met",
        ("checks_in_progress", "refuse_vetting"): "vetting_not_granted",
        ("checks_in_progress", "withdraw_offer"): "offer_withdrawn",
        ("unconditional_offer", "appoint"): "appointed",
        ("unconditional_offer", "decline"): "declined",
        # Only until they are told, so that being able to withdraw tells nobody what was decided.
        ("not_shortlisted", "withdraw"): "withdrawn",
        **{(status, "withdraw"): "withdrawn" for status in _TO_WITHDRAW.split()},
    }
)

STATUSES: tuple[str, ...] = transitions.statuses(TABLE)
"""Every status there is, in the order of the table."""


def possible(status: str) -> frozenset[str]:
    """Give the events that can happen to an application in this status."""
    return transitions.possible(TABLE, status)


def after(status: str, event: str) -> str:
    """Give the status that an event leads to.

    Raises:
        NotPossible: the table has no such step.
    """
    return transitions.after(TABLE, status, event)
