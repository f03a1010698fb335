"""The relationship checklist: each relative asked for in turn, and partners that a status asks for."""

from typing import Any

import pytest

from tests.checks.vetting.examples import PERSON, changed, found, report, severities

REASON = "We lost touch years ago."
SIBLING = {"/relatives/siblings": "listed"}


def rules(changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Give rule, severity and chief pointer of everything found in the changed example."""
    return [(f.rule, f.severity, f.where[0]) for f in report(changed(changes)).findings]


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        *(
            (kind, "FAM-01")
            for kind in ("partner", "adoptive_parents", "siblings", "children", "other_co_residents")
        ),
        *((kind, "FAM-03") for kind in ("parents_partners", "partners_parents")),
        *((kind, "FAM-11") for kind in ("mother", "father")),
    ],
)
def test_each_line_of_the_checklist_is_asked(kind: str, rule: str) -> None:
    assert (rule, "blocker", f"/relatives/{kind}") in rules({f"/relatives/{kind}": None})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"/relatives/siblings": "listed"}, [("GEN-04", "/people")], id="listed, nobody there"),
        pytest.param({"/people/-": PERSON}, [("GEN-04", "/relatives/siblings")], id="none, somebody there"),
        pytest.param({**SIBLING, "/people/-": PERSON}, [], id="listed and there"),
        pytest.param(
            {"/relatives/siblings": "not_known"},
            [("GEN-03", "/relatives/siblings")],
            id="not known, no reason",
        ),
        pytest.param(
            {"/relatives/siblings": "not_known", "/relatives_reasons": {"siblings": "unknown"}},
            [("GEN-03", "/relatives/siblings")],
            id="not known, no good reason",
        ),
        pytest.param(
            {"/relatives/siblings": "not_known", "/relatives_reasons": {"siblings": "I grew up in care."}},
            [],
            id="explained",
        ),
        pytest.param(
            {"/people/-": {**PERSON, "roles": ["child"], "date_of_birth": "2015-09-16"}},
            [],
            id="a child of nine need not be",
        ),
        pytest.param(
            {"/people/-": {**PERSON, "roles": ["child"], "date_of_birth": "2015-09-15"}},
            [("GEN-04", "/relatives/children")],
            id="a child of ten has to be",
        ),
        pytest.param(
            {"/relatives/parents_partners": "listed", "/people/-": {**PERSON, "roles": ["step_parent"]}},
            [("GEN-04", "/relatives/step_parents")],
            id="a step-parent is a parent's partner, and a step-parent",
        ),
        pytest.param(
            {"/relatives/father": "none"},
            [("GEN-04", "/relatives/father"), ("FAM-11", "/relatives/father")],
            id="no father",
        ),
        pytest.param(
            {"/people/0/life_status": None}, [("FAM-11", "/people/0/life_status")], id="mother: alive or not"
        ),
    ],
)
def test_checklist_and_people_agree(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert sorted((rule, where) for rule, _, where in rules(changes)) == sorted(expected)


@pytest.mark.parametrize(
    ("status", "person", "rule"),
    [
        ("married", None, "FAM-06"),
        ("separated", None, "FAM-06"),
        ("civil_partnership", None, "FAM-06"),
        ("cohabiting", None, "FAM-06"),
        ("widowed", None, None),
        ("divorced", None, None),
        ("married", "spouse", None),
        ("separated", "spouse", None),
        ("cohabiting", "spouse", None),
        ("married", "cohabiting_partner", "FAM-06"),
    ],
)
def test_marital_status_asks_for_a_partner(status: str, person: str | None, rule: str | None) -> None:
    changes: dict[str, Any] = {"/applicant/marital_status": status}
    if person:
        changes["/people/-"] = {**PERSON, "roles": [person]}

    assert bool(found(changes, "FAM-06")) is (rule is not None)


def test_a_late_partner_is_no_partner_now() -> None:
    late = {**PERSON, "roles": ["spouse"], "life_status": "deceased", "died": "2019"}

    assert rules({"/applicant/marital_status": "widowed", "/people/-": late}) == []


@pytest.mark.parametrize(
    ("changes", "blockers"),
    [
        pytest.param({"/people/0/partner_status": "other_partner"}, 1, id="mother's partner is missing"),
        pytest.param(
            {"/people/0/partner_status": "other_partner", "/people/1/partner_status": "other_partner"},
            2,
            id="both",
        ),
        pytest.param(
            {
                "/people/0/partner_status": "other_partner",
                "/people/-": {**PERSON, "roles": ["parents_partner"]},
            },
            0,
            id="listed",
        ),
        pytest.param(
            {"/people/0/partner_status": "other_partner", "/people/-": {**PERSON, "roles": ["step_parent"]}},
            0,
            id="as step-parent",
        ),
        pytest.param(
            {
                "/people/0/partner_status": "other_partner",
                "/people/1/partner_status": "other_partner",
                "/people/-": {**PERSON, "roles": ["parents_partner"]},
            },
            1,
            id="one of two",
        ),
        pytest.param(
            {"/people/0/partner_status": "other_partner", "/relatives/parents_partners": "not_known"},
            0,
            id="not known",
        ),
        pytest.param({"/people/0/partner_status": "no_partner"}, 0, id="none"),
    ],
)
def test_parents_new_partners(changes: dict[str, Any], blockers: int) -> None:
    assert severities(changes, "FAM-04") == ["blocker"] * blockers


def test_a_parents_partner_who_is_not_known_has_a_reason() -> None:
    unknown = {"/people/0/partner_status": "not_known"}

    assert rules(unknown) == [("GEN-03", "blocker", "/people/0/partner_status")]
    assert rules({**unknown, "/people/0/not_known/partner_status": REASON}) == []
