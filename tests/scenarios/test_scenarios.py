"""Each story's form gets the findings that the story says: an officer can read one and correct it.

`form` holds what differs from the form with nothing wrong, by pointer. A finding is written as its rule, its
severity, its chief pointer and, where it is about a time, its first and last day.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checks.findings import Finding
from tests.checks.vetting.examples import changed, report

STORIES = sorted(Path(__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("story", STORIES, ids=[story.stem for story in STORIES])
def test_story(story: Path) -> None:
    told: dict[str, Any] = tomllib.loads(story.read_text("utf-8"))
    expected = told["expected"]
    result = report(changed(told["form"]))

    assert told["story"].strip()
    assert [written(finding) for finding in result.findings] == expected["findings"]
    assert result.outcome == expected["outcome"]
    if "residency_met_on" in expected:
        assert str(result.residency.met_on) == expected["residency_met_on"]


def written(finding: Finding) -> str:
    """Write a finding the way that the stories do."""
    days = [finding.span.first, finding.span.last] if finding.span else []
    return " ".join(map(str, [finding.rule, finding.severity, finding.where[0], *days]))
