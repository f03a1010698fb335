"""What messages, pointers and days of passing say in particular, where the tables of rules look at less."""

from typing import Any

import pytest

from checks.dates import PartialDate
from checks.vetting.household import Household
from checks.vetting.people import Person
from tests.checks.vetting.examples import ABSENCE, DEBT, MATTER, ON, PERSON, address, found, report
from tests.checks.vetting.speaking import HOME

CONSOLIDATED = {**DEBT, "kind": "consolidation", "state": "completed", "settled_on": "2025-01-01"}
SHARED = {**DEBT, "kind": "joint_debt"}


@pytest.mark.parametrize(
    ("born", "aged"), [("2015-09-14", True), ("2015-09-15", True), ("2015-09-16", False), ("2015-09", None)]
)
def test_ten_from_the_tenth_birthday_on(born: str, aged: bool | None) -> None:
    assert Person(index=0, date_of_birth=PartialDate.read(born)).is_aged(10, ON) is aged


@pytest.mark.parametrize(
    ("counted", "old", "to_list"), [(None, 0, 0), (0, 0, 0), (1, 0, 1), (2, 1, 1), (1, 2, 0), (None, 1, 0)]
)
def test_how_many_are_still_to_list(counted: int | None, old: int, to_list: int) -> None:
    people = (Person(index=0),) * old

    assert Household("12 Acacia Road", people, (), (), counted, 0).to_list == to_list


def test_a_shared_debt_points_at_shared_debts_alone() -> None:
    changes = {
        "/finance/answers/joint_debt": "yes",
        "/finance/items": [DEBT, CONSOLIDATED, SHARED, {**DEBT, "kind": "scottish_decree"}],
    }
    [finding] = found(changes, "FIN-18")

    assert finding.where == ("/finance/answers/joint_debt", "/finance/items/2")


@pytest.mark.parametrize(
    ("debt", "matches"),
    [
        ({"state": "in_plan"}, True),
        ({"plan": {"from": "2024-01"}}, True),
        ({"state": "outstanding"}, False),
        ({"state": "satisfied", "settled_on": "2025-01-01"}, False),
    ],
)
def test_a_plan_of_any_debt_answers_for_a_debt_management_plan(debt: dict[str, Any], matches: bool) -> None:
    changes = {
        "/finance/answers/default": "yes",
        "/finance/answers/debt_management_plan": "yes",
        "/finance/items/-": {**DEBT, "kind": "default", **debt},
    }

    assert (found(changes, "GEN-04") == []) == matches


@pytest.mark.parametrize(
    ("outcome", "severity"),
    [("absolute_discharge", "advice"), ("community_order", "advice"), ("disqualification", "concern")],
)
def test_a_disqualification_alone_is_grave(outcome: str, severity: str) -> None:
    matter = {**MATTER, "category": "l", "outcome": outcome}
    [finding] = found({"/police/items/-": matter}, "POL-10")

    assert finding.severity == severity


@pytest.mark.parametrize(
    ("allegation", "starts"),
    [("Theft from a shop", "Theft from a shop (2 June 2010): "), ("n/a", "A matter that you listed (2 ")],
)
def test_a_matter_is_called_by_its_allegation(allegation: str, starts: str) -> None:
    [finding] = found({"/police/items/-": {**MATTER, "allegation": allegation}}, "POL-11")

    assert finding.message.startswith(starts)


def test_concerns_about_residence_are_none_for_the_clearance() -> None:
    changes = {"/profile": "NPPV3_SC", "/absences/-": {**ABSENCE, "from": "2021-01-01", "to": "2021-06-30"}}

    assert found(changes, "RES-14") == []


@pytest.mark.parametrize(
    ("history", "passes"),
    [
        ([("2015-01-01", "2023-01-31"), ("2023-02-03", None)], "2028-02-03"),
        ([("2015-01-01", "2025-09-13")], None),
    ],
)
def test_a_gap_of_a_partner_passes_when_it_leaves_the_years(
    history: list[tuple[str, str | None]], passes: str | None
) -> None:
    stays = [{**HOME, "from": first, "to": last} for first, last in history]
    changes = {"/people/-": {**PERSON, "roles": ["spouse"], "address_history": stays}}
    [finding] = found(changes, "ADDR-18")

    assert str(finding.passes_on) == str(passes)


@pytest.mark.parametrize(("last", "speaks"), [("2024-01-27", False), ("2024-01-28", True)])
@pytest.mark.parametrize(
    ("rule", "reason", "country"), [("RES-04", "armed_forces", "CY"), ("RES-10", "study", "IE")]
)
def test_service_and_time_near_by_count_from_28_days(
    rule: str, reason: str, country: str, last: str, speaks: bool
) -> None:
    absence = {**ABSENCE, "from": "2024-01-01", "to": last, "reason": reason, "country": country}

    assert bool(found({"/absences/-": absence}, rule)) == speaks


@pytest.mark.parametrize(
    ("explanation", "says"),
    [("I slept at the homes of friends.", "It leaves no gap."), (None, "Add why in a few")],
)
def test_no_fixed_abode_asks_for_what_is_left_out_alone(explanation: str | None, says: str) -> None:
    row = address("a2", "2022-01-01", "2022-02-01", type="no_fixed_abode", explanation=explanation)
    [finding] = found({"/addresses/-": row}, "ADDR-09")

    assert says in finding.message


def test_a_form_with_two_faults_of_one_rule_tells_both() -> None:
    rows = [
        address("a1", "2024-02-01"),
        address("a2", "2021-02-01", "2024-01-30"),
        address("a3", "2010-01-01", "2021-01-30"),
    ]
    findings = [
        f for f in report({"declared_on": "2025-09-15", "addresses": rows}).findings if f.rule == "ADDR-01"
    ]

    assert [str(f.passes_on) for f in findings] == ["2029-02-01", "2026-02-01"]
    assert [f.where for f in findings] == [("/addresses/1", "/addresses/0"), ("/addresses/2", "/addresses/1")]
