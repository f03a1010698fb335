"""Two days' findings, set against each other."""

import pytest

from checks.findings import Finding, Severity
from checks.moved import Moved, moved


def finding(
    rule: str, where: str = "/a", severity: Severity = Severity.BLOCKER, message: str = "x"
) -> Finding:
    return Finding(severity, message, (where,), rule=rule)


A, B, C = finding("A"), finding("B"), finding("C")


@pytest.mark.parametrize(
    ("before", "now", "new", "gone"),
    [
        ([], [], (), ()),
        ([A, B], [A, B], (), ()),
        ([A], [C, A, B], (C, B), ()),
        ([C, A, B], [A], (), (C, B)),
        ([A], [finding("A", message="until another day")], (), ()),
        ([A], [finding("A", severity=Severity.CONCERN)], (), ()),
        ([A], [finding("A", "/b")], (finding("A", "/b"),), (A,)),
        ([finding("A", severity=Severity.ADVICE)], [], (), ()),
        ([], [finding("A", severity=Severity.ADVICE)], (), ()),
    ],
)
def test_what_is_new_and_what_is_gone(
    before: list[Finding], now: list[Finding], new: tuple[Finding, ...], gone: tuple[Finding, ...]
) -> None:
    found = moved(before, now)

    assert found == Moved(new, gone)
    assert bool(found) is bool(new or gone)
