"""How far markers agree: weighted kappa for two, Krippendorff's alpha for any number, harshness for each.

Every figure is None where it has no meaning: too few marks, or all of them the same.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from statistics import fmean
from typing import TypeVar

M = TypeVar("M", bound=Hashable)
T = TypeVar("T", bound=Hashable)

Distance = Callable[[int, int], float]
Metric = Callable[[Mapping[int, int]], Distance]
"""Gives the distance between two marks, knowing how often each mark was given."""


def squared(one: int, other: int) -> float:
    """Give the distance that counts a difference of two four times as much as one of one."""
    return float((one - other) ** 2)


def nominal(_counts: Mapping[int, int]) -> Distance:
    """Give the metric in which marks are the same or not."""
    return lambda one, other: float(one != other)


def interval(_counts: Mapping[int, int]) -> Distance:
    """Give the metric in which marks are equal steps."""
    return squared


def ordinal(counts: Mapping[int, int]) -> Distance:
    """Give the metric in which marks are in order, their steps as wide as they are often given.

    Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section E.
    """

    def distance(one: int, other: int) -> float:
        low, high = sorted((one, other))
        between = sum(counts.get(mark, 0) for mark in range(low, high + 1))
        return (between - (counts.get(low, 0) + counts.get(high, 0)) / 2) ** 2 if low != high else 0.0

    return distance


def weighted_kappa(pairs: Sequence[tuple[int, int]], distance: Distance = squared) -> float | None:
    """Give the agreement of two markers beyond chance: 1 is full, 0 what chance gives, less is worse.

    Args:
        pairs: of each thing that both marked, the marks of the one and the other.
        distance: between two marks; squared differences unless given.

    Source: Cohen, Weighted kappa (1968).
    """
    if not pairs:
        return None
    of_one, of_other = (Counter(marks) for marks in zip(*pairs, strict=True))
    observed = sum(distance(one, other) for one, other in pairs) / len(pairs)
    expected = (
        sum(distance(one, other) * n * m for one, n in of_one.items() for other, m in of_other.items())
        / len(pairs) ** 2
    )
    return 1 - observed / expected if expected else None


def alpha(units: Iterable[Sequence[int]], metric: Metric = ordinal) -> float | None:
    """Give Krippendorff's alpha: 1 is full agreement, 0 what chance gives, less is worse.

    Args:
        units: the marks that each thing got, of any number of markers; those with one do not count.
        metric: how far apart marks are; in order unless given.
    """
    pairable = [marks for marks in units if len(marks) > 1]
    counts = Counter(mark for marks in pairable for mark in marks)
    total, distance = counts.total(), metric(counts)
    if not total:
        return None
    observed = sum(
        sum(distance(one, other) for one in marks for other in marks) / (len(marks) - 1) for marks in pairable
    )
    expected = sum(
        distance(one, other) * n * m for one, n in counts.items() for other, m in counts.items()
    ) / (total - 1)
    return 1 - observed / expected if expected else None


def harshness(marks: Mapping[M, Mapping[T, int]]) -> dict[M, float]:
    """Give by how many marks each marker lies below the mean of all markers, on what several marked.

    Args:
        marks: of each marker, the mark of each thing. Above 0 is harsher than the others, below 0 milder.
    """
    things: dict[T, list[int]] = {}
    for given in marks.values():
        for thing, mark in given.items():
            things.setdefault(thing, []).append(mark)
    means = {thing: fmean(found) for thing, found in things.items() if len(found) > 1}
    return {
        marker: fmean(below)
        for marker, given in marks.items()
        if (below := [means[thing] - mark for thing, mark in given.items() if thing in means])
    }


WORDS = ((0.8, "good"), (0.667, "fair"), (float("-inf"), "low"))
"""The least alpha for each word. Source: Krippendorff, Content Analysis: conclusions from 0.800, tentative
ones from 0.667."""


def in_a_word(figure: float | None) -> str:
    """Give what people call this agreement; "too few to say" where there is no figure."""
    if figure is None:
        return "too few to say"
    return next(word for least, word in WORDS if figure >= least)
