"""The report's document has the contract's entries and values."""

import json
from datetime import date

from forms.schemas.report import dump
from tests.checks.vetting.examples import ABSENCE, address, changed, report


def test_a_finding_about_a_stretch_of_time() -> None:
    document = dump(report(changed({"/addresses/0/from": "2020-09-17"})))

    assert document["findings"] == [
        {
            "rule": "ADDR-01",
            "severity": "blocker",
            "flags": [],
            "where": ["/addresses/0"],
            "from": "2020-09-15",
            "to": "2020-09-16",
            "days": 2,
            "passes_on": "2025-09-17",
            "message": "Tell us where you lived from 15 September 2020 to 16 September 2020. "
            "Your addresses must run for 5 years with nothing missing.",
            "source": "Met guidance quoted in advert 333-D-HJ-1844",
            "evidence": "E1",
        }
    ]
    assert (document["outcome"], document["ruleset"]) == ("block", "2025-09")


def test_a_finding_about_no_stretch_has_no_days() -> None:
    [finding] = dump(report(changed({"/applicant/marital_status": None})))["findings"]

    assert list(finding) == [
        *("rule", "severity", "flags", "where", "passes_on", "message", "source", "evidence")
    ]
    assert finding["passes_on"] is None


def test_coverage_and_residency() -> None:
    document = dump(
        report(
            changed(
                {
                    "/absences/-": ABSENCE,
                    "/addresses/-": address("a2", "2023-09-01", "2024-07-31", country="NZ"),
                }
            )
        )
    )

    assert document["coverage"] == {
        "from": "2020-09-15",
        "to": "2025-09-15",
        "days_required": 1827,
        "days_covered": 1827,
        "gaps": [],
        "possible_gaps": [],
        "overlaps": [
            {"from": "2023-09-01", "to": "2024-07-31", "days": 335, "where": ["/addresses/0", "/addresses/1"]}
        ],
    }
    assert document["residency"] == {
        "from": "2022-09-15",
        "to": "2025-09-15",
        "met": "needs assessment",
        "abroad": [
            {"from": "2023-09-01", "to": "2024-07-31", "country": "NZ", "days": 335, "counts_as_uk": False}
        ],
        "met_on": "2027-08-01",
    }


def test_is_plain_json_with_its_entries_in_order() -> None:
    document = dump(report({}, date(2025, 9, 15)))

    assert json.loads(json.dumps(document)) == document
    assert list(document) == ["profile", "ruleset", "anchors", "outcome", "findings", "coverage", "residency"]
