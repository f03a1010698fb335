"""What the marks of an application come to: which essential criteria are met, the total, the place.

A criterion's mark is the one agreed in moderation, else the mean of its markers' marks. Nothing but marks and
weights goes in.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
W = TypeVar("W", bound=Hashable)

LEAST, MOST = 0, 3
DEFAULT_BAR = 2
TIE_BREAK = (
    "Applications with the same total are put in order by their total on essential criteria, then by how "
    "many criteria have the full mark. Those that are still equal share a place."
)


@dataclass(frozen=True, slots=True)
class Criterion(Generic[K]):
    """A criterion that marks are given for.

    Attributes:
        weight: what its mark is multiplied by in the total.
    """

    key: K
    essential: bool
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Given:
    """What was given for one criterion: the markers' marks, and the one agreed in moderation, if any."""

    marks: Sequence[int] = ()
    agreed: int | None = None

    @property
    def mark(self) -> Fraction | None:
        """The mark that counts; None while there is none."""
        if self.agreed is not None:
            return Fraction(self.agreed)
        return Fraction(sum(self.marks), len(self.marks)) if self.marks else None


@dataclass(frozen=True, slots=True)
class Standing(Generic[K]):
    """What one application's marks come to.

    Attributes:
        failing: essential criteria below the bar, in the advert's order.
        unmarked: criteria without a mark, in the advert's order.
        full: how many criteria have the full mark.
    """

    total: Fraction
    essential: Fraction
    full: int
    failing: tuple[K, ...]
    unmarked: tuple[K, ...]

    @property
    def meets_every_essential(self) -> bool:
        """Whether every essential criterion is marked and at the bar or above."""
        return not self.failing and not self.unmarked

    @property
    def key(self) -> tuple[Fraction, Fraction, int]:
        """What it is ranked by, greater first: see `TIE_BREAK`."""
        return self.total, self.essential, self.full


def standing(criteria: Iterable[Criterion[K]], given: Mapping[K, Given], bar: int) -> Standing[K]:
    """Work out the standing of one application; `bar` is the least mark that meets an essential criterion."""
    marks = [(one, given.get(one.key, Given()).mark) for one in criteria]
    marked = [(one, mark) for one, mark in marks if mark is not None]
    return Standing(
        total=sum((one.weight * mark for one, mark in marked), Fraction(0)),
        essential=sum((one.weight * mark for one, mark in marked if one.essential), Fraction(0)),
        full=sum(mark == MOST for _, mark in marked),
        failing=tuple(one.key for one, mark in marked if one.essential and mark < bar),
        unmarked=tuple(one.key for one, mark in marks if mark is None),
    )


def places(standings: Mapping[W, Standing[K]]) -> dict[W, int]:
    """Give each application its place, from 1; those that are equal share one, and the next is left out."""
    keys = sorted((each.key for each in standings.values()), reverse=True)
    first = {key: number for number, key in reversed(list(enumerate(keys, 1)))}
    return {who: first[each.key] for who, each in standings.items()}


def disagree(marks: Sequence[int], bar: int) -> bool:
    """Tell whether people have to talk: marks two or more apart, or on different sides of the bar."""
    if len(marks) < 2:  # noqa: PLR2004  # one marker cannot disagree
        return False
    low, high = min(marks), max(marks)
    return high - low >= 2 or low < bar <= high  # noqa: PLR2004


def most_possible(criteria: Iterable[Criterion[K]]) -> int:
    """Give the greatest total there can be."""
    return sum(one.weight * MOST for one in criteria)
