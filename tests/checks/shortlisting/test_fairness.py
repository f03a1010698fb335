"""Totals never tell a count under ten, directly or by subtraction (PRIV-29)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.shortlisting.fairness import LEAST, Counts, shown, wilson


def applied(**groups: int) -> dict[str, int | None]:
    return {name: each.applied for name, each in shown({k: Counts(v, 0) for k, v in groups.items()}).items()}


@pytest.mark.requirement("PRIV-29")
@pytest.mark.parametrize(
    ("groups", "told"),
    [
        ({"a": 30, "b": 20}, {"a": 30, "b": 20}),
        ({"a": 30, "b": 9}, {"a": None, "b": None}),
        ({"a": 30, "b": 20, "c": 9}, {"a": 30, "b": None, "c": None}),
        ({"a": 30, "b": 5, "c": 5}, {"a": 30, "b": None, "c": None}),
        ({"a": 30, "b": 5, "c": 4}, {"a": None, "b": None, "c": None}),
        ({"a": 30, "b": 12, "c": 0}, {"a": 30, "b": 12, "c": None}),
        ({"a": 10}, {"a": 10}),
        ({"a": 9}, {"a": None}),
        ({}, {}),
    ],
)
def test_small_groups_and_what_would_tell_them_are_held_back(
    groups: dict[str, int], told: dict[str, int | None]
) -> None:
    assert applied(**groups) == told


def test_a_share_needs_ten_on_either_side() -> None:
    found = shown({"a": Counts(40, 20), "b": Counts(40, 9), "c": Counts(40, 31), "d": Counts(40, 20)})

    assert {name: each.share for name, each in found.items()} == {"a": 0.5, "b": None, "c": None, "d": 0.5}
    assert all(each.applied == 40 for each in found.values())


COUNTS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda two: Counts(max(two), min(two)))


@given(st.dictionaries(st.sampled_from("abcdefgh"), COUNTS))
def test_what_is_left_of_a_total_is_never_a_small_count(groups: dict[str, Counts]) -> None:
    found = shown(groups)

    groups = {name: each for name, each in groups.items() if each.applied}
    found = {name: found[name] for name in groups}
    held = [groups[name] for name, each in found.items() if each.applied is None]
    assert all(each.applied is None or each.applied >= LEAST for each in found.values())
    if held and len(held) < len(groups):
        assert sum(each.applied for each in held) >= LEAST
    unshared = [groups[name] for name, each in found.items() if each.share is None]
    if unshared and len(unshared) < len(groups):
        assert sum(each.shortlisted for each in unshared) >= LEAST
        assert sum(each.applied - each.shortlisted for each in unshared) >= LEAST


@pytest.mark.parametrize(
    ("chosen", "of", "low", "high"),
    # Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_are_those_that_were_published(chosen: int, of: int, low: float, high: float) -> None:
    assert wilson(chosen, of) == (pytest.approx(low, abs=0.0001), pytest.approx(high, abs=0.0001))
