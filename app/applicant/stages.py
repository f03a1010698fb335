"""The few stages that every application goes through, and where one stands, in words."""

from dataclasses import dataclass

STAGES: tuple[tuple[str, frozenset[str]], ...] = (
    ("You write and send your application", frozenset({"draft"})),
    (
        "The employer reads the applications",
        frozenset({"submitted", "shortlisting", "shortlisted", "reserve_shortlist"}),
    ),
    ("Interview", frozenset({"invited", "interview_booked", "interviewed", "reserve_list"})),
    ("Offer and checks", frozenset({"conditional_offer", "checks_in_progress", "unconditional_offer"})),
    ("You start", frozenset({"appointed"})),
)
"""Each stage with the statuses in it. A status that is in none has ended the application."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage; `here` on the one where the application stands."""

    title: str
    here: bool


def stages(status: str) -> list[Stage]:
    """Give the stages in order; none for an application that has come to an end."""
    shown = [Stage(title, status in statuses) for title, statuses in STAGES]
    return shown if any(stage.here for stage in shown) else []
