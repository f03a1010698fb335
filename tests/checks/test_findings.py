"""What findings come to, and which of them are about standing."""

from dataclasses import replace

import pytest

from checks.findings import Finding, Flag, Outcome, advice, blocker, concern, is_standing, outcome

HOLD = blocker("Wait.", "/police/items/0", flags=(Flag.HOLD,))
BLOCK = blocker("Add it.", "/addresses")
CONCERN = concern("Weigh it.", "/finance/items/0")
ADVICE = advice("Think.", "/addresses/0/from")


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([], Outcome.PASS),
        ([ADVICE], Outcome.ADVICE),
        ([ADVICE, CONCERN], Outcome.CONCERN),
        ([CONCERN, HOLD, ADVICE], Outcome.HOLD),
        ([HOLD, BLOCK], Outcome.BLOCK),
    ],
)
def test_the_worst_finding_decides(findings: list[Finding], expected: Outcome) -> None:
    assert outcome(findings) is expected
    assert outcome(reversed(findings)) is expected


@pytest.mark.parametrize(
    ("finding", "rule", "standing"),
    [
        (BLOCK, "RES-01", True),
        (BLOCK, "RES-07", True),
        (HOLD, "POL-05", True),
        (BLOCK, "GEN-08", True),
        (BLOCK, "GEN-02", False),
        (BLOCK, "ADDR-01", False),
        (CONCERN, "RES-06", False),
        (ADVICE, "RES-09", False),
    ],
)
def test_blockers_of_standing(finding: Finding, rule: str, standing: bool) -> None:
    assert is_standing(replace(finding, rule=rule)) is standing


def test_names_the_section_it_belongs_to() -> None:
    assert [finding.section for finding in (HOLD, BLOCK, ADVICE)] == ["police", "addresses", "addresses"]
