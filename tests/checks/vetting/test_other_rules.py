"""Dates that cannot be, things told in passing, associations."""

from typing import Any

import pytest

from tests.checks.vetting.examples import (
    ABSENCE,
    DEBT,
    MATTER,
    PERSON,
    address,
    changed,
    found,
    report,
    severities,
)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"/addresses/-": address("a2", "2022-05-01", "2022-04-30")}, "/addresses/1/to"),
        ({"/addresses/-": address("a2", "2022-05", "2022-04")}, "/addresses/1/to"),
        ({"/addresses/0/to": "2025-09-16"}, "/addresses/0/to"),
        ({"/addresses/-": address("a2", "2025-09-16", type="secondary")}, "/addresses/1/from"),
        ({"/addresses/0/from": "1988-04-01"}, "/addresses/0/from"),
        ({"/absences/-": {**ABSENCE, "to": "2025-10-01"}}, "/absences/0/to"),
        ({"/absences/-": {**ABSENCE, "from": "2024-08-01"}}, "/absences/0/to"),
        ({"/documents/1/dated": "2025-09-16"}, "/documents/1/dated"),
        ({"/documents/0/dated": "2029-05-21"}, "/documents/0/expires"),
        ({"/police/items/-": {**MATTER, "outcome_date": "2010-06-01"}}, "/police/items/0/outcome_date"),
        ({"/police/items/-": {**MATTER, "date": "1987"}}, "/police/items/0/date"),
        ({"/police/items/-": {**MATTER, "date": "2026", "outcome_date": None}}, "/police/items/0/date"),
        ({"/finance/items/-": {**DEBT, "settled_on": "2024-03-09"}}, "/finance/items/0/settled_on"),
        ({"/people/0/address_since": "1959"}, "/people/0/address_since"),
        ({"/people/0/died": "1959"}, "/people/0/died"),
        ({"/people/0/died": "2025-10"}, "/people/0/died"),
        (
            {"/people/-": {**PERSON, "address_history": [{"from": "2020", "to": "2019"}]}},
            "/people/2/address_history/0/to",
        ),
        (
            {"/applicant/other_names": {"answer": "yes", "items": [{"from": "2013", "to": "2008"}]}},
            "/applicant/other_names/items/0/to",
        ),
        ({"/checked_on": "2025-09-14"}, "/checked_on"),
    ],
)
def test_dates_that_cannot_be(changes: dict[str, Any], where: str) -> None:
    findings = found(changes, "DATE-08")

    assert where in {finding.where[0] for finding in findings}
    assert {finding.severity for finding in findings} == {"blocker"}


@pytest.mark.parametrize(
    "changes",
    [
        {"/addresses/-": address("a2", "2022-05-01", "2022-05-01")},
        {"/addresses/-": address("a2", "2022-05", "2022-05")},
        {"/addresses/-": address("a2", "2022-05-20", "2022-05")},
        {"/addresses/0/to": "2025-09-15"},
        {"/addresses/0/to": "2025-09"},
        {"/addresses/0/from": "1988-04-02"},
        {"/addresses/0/from": "1988"},
        {"/people/-": {**PERSON, "date_of_birth": "2026-01-01"}},
        {"/people/0": {**PERSON, "id": "p1", "life_status": "deceased", "died": "2011"}},
    ],
)
def test_dates_that_can_be(changes: dict[str, Any]) -> None:
    assert found(changes, "DATE-08") == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("I was arrested in 2012 but let go.", "/police/answers/a"),
        ("There was a police caution once.", "/police/answers/f"),
        ("I was convicted of theft.", "/police/answers/n"),
        ("It ended with NFA.", "/police/answers/c"),
        ("I got three points for speeding.", "/police/answers/l"),
        ("A County Court judgment, since paid", "/finance/answers/ccj"),
        ("I am two months in arrears with my council tax.", "/finance/answers/arrears"),
        ("I defaulted on a card.", "/finance/answers/default"),
        ("I was made bankrupt.", "/finance/answers/bankruptcy"),
        ("I am in an IVA.", "/finance/answers/iva"),
        ("I lived with my partner then.", "/relatives/partner"),
        ("My stepfather owns the house.", "/relatives/step_parents"),
        ("My half-brother stayed too.", "/relatives/siblings"),
        ("My flatmate pays half.", "/relatives/other_co_residents"),
    ],
)
def test_what_is_told_in_passing(text: str, where: str) -> None:
    assert [f.where for f in found({"/notes": text}, "GEN-06")] == [("/notes", where)]
    assert severities({"/addresses/0/explanation": text}, "GEN-06") == ["concern"]


@pytest.mark.parametrize(
    "text",
    [
        "I have a student loan and a mortgage, both paid on time.",
        "My parents' house, which I still use; halls and then my own flat were near my work.",
        "I have never been arrested.",
        "No arrears and no CCJ.",
        "I wasn't convicted of anything.",
        "Ash Court is a block of flats.",
        "I am a cautious driver.",
        "A private matter.",
        "",
    ],
)
def test_what_is_no_mention(text: str) -> None:
    assert found({"/notes": text}, "GEN-06") == []


def test_a_mention_is_fine_where_the_matter_is_declared() -> None:
    declared = {"/police/answers/c": "yes", "/police/items/-": MATTER, "/police/answers/a": "yes"}

    assert found({"/notes": "I was arrested once.", **declared}, "GEN-06") == []
    assert found({"/notes": "I was arrested once.", "/police/answers/a": None}, "GEN-06") == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"criminal_associates": "yes"}, [("ASSOC-01", "concern")], id="knows somebody"),
        pytest.param({"extremist_groups": "yes"}, [("ASSOC-03", "concern")], id="a group"),
        pytest.param({"regulatory_sanction": "yes"}, [("ASSOC-06", "concern")], id="a sanction"),
        pytest.param({"previous_vetting": None}, [("ASSOC-05", "blocker")], id="vetting not answered"),
    ],
)
def test_associations_answered_yes(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    answers = {f"/associations/answers/{name}": answer for name, answer in changes.items()}
    items = [
        {"kind": name, "details": "As told.", "outcome": None} for name, answer in changes.items() if answer
    ]
    findings = report(changed(answers | {"/associations/items": items})).findings

    assert [(f.rule, f.severity) for f in findings] == expected


def test_background_knowledge_about_groups_is_flagged() -> None:
    [finding] = found({"/associations/answers/extremist_groups": "yes"}, "ASSOC-03")

    assert finding.flags == ("likely_refusal", "unconfirmed_rule")


@pytest.mark.parametrize(
    ("details", "severity"),
    [
        ("I sell honey.", "advice"),
        ("I work nights as a door supervisor.", "concern"),
        ("I run a pub.", "concern"),
        ("I write for the press.", "concern"),
        ("A debt collection firm", "concern"),
        ("Impressive pottery", "advice"),
    ],
)
def test_other_work(details: str, severity: str) -> None:
    item = {"kind": "business_interests", "details": details}

    assert severities({"/associations/items/-": item}, "ASSOC-02") == [severity]


@pytest.mark.parametrize(
    ("outcome", "severity"),
    [
        *((outcome, "concern") for outcome in ("refused", "withdrawn", "pending", "open")),
        ("granted", "advice"),
        (None, "blocker"),
    ],
)
def test_earlier_vetting(outcome: str | None, severity: str) -> None:
    item = {"kind": "previous_vetting", "details": "Kent Police, 2021", "outcome": outcome}

    assert severities({"/associations/items/-": item}, "ASSOC-05") == [severity]


@pytest.mark.parametrize(
    ("online", "rules"),
    [
        ({"answer": "none"}, []),
        ({"answer": "listed", "handles": ["@asha"]}, []),
        ({"answer": "listed", "handles": []}, ["ASSOC-04"]),
        ({"answer": "listed", "handles": [" ", "-"]}, ["ASSOC-04"]),
        ({"answer": "none", "handles": ["@asha"]}, ["GEN-04"]),
        ({"answer": None}, ["ASSOC-04"]),
    ],
)
def test_names_online(online: dict[str, Any], rules: list[str]) -> None:
    assert [f.rule for f in report(changed({"/associations/social_media": online})).findings] == rules
