"""What the applicant is told is short, plain and kind."""

import json
import re
from pathlib import Path
from statistics import median

import pytest

from checks.countries import countries
from checks.findings import Flag
from tests.checks.reading import WORD, grade, sentences
from tests.checks.vetting.examples import ABSENCE, changed, report
from tests.checks.vetting.speaking import SPEAKS

CASES = json.loads((Path(__file__).parents[2] / "cases" / "vetting" / "cases.json").read_text("utf-8"))
FINDINGS = [f for changes in SPEAKS.values() for f in report(changed(changes)).findings]
FINDINGS += [f for case in CASES for f in report({"declared_on": "2025-09-15"} | case["form"]).findings]
MESSAGES = sorted({finding.message for finding in FINDINGS})


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_short_and_plain(message: str) -> None:
    assert message.endswith((".", "?"))
    assert all(len(WORD.findall(sentence)) <= 28 for sentence in sentences(message))
    assert grade(message) <= 8
    assert not re.search(r"\b(?:invalid|illegal|error|failed to|row \d|must not)\b", message, re.IGNORECASE)


def test_messages_are_plain_as_a_whole() -> None:
    assert median(map(grade, MESSAGES)) <= 7


def test_nothing_unconfirmed_is_told_as_fact() -> None:
    unconfirmed = [finding for finding in FINDINGS if finding.evidence == "E3"]

    assert unconfirmed
    for finding in unconfirmed:
        assert Flag.UNCONFIRMED_RULE in finding.flags
        assert "check with the force" in finding.message.lower()


def test_countries_are_told_by_name_and_not_by_code() -> None:
    codes = "|".join(
        set(countries()) - {"NHS", "UK", "IT", "BE", "SO", "NO", "AS", "IN", "AT", "IS", "ME", "DO"}
    )
    told = [
        finding.message
        for absence in ({"ties": None, "to": "2022-10-01"}, {"reason": "armed_forces"}, {"country": "IE"}, {})
        for finding in report(changed({"/absences/-": {**ABSENCE, "country": "FR", **absence}})).findings
    ]

    assert any("France" in message for message in told)
    assert any("Ireland" in message for message in told)
    assert not [message for message in told if re.search(rf"\b({codes})\b", message)]
