"""RES-14: the years of residence of a clearance that comes with the vetting are for a person to look at."""

from typing import Any

import pytest

from checks.findings import Severity
from tests.checks.vetting.examples import ABSENCE, changed, found, report

LONG = {**ABSENCE, "from": "2019-01-01", "to": "2022-09-14"}
"""The vetting's three years open on the day after its end."""


def with_absence(profile: str = "NPPV3_SC", **changes: Any) -> dict[str, Any]:
    return {"/profile": profile, "/absences/-": {**LONG, **changes}}


@pytest.mark.parametrize(
    ("end", "rules"),
    [
        ("2020-09-14", []),
        ("2020-09-15", ["RES-14"]),
        ("2022-09-14", ["RES-14"]),
        ("2022-09-15", ["RES-06"]),
    ],
)
def test_speaks_of_the_years_before_the_vettings_own(end: str, rules: list[str]) -> None:
    findings = report(changed(with_absence(to=end))).findings

    assert [f.rule for f in findings if f.rule.startswith("RES") and f.rule != "RES-09"] == rules


def test_is_a_concern_with_the_day_on_which_it_is_gone() -> None:
    [finding] = found(with_absence(), "RES-14")

    assert finding.severity is Severity.CONCERN
    assert finding.passes_on
    assert finding.passes_on.isoformat() == "2027-09-15"
    assert finding.where == ("/absences/0",)
    assert "5 years" in finding.message
    assert "15 September 2020 to 14 September 2022" in finding.message
    assert found(with_absence(), "RES-14", on=finding.passes_on) == []


@pytest.mark.parametrize("profile", ["NPPV3", "MPS_LND", "SC"])
def test_is_silent_where_no_clearance_is_bundled(profile: str) -> None:
    assert found(with_absence(profile), "RES-14") == []
