"""Keep and show how often rules speak. Small counts are not shown, because they could point at somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models.rule_counts import RuleCount
from app.services.recheck import Tally

FEWEST_FORMS = 20
"""Drafts below which nothing is shown of a profile."""
FEWEST = 5
"""Counts from 1 up to below this are shown as "fewer than"."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How often one rule speaks; `forms` is None for a few that are not told exactly."""

    rule: str
    forms: int | None


@dataclass(frozen=True, slots=True)
class ProfileCounts:
    """The counts of one profile, the most frequent first; empty where there are too few drafts.

    Those that are not told stand in the order of their ids, which says nothing of which is more.
    """

    profile: str
    counted_at: datetime
    rules: tuple[Shown, ...]


def keep(session: Session, tallies: Iterable[Tally], now: datetime) -> None:
    """Put new counts in the place of all old ones."""
    session.execute(delete(RuleCount))
    for tally in tallies:
        for rule, forms in tally.rules.items():
            session.add(
                RuleCount(profile=tally.profile, rule=rule, forms=forms, of_forms=tally.forms, counted_at=now)
            )


def shown(session: Session) -> list[ProfileCounts]:
    """Give what may be shown of the last count, by profile."""
    rows = session.scalars(select(RuleCount).order_by(RuleCount.profile))
    told = []
    for profile, group in groupby(rows, lambda row: row.profile):
        counts = list(group)
        enough = counts[0].of_forms >= FEWEST_FORMS
        lines = sorted((Shown(row.rule, _told(row.forms)) for row in counts), key=_most_frequent_first)
        told.append(ProfileCounts(profile, counts[0].counted_at, tuple(lines) if enough else ()))
    return told


def _told(forms: int) -> int | None:
    """Give a count if it is none or large enough."""
    return None if 0 < forms < FEWEST else forms


def _most_frequent_first(line: Shown) -> tuple[int, str]:
    """Give what lines are sorted by; what is not told stands between the fewest told and none."""
    return -(1 if line.forms is None else line.forms), line.rule
