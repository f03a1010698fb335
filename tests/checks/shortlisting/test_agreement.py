"""Agreement against worked examples that were published, and against a statistics library."""

from random import Random

import pytest
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import interval_distance

from checks.shortlisting.agreement import (
    alpha,
    harshness,
    in_a_word,
    interval,
    nominal,
    ordinal,
    squared,
    weighted_kappa,
)

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: 4 observers, 12 units.
OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
UNITS = [
    [int(mark) for mark in marks if mark != "."] for marks in zip(*map(str.split, OBSERVERS), strict=True)
]


@pytest.mark.parametrize(
    ("metric", "published"),
    [(nominal, 0.743), (ordinal, 0.815), (interval, 0.849)],
    ids=["nominal", "ordinal", "interval"],
)
def test_alpha_is_krippendorff_s_own(metric: object, published: float) -> None:
    assert alpha(UNITS, metric) == pytest.approx(published, abs=0.0005)  # type: ignore[arg-type]


# Cohen, Weighted kappa (1968), table 1: the judgements of two psychiatrists, per cent, and their weights.
PSYCHIATRISTS = ((44, 7, 9), (5, 20, 5), (1, 3, 6))
WEIGHTS = ((0, 1, 3), (1, 0, 6), (3, 6, 0))
PAIRS = [(i, j) for i in range(3) for j in range(3) for _ in range(PSYCHIATRISTS[i][j])]


def test_kappa_is_cohen_s_own() -> None:
    assert weighted_kappa(PAIRS, lambda one, other: WEIGHTS[one][other]) == pytest.approx(0.348, abs=0.0005)
    assert weighted_kappa(PAIRS, lambda one, other: float(one != other)) == pytest.approx(0.492, abs=0.0005)


def judged(seed: int, markers: int, units: int, missing: float = 0.0) -> dict[str, dict[int, int]]:
    """Give marks that agree more or less."""
    random = Random(seed)
    truth = [random.randrange(4) for _ in range(units)]
    return {
        f"m{marker}": {
            unit: min(3, max(0, mark + random.choice((0, 0, 0, 1, -1))))
            for unit, mark in enumerate(truth)
            if random.random() >= missing
        }
        for marker in range(markers)
    }


@pytest.mark.parametrize("seed", range(12))
def test_kappa_is_the_library_s(seed: int) -> None:
    given = judged(seed, markers=2, units=30)
    told = [(marker, unit, mark) for marker, marks in given.items() for unit, mark in marks.items()]
    library = AnnotationTask(told, distance=squared).weighted_kappa(max_distance=1.0)

    pairs = [(given["m0"][unit], given["m1"][unit]) for unit in range(30)]
    assert weighted_kappa(pairs) == pytest.approx(library)


@pytest.mark.parametrize("seed", range(12))
def test_alpha_is_the_library_s(seed: int) -> None:
    given = judged(seed, markers=2 + seed % 3, units=25)
    told = [(marker, unit, mark) for marker, marks in given.items() for unit, mark in marks.items()]
    library = AnnotationTask(told, distance=interval_distance).alpha()

    units = [[marks[unit] for marks in given.values()] for unit in range(25)]
    assert alpha(units, interval) == pytest.approx(library)


@pytest.mark.parametrize("units", [[], [[1]], [[2, 2], [2, 2]]], ids=["none", "one marker", "all the same"])
def test_a_figure_without_meaning_is_none(units: list[list[int]]) -> None:
    assert alpha(units) is None
    assert weighted_kappa([(u[0], u[1]) for u in units if len(u) > 1]) is None


def test_full_agreement_is_one_and_order_does_not_matter() -> None:
    units = [[0, 0], [3, 3], [1, 1]]
    assert alpha(units) == 1
    assert alpha([[1, 3], [2, 2], [0, 1]]) == alpha([[1, 0], [2, 2], [3, 1]])
    assert weighted_kappa([(0, 0), (3, 3)]) == 1
    assert (alpha([[0, 3], [3, 0]]) or 0) < 0


def test_one_marker_s_marks_alone_count_for_nothing() -> None:
    assert alpha([*UNITS, [5], [1]]) == alpha(UNITS)


def test_harshness_is_how_far_below_the_mean_somebody_marks() -> None:
    marks = {"Ann": {1: 1, 2: 2, 3: 0}, "Ben": {1: 2, 2: 3}, "Cy": {9: 0}}

    assert harshness(marks) == {"Ann": pytest.approx(0.5), "Ben": pytest.approx(-0.5)}


@pytest.mark.parametrize(
    ("figure", "word"),
    [
        (None, "too few to say"),
        (1.0, "good"),
        (0.8, "good"),
        (0.79, "fair"),
        (0.667, "fair"),
        (0.66, "low"),
        (-1, "low"),
    ],
)
def test_a_figure_has_a_word(figure: float | None, word: str) -> None:
    assert in_a_word(figure) == word
