"""Times taken again and again."""

from collections.abc import Callable
from random import Random
from statistics import median, quantiles
from time import perf_counter

SEED = 2206


def take(works: list[Callable[[], object]], rounds: int, warm: int = 3) -> list[list[float]]:
    """Give for each piece of work the seconds it took, once a round.

    Each round has an order of its own, drawn with `SEED`, so that what slows the machine down for a while
    slows all of them. The first `warm` rounds are not counted.
    """
    random = Random(SEED)
    taken: list[list[float]] = [[] for _ in works]
    for number in range(warm + rounds):
        for at in random.sample(range(len(works)), len(works)):
            start = perf_counter()
            works[at]()
            if number >= warm:
                taken[at].append(perf_counter() - start)
    return taken


def middle(taken: list[float]) -> float:
    """Give the median."""
    return median(taken)


def worst_of_twenty(taken: list[float]) -> float:
    """Give the 95th percentile."""
    return quantiles(taken, n=20, method="inclusive")[-1]
