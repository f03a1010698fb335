"""The vetting cases: each form gets the report that it must get, and every report keeps the contract's "
"promises."""

import json
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatchcase
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from checks.profiles import load_profile
from checks.report import check
from forms.schemas.report import dump
from forms.schemas.vetting_form import load

CASES = json.loads((Path(__file__).parents[2] / "cases" / "vetting" / "cases.json").read_text("utf-8"))
ORDER = ["pass", "advice", "concern", "hold", "block"]
NEEDED_RULES: dict[str, str] = {}
"""Cases that cannot pass yet, by id, with the rule that each waits for. It may only shrink."""


def report_of(case: dict[str, Any]) -> dict[str, Any]:
    """Check a case's form, as the command does."""
    on = date.fromisoformat(case["on"]) if case.get("on") else None
    form = load(case["form"])
    return dump(check(form, load_profile(case.get("profile") or form.profile or "MPS_LND"), on))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    wrong = list(mismatches(report_of(case), case["expect"]))

    assert bool(wrong) == (case["id"] in NEEDED_RULES), "\n".join(wrong) or "needs no rule any more"


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_report_keeps_its_promises(case: dict[str, Any]) -> None:
    report = report_of(case)

    assert_promises_kept(report, case["form"])
    assert json.dumps(report) == json.dumps(report_of(case))


def mismatches(report: dict[str, Any], expect: dict[str, Any]) -> Iterator[str]:
    """Yield what in a report is not as expected."""
    yield from in_outcome(report["outcome"], expect)
    for wanted in expect.get("findings", []):
        if not any(matches(finding, wanted) for finding in report["findings"]):
            yield f"no finding like {wanted}"
    for finding in report["findings"]:
        if not may_be(finding, expect):
            yield f"{finding['rule']} speaks: {finding['message']}"
    if report["anchors"] != expect.get("anchors", report["anchors"]):
        yield f"anchors {report['anchors']}"
    for part in ("coverage", "residency"):
        for entry, value in expect.get(part, {}).items():
            if report[part][entry] != value:
                yield f"{part}: {entry} is {report[part][entry]}, not {value}"


def in_outcome(outcome: str, expect: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the outcome."""
    expected = [expect.get("outcome", outcome), *["advice"] * bool(expect.get("allow_advice"))]
    mildest, gravest = expect.get("outcome_at_least", "pass"), expect.get("outcome_at_most", "block")
    if outcome not in expected or not ORDER.index(mildest) <= ORDER.index(outcome) <= ORDER.index(gravest):
        yield f"outcome {outcome}"


def may_be(finding: dict[str, Any], expect: dict[str, Any]) -> bool:
    """Tell whether a finding is none that must be absent."""
    family = finding["rule"].partition("-")[0]
    return (
        finding["rule"] not in expect.get("rules_absent", [])
        and not set(finding["flags"]) & set(expect.get("flags_absent", []))
        and (finding["severity"] == "advice" or family in expect.get("only_families", [family]))
    )


def matches(finding: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Tell whether a finding has everything that is wanted of it."""
    severities = wanted.get("severity_any_of", [wanted.get("severity", finding["severity"])])
    exact = ("from", "to", "days", "passes_on")
    under = wanted.get("where_under")
    return (
        any(fnmatchcase(finding["rule"], rule) for rule in wanted["rule_any_of"])
        and finding["severity"] in severities
        and set(wanted.get("flags", [])) <= set(finding["flags"])
        and all(finding.get(entry) == wanted[entry] for entry in exact if entry in wanted)
        and (under is None or any(f"{where}/".startswith(f"{under}/") for where in finding["where"]))
    )


def assert_promises_kept(report: dict[str, Any], form: dict[str, Any]) -> None:
    """Hold a report to what every report promises."""
    findings = report["findings"]
    severities = [["blocker", "concern", "advice"].index(finding["severity"]) for finding in findings]
    assert severities == sorted(severities)
    weights = {"blocker": "block", "concern": "concern", "advice": "advice"}
    worst = ["hold" if "hold" in f["flags"] else weights[f["severity"]] for f in findings]
    assert report["outcome"] == max(worst, key=ORDER.index, default="pass")
    for finding in findings:
        assert finding["rule"]
        assert finding["message"]
        assert finding["where"]
        assert all(is_there(where, form) for where in finding["where"])
        if "days" in finding:
            assert finding["days"] == days(finding)
    coverage = report["coverage"]
    gaps = coverage["gaps"]
    assert coverage["days_required"] == days(coverage)
    assert coverage["days_covered"] + sum(gap["days"] for gap in gaps) == coverage["days_required"]
    for gap in [*gaps, *coverage["possible_gaps"], *coverage["overlaps"]]:
        assert gap["days"] == days(gap)
        assert coverage["from"] <= gap["from"] <= gap["to"] <= coverage["to"]
    assert all(one["to"] < other["from"] for one, other in pairwise(gaps))


def days(span: dict[str, Any]) -> int:
    """Count the days of a stretch, both ends included."""
    return (date.fromisoformat(span["to"]) - date.fromisoformat(span["from"])).days + 1


def is_there(pointer: str, form: dict[str, Any]) -> bool:
    """Tell whether what the last part of a pointer stands in is there."""
    here: Any = form
    for part in pointer.split("/")[1:-1]:
        here = here[int(part)] if isinstance(here, list) else here.get(part)
    return isinstance(here, dict | list)
