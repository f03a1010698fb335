"""How far the markers of a vacancy agree, in figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from app.services.marking import Cell
from app.services.moderation import Table
from app.services.shortlisting import Assessed
from checks.shortlisting import agreement


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far markers agree.

    Attributes:
        criteria: alpha of each criterion, with how many of its cells came to moderation.
        pairs: names of two markers, and their weighted kappa over all that both marked.
        harshness: by how many marks each marker lies below the mean.
    """

    overall: float | None
    criteria: tuple[tuple[Assessed, float | None, int], ...]
    pairs: tuple[tuple[str, str, float | None], ...]
    harshness: tuple[tuple[str, float], ...]

    def word(self, figure: float | None) -> str:
        """Give what people call this agreement."""
        return agreement.in_a_word(figure)


def agreement_in(seen: Table) -> Agreement:
    """Work out how far the markers of a table agree."""
    disagreements = seen.disagreements()
    of_criterion = {
        one.id: [tuple(marks.values()) for cell, marks in seen.marks.items() if cell[1] == one.id]
        for one in seen.criteria
    }
    by_marker = {
        marker: {cell: marks[marker] for cell, marks in seen.marks.items() if marker in marks}
        for marker in seen.markers
    }
    harsh = agreement.harshness(by_marker)
    return Agreement(
        agreement.alpha([marks for units in of_criterion.values() for marks in units]),
        tuple(
            (one, agreement.alpha(of_criterion[one.id]), sum(cell[1] == one.id for cell in disagreements))
            for one in seen.criteria
        ),
        tuple(
            (seen.markers[one], seen.markers[other], _kappa(by_marker[one], by_marker[other]))
            for one, other in combinations(seen.markers, 2)
        ),
        tuple((name, harsh[marker]) for marker, name in seen.markers.items() if marker in harsh),
    )


def _kappa(one: Mapping[Cell, int], other: Mapping[Cell, int]) -> float | None:
    return agreement.weighted_kappa([(one[cell], other[cell]) for cell in one.keys() & other.keys()])
