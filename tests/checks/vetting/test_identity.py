"""Names, birth, numbers, papers, registration and the declaration."""

from typing import Any

import pytest

from checks.profiles import load_profile
from tests.checks.vetting.examples import ABSENCE, changed, found, report, severities

NAME = {"given_names": "Asha", "family_name": "Eze", "from": "2008", "to": "2013"}


@pytest.mark.parametrize(
    ("number", "rule"),
    [
        ("AB123456C", None),
        ("ab 12 34 56 c", None),
        ("AB-12-34-56-C", None),
        ("AO123456B", "ID-09"),
        ("OA123456B", None),
        ("DA123456B", "ID-09"),
        ("AV123456B", "ID-09"),
        ("BG123456A", "ID-09"),
        ("TN123456A", "ID-09"),
        ("ZZ123456A", "ID-09"),
        ("AB123456E", "ID-09"),
        ("AB12345C", "ID-09"),
        ("AB123456", "ID-09"),
        ("A١123456C", "ID-09"),
        ("x", "ID-09"),
        ("", "GEN-08"),
        ("n/a", "GEN-08"),
        (None, "GEN-08"),
    ],
)
def test_national_insurance_number(number: str | None, rule: str | None) -> None:
    findings = report(changed({"/applicant/national_insurance_number": number})).findings

    assert [f.rule for f in findings] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("born", "passes_on"),
    [
        ("2009-09-14", None),
        ("2009-09-15", None),
        ("2009-09-16", "2025-09-16"),
        ("2012-02-29", "2028-02-29"),
        ("2009-10", "2025-10-01"),
        ("2009-09", None),
    ],
)
def test_sixteen_on_the_day(born: str, passes_on: str | None) -> None:
    days = [
        f.passes_on and f.passes_on.isoformat() for f in found({"/applicant/date_of_birth": born}, "GEN-08")
    ]

    assert days == ([passes_on] if passes_on else [])


@pytest.mark.parametrize(
    ("changes", "rule", "where"),
    [
        ({"/applicant/given_names": "\u200b"}, "ID-01", "/applicant/given_names"),
        ({"/applicant/family_name": None}, "ID-01", "/applicant/family_name"),
        ({"/applicant/birth_name": {"given_names": " "}}, "ID-03", "/applicant/birth_name"),
        ({"/applicant/birth_name": {"given_names": "Asha"}}, "ID-03", "/applicant/birth_name"),
        ({"/applicant/date_of_birth": "1988-04"}, "ID-04", "/applicant/date_of_birth"),
        ({"/applicant/place_of_birth/town": "-"}, "ID-04", "/applicant/place_of_birth/town"),
        ({"/applicant/place_of_birth": None}, "ID-04", "/applicant/place_of_birth"),
        ({"/applicant/nationalities": None}, "ID-04", "/applicant/nationalities"),
        ({"/applicant/other_names": None}, "GEN-02", "/applicant/other_names"),
        ({"/applicant/occupants": None}, "GEN-02", "/applicant/occupants"),
        ({"/absences": None}, "GEN-02", "/absences"),
        ({"/absences/-": {**ABSENCE, "ties": {}}}, "GEN-02", "/absences/0/ties"),
        ({"/absences/-": {**ABSENCE, "ties": {"home": False, "bank": False}}}, "GEN-02", "/absences/0/ties"),
        ({"/absences/-": {**ABSENCE, "reason": "dependant"}}, "GEN-02", "/absences/0/inside_establishment"),
        (
            {"/absences/-": {**ABSENCE, "reason": "armed_forces", "evidence": None}},
            "GEN-02",
            "/absences/0/evidence",
        ),
        (
            {"/associations/answers/criminal_associates": None},
            "GEN-02",
            "/associations/answers/criminal_associates",
        ),
        ({"/associations/items/-": {"kind": None}}, "GEN-02", "/associations/items/0/kind"),
        ({"/addresses/0/type": None}, "GEN-02", "/addresses/0/type"),
        ({"/addresses/0/from": None}, "GEN-02", "/addresses/0/from"),
        (
            {"/applicant/other_names": {"answer": "yes", "items": [NAME | {"from": None}]}},
            "ID-02",
            "/applicant/other_names/items/0/from",
        ),
        (
            {
                "/applicant/other_names": {
                    "answer": "yes",
                    "items": [NAME | {"given_names": "", "family_name": None}],
                }
            },
            "ID-02",
            "/applicant/other_names/items/0",
        ),
    ],
)
def test_what_is_left_out_is_asked_for(changes: dict[str, Any], rule: str, where: str) -> None:
    findings = found(changes, rule)

    assert findings[0].where == (where,)
    assert {f.severity for f in findings} == {"blocker"}


@pytest.mark.parametrize(
    "changes",
    [
        {"/applicant/given_names": "O"},
        {"/applicant/birth_name": {"given_names": "Asha", "family_name": "Eze"}},
        {"/applicant/other_names": {"answer": "yes", "items": [NAME]}},
        {"/applicant/other_names": {"answer": "yes", "items": [NAME | {"given_names": None}]}},
        {"/documents/-": {"kind": "driving_licence", "dated": "2020-01-01", "expires": "2024-01-01"}},
        {"/documents/0/expires": "2025-09"},
        {"/registration/number": "12a 3456e"},
        {"/signature/reconfirmed_on": "2025-09-15"},
        {"/signature/last_edited_on": None},
    ],
)
def test_what_is_enough(changes: dict[str, Any]) -> None:
    assert report(changed(changes)).findings == ()


PASSPORT = {"kind": "passport", "dated": "2019-05-20", "expires": "2029-05-20", "address": None}
LICENCE = {"kind": "driving_licence", "dated": "2025-08-01", "expires": "2030-01-01", "address": "a1"}
BILL = {"kind": "utility_bill", "dated": "2025-06-15", "expires": None, "address": "a1"}


@pytest.mark.parametrize(
    ("documents", "rules"),
    [
        pytest.param([PASSPORT, BILL], [], id="passport and bill"),
        pytest.param([LICENCE, BILL], [], id="licence and bill"),
        pytest.param([PASSPORT, LICENCE], [], id="passport, and licence for the address"),
        pytest.param([LICENCE], ["ID-06"], id="one licence cannot be both"),
        pytest.param([PASSPORT], ["ID-06"], id="a passport proves no address"),
        pytest.param([BILL], ["ID-05"], id="nothing with a photograph"),
        pytest.param([PASSPORT | {"expires": "2025-09-15"}, BILL], [], id="passport runs out today"),
        pytest.param([PASSPORT | {"expires": "2025-09-14"}, BILL], ["ID-05"], id="ran out yesterday"),
        pytest.param([PASSPORT | {"expires": None}, BILL], ["ID-05"], id="no expiry date"),
        pytest.param([PASSPORT, BILL | {"dated": "2025-06-14"}], ["ID-06"], id="a day too old"),
        pytest.param([PASSPORT, BILL | {"dated": None}], ["ID-06"], id="no date on it"),
        pytest.param([PASSPORT, BILL | {"dated": "2025-06"}], ["ID-06"], id="too old or not: vague"),
        pytest.param([PASSPORT, BILL | {"dated": "2025-05"}, BILL], [], id="an old and a fresh one"),
        pytest.param([PASSPORT, BILL | {"address": None}], ["ID-07"], id="no address on it"),
        pytest.param(
            [PASSPORT, BILL | {"address": None}, BILL | {"dated": "2025-05-01"}],
            ["ID-07"],
            id="only an old one shows the address",
        ),
        pytest.param(
            [PASSPORT, BILL | {"address": None, "dated": "2025-05-02"}, BILL | {"dated": "2025-05-01"}],
            ["ID-06"],
            id="both are old, and one shows the address",
        ),
        pytest.param([], ["ID-05", "ID-06"], id="nothing"),
        pytest.param([{}], ["ID-05", "ID-06"], id="a blank row"),
    ],
)
def test_papers(documents: list[dict[str, Any]], rules: list[str]) -> None:
    findings = report(changed({"/documents": documents})).findings

    assert sorted(f.rule for f in findings) == rules


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"/registration": None}, ["blocker"]),
        ({"/registration": {}}, ["blocker"] * 3),
        ({"/registration/expires": "2025-09-15"}, []),
        ({"/registration/expires": "2025-09"}, []),
        ({"/registration/expires": "2025-08"}, ["blocker"]),
        ({"/registration/number": "12345"}, ["concern"]),
        ({"/registration/body": "SCW", "/registration/number": "W/5123"}, []),
        ({"/registration/body": "GMC", "/registration/number": "1234567"}, ["concern"]),
    ],
)
def test_registration(changes: dict[str, Any], expected: list[str]) -> None:
    assert severities(changes, "NHS-06") == expected


def test_registration_is_not_asked_for_where_the_post_needs_none() -> None:
    from dataclasses import replace

    profile = replace(load_profile(), registration_required=False)

    assert report(changed({"/registration": None}), profile=profile).findings == ()


@pytest.mark.parametrize(
    ("signature", "rules"),
    [
        pytest.param({"signed_on": "2025-09-15", "last_edited_on": "2025-09-15"}, [], id="on the day"),
        pytest.param(
            {"signed_on": "2025-09-14", "last_edited_on": "2025-09-15"}, ["GEN-09"], id="edited after"
        ),
        pytest.param({"signed_on": "2025-09-16", "last_edited_on": "2025-09-15"}, ["GEN-09"], id="tomorrow"),
        pytest.param(
            {"signed_on": "2025-09", "last_edited_on": "2025-09"}, ["GEN-09"], id="a month is no date"
        ),
        pytest.param({"signed_on": None, "last_edited_on": "2025-09-15"}, ["GEN-09"], id="not signed"),
        pytest.param({"signed_on": "2025-08-18", "last_edited_on": "2025-08-01"}, [], id="28 days ago"),
        pytest.param(
            {"signed_on": "2025-08-17", "last_edited_on": "2025-08-01"}, ["CHG-07"], id="29 days ago"
        ),
        pytest.param({"signed_on": "2025-01-17", "reconfirmed_on": "2025-08-18"}, [], id="confirmed since"),
        pytest.param(
            {"signed_on": "2025-01-17", "reconfirmed_on": "2025-08-17"}, ["CHG-07"], id="long ago too"
        ),
        pytest.param({"signed_on": "2025-01-17", "reconfirmed_on": "2025-09-16"}, ["CHG-07"], id="not yet"),
    ],
)
def test_declaration(signature: dict[str, Any], rules: list[str]) -> None:
    assert [f.rule for f in report(changed({"/signature": signature})).findings] == rules


def test_a_section_that_is_not_begun_is_one_finding() -> None:
    for section, where in [
        ("applicant", "/applicant"),
        ("police", "/police"),
        ("finance", "/finance"),
        ("associations", "/associations"),
    ]:
        [finding] = [f for f in report(changed({f"/{section}": None})).findings if f.section == section]
        assert (finding.rule, finding.where) == ("GEN-01", (where,))
    family = report(changed({"/relatives": None, "/people": None})).findings
    assert [(f.rule, f.where) for f in family] == [("GEN-01", ("/relatives",))]
