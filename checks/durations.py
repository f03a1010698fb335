"""How long things took, told only where enough cases stand behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

LEAST_CASES = 5
"""Fewer cases than this would tell about single people."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Whole days, both included, that the middle half of the cases took, and the middle one.

    Attributes:
        cases: how many stand behind it.
    """

    low: int
    middle: int
    high: int
    cases: int


def spread(days: Sequence[int]) -> Spread | None:
    """Give the middle half of durations in days, in any order; None for fewer than five cases."""
    if len(days) < LEAST_CASES:
        return None
    low, _, high = quantiles(days, n=4, method="inclusive")
    # Outwards to whole days, so that no more is promised than was so.
    return Spread(int(low // 1), round(median(days)), int(-(-high // 1)), len(days))
