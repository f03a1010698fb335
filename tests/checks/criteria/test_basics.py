"""What must be there besides the criteria is missed one by one, and pointed at."""

from dataclasses import replace
from datetime import date

import pytest

from checks.criteria.basics import BASICS, Basics
from checks.findings import Severity

ON = date(2026, 3, 2)
WHOLE = Basics(name="Asha Okafor", phone="01632 960 001", jobs=2, referees=1)


def found(basics: Basics) -> list[tuple[str, str]]:
    findings = [finding for rule in BASICS for finding in rule(basics, None, ON)]
    assert {finding.severity for finding in findings} <= {Severity.BLOCKER}
    assert {finding.evidence for finding in findings} <= {"ENG"}
    return [(finding.rule, finding.where[0]) for finding in findings]


@pytest.mark.parametrize(
    ("basics", "expected"),
    [
        pytest.param(WHOLE, [], id="whole"),
        pytest.param(replace(WHOLE, name=""), [("APPL-01", "/contact/name")], id="no name"),
        pytest.param(replace(WHOLE, phone=None), [("APPL-02", "/contact/phone")], id="no phone"),
        pytest.param(replace(WHOLE, jobs=None), [("APPL-03", "/work_history")], id="work not answered"),
        pytest.param(replace(WHOLE, jobs=0), [], id="no work history, said"),
        pytest.param(replace(WHOLE, referees=0), [("APPL-04", "/referees")], id="no referee"),
    ],
)
def test_misses_what_is_not_there(basics: Basics, expected: list[tuple[str, str]]) -> None:
    assert found(basics) == expected


def test_an_empty_part_misses_everything_in_the_order_of_the_pages() -> None:
    assert [rule for rule, _ in found(Basics())] == ["APPL-01", "APPL-02", "APPL-03", "APPL-04"]
