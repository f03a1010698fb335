"""Totals of groups that tell nobody's answer, and how selection differs between groups.

A count under `LEAST` is never shown, nor one that could be got by taking what is shown from a total.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import sqrt

LEAST = 10
NORMAL = 1.96
"""Standard deviations on either side that hold 95 in 100."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of a group applied, how many of them were shortlisted, and how many of these got an offer."""

    applied: int
    shortlisted: int
    offered: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a group; None is held back.

    Attributes:
        share: of those who applied, the share that was shortlisted, 0 to 1.
        low, high: its 95% interval (Wilson).
        offered, offered_low, offered_high: the same for those shortlisted who got an offer.
    """

    applied: int | None
    share: float | None
    low: float | None = None
    high: float | None = None
    offered: float | None = None
    offered_low: float | None = None
    offered_high: float | None = None


def shown(groups: Mapping[str, Counts]) -> dict[str, Shown]:
    """Give what may be shown of each group; the groups together are everybody, also without an answer."""
    there = {name: each for name, each in groups.items() if each.applied}  # nobody's answer is told by none
    applied = _safe(there, lambda each: (each.applied,))
    shares = _safe(there, lambda each: (each.shortlisted, each.applied - each.shortlisted)) & applied
    offers = _safe(there, lambda each: (each.offered, each.shortlisted - each.offered)) & shares
    return {
        name: _shown(each, applied=name in applied, share=name in shares, offered=name in offers)
        for name, each in groups.items()
    }


def _safe(groups: Mapping[str, Counts], cells: Callable[[Counts], tuple[int, ...]]) -> set[str]:
    """Give the groups whose cells may be shown: large enough, and so are what the others leave together."""
    kept = sorted(
        (name for name, each in groups.items() if min(cells(each)) >= LEAST),
        key=lambda name: min(cells(groups[name])),
        reverse=True,
    )
    while kept and len(kept) < len(groups):
        held = [cells(each) for name, each in groups.items() if name not in kept]
        if all(sum(cell) >= LEAST for cell in zip(*held, strict=True)):
            break
        kept.pop()
    return set(kept)


def _shown(each: Counts, *, applied: bool, share: bool, offered: bool) -> Shown:
    if not share:
        return Shown(each.applied if applied else None, None)
    shortlist = Shown(each.applied, each.shortlisted / each.applied, *wilson(each.shortlisted, each.applied))
    if not offered:
        return shortlist
    low, high = wilson(each.offered, each.shortlisted)
    share_of_offers = each.offered / each.shortlisted
    return replace(shortlist, offered=share_of_offers, offered_low=low, offered_high=high)


def wilson(chosen: int, of: int) -> tuple[float, float]:
    """Give the 95% interval of a share, 0 to 1; `of` is at least 1.

    Source: Wilson, Probable inference, the law of succession, and statistical inference (1927).
    """
    share, square = chosen / of, NORMAL**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    width = NORMAL * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return max(0.0, middle - width), min(1.0, middle + width)
