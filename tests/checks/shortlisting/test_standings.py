"""Standings: the bar, weights, means, ties, and what counts as a disagreement."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.shortlisting.standings import Criterion, Given, disagree, most_possible, places, standing

A, B, C = (
    Criterion("a", essential=True),
    Criterion("b", essential=True, weight=2),
    Criterion("c", essential=False),
)
ALL = (A, B, C)


def of(*marks: tuple[int, ...] | Given) -> dict[str, Given]:
    given = [one if isinstance(one, Given) else Given(one) for one in marks]
    return dict(zip("abc", given, strict=True))


@pytest.mark.parametrize(
    ("marks", "total", "failing", "unmarked"),
    [
        (of((2,), (2,), (0,)), 6, (), ()),
        (of((2, 3), (3, 3), (1,)), Fraction(19, 2), (), ()),
        (of((1, 2), (2,), (3,)), Fraction(17, 2), ("a",), ()),
        (of((1,), (1,), (3,)), 6, ("a", "b"), ()),
        (of((1, 3), (2,), (0,)), 6, (), ()),
        (of(Given((1, 3), 1), (2,), (0,)), 5, ("a",), ()),
        (of(Given((0, 0), 3), (2,), (0,)), 7, (), ()),
        (of((), (3,), (3,)), 9, (), ("a",)),
        (of((2,), (2,), ()), 6, (), ("c",)),
    ],
)
def test_total_and_what_fails(
    marks: dict[str, Given], total: Fraction, failing: tuple[str, ...], unmarked: tuple[str, ...]
) -> None:
    found = standing(ALL, marks, bar=2)

    assert (found.total, found.failing, found.unmarked) == (total, failing, unmarked)
    assert found.meets_every_essential == (not failing and not unmarked)


@pytest.mark.parametrize(("bar", "failing"), [(1, ()), (2, ("a",)), (3, ("a", "b"))])
def test_the_bar_decides_what_fails(bar: int, failing: tuple[str, ...]) -> None:
    assert standing(ALL, of((1,), (2,), (0,)), bar).failing == failing


def test_a_desirable_criterion_never_fails() -> None:
    assert standing(ALL, of((3,), (3,), (0,)), bar=3).meets_every_essential


def test_ties_go_by_essentials_then_by_full_marks_then_share() -> None:
    board = {
        "more essential": standing(ALL, of((2,), (2,), (1,)), 2),
        "less essential": standing(ALL, of((0,), (2,), (3,)), 2),
        "twin": standing(ALL, of((0,), (2,), (3,)), 2),
        "last": standing(ALL, of((0,), (0,), (0,)), 2),
        "first": standing(ALL, of((3,), (3,), (3,)), 2),
    }

    assert places(board) == {"first": 1, "more essential": 2, "less essential": 3, "twin": 3, "last": 5}


def test_more_full_marks_break_a_tie_of_totals() -> None:
    one, other = Criterion("a", essential=True), Criterion("b", essential=True)
    uneven = standing((one, other), {"a": Given((3,)), "b": Given((1,))}, 1)
    even = standing((one, other), {"a": Given((2,)), "b": Given((2,))}, 1)

    assert places({"even": even, "uneven": uneven}) == {"uneven": 1, "even": 2}


@given(st.dictionaries(st.integers(), st.tuples(*[st.integers(0, 3)] * 3), min_size=1, max_size=12))
def test_places_are_a_ranking(marks: dict[int, tuple[int, int, int]]) -> None:
    board = {who: standing(ALL, of(*[(mark,) for mark in row]), 2) for who, row in marks.items()}
    found = places(board)

    assert min(found.values()) == 1
    for who, place in found.items():
        better = sum(board[other].key > board[who].key for other in board)
        assert place == better + 1


@pytest.mark.parametrize(
    ("marks", "bar", "talk"),
    [
        ((), 2, False),
        ((3,), 2, False),
        ((2, 2), 2, False),
        ((2, 3), 2, False),
        ((0, 1), 2, False),
        ((1, 2), 2, True),
        ((1, 2), 1, False),
        ((0, 2), 3, True),
        ((2, 3), 3, True),
        ((3, 2, 0), 1, True),
    ],
)
def test_what_people_have_to_talk_about(marks: tuple[int, ...], bar: int, talk: bool) -> None:
    assert disagree(marks, bar) == talk


@given(st.lists(st.integers(0, 3), min_size=1, max_size=5), st.integers(1, 3))
def test_without_a_disagreement_everybody_is_on_the_same_side_of_the_bar(marks: list[int], bar: int) -> None:
    if not disagree(marks, bar):
        mark = Given(marks).mark
        assert mark is not None
        assert {one >= bar for one in marks} == {mark >= bar}


def test_the_most_there_can_be() -> None:
    assert most_possible(ALL) == 12
