"""Defaults, plans, insolvency and the questions about money, on each side of each edge."""

from typing import Any

import pytest

from tests.checks.vetting.debts import QUESTION, debt, told, weighed
from tests.checks.vetting.examples import DEBT, changed, found, report

PLAN = {"from": "2024-07", "monthly_gbp": 60, "payments_made": 14, "payments_missed": 0}


@pytest.mark.parametrize(
    ("debts", "expected"),
    [
        pytest.param(
            [debt("default", "2024-02-10", "outstanding")], [("FIN-06", "concern", True)], id="nothing done"
        ),
        pytest.param(
            [debt("default", "2015-02-10", "outstanding")],
            [("FIN-06", "concern", True)],
            id="old, nothing done",
        ),
        pytest.param(
            [debt("default", "2024-02-10", "satisfied", "2024-09-01")],
            [("FIN-07", "advice", False)],
            id="settled",
        ),
        pytest.param(
            [debt("default", "2024-09-15", "satisfied", "2024-10-01")],
            [("FIN-07", "advice", False)],
            id="a year old",
        ),
        pytest.param(
            [debt("default", "2024-09-16", "satisfied", "2024-10-01")],
            [("FIN-09", "concern", True)],
            id="younger",
        ),
        pytest.param(
            [debt("default", "2025-02-10", "outstanding")],
            [("FIN-06", "concern", True), ("FIN-09", "concern", True)],
            id="new",
        ),
        pytest.param(
            [debt("default", "2023-05-22", "in_plan", plan=PLAN)],
            [("FIN-08", "concern", False)],
            id="plan kept",
        ),
        pytest.param(
            [debt("default", "2023-05-22", "outstanding", plan=PLAN)],
            [("FIN-08", "concern", False)],
            id="has a plan",
        ),
        pytest.param(
            [debt("default", "2023-05-22", "in_plan", plan={**PLAN, "payments_missed": 2})],
            [("FIN-08", "concern", True)],
            id="payments missed",
        ),
        pytest.param(
            [
                debt("default", "2023-05-22", "outstanding"),
                debt("debt_management_plan", "2024-07-01", "current", plan=PLAN),
            ],
            [("FIN-08", "concern", False)],
            id="in the plan beside it",
        ),
        pytest.param(
            [debt("debt_management_plan", "2024-07-01", "current", plan=PLAN)],
            [("FIN-08", "concern", False)],
            id="a plan",
        ),
        pytest.param(
            [debt("debt_management_plan", "2020-07-01", "completed", "2023-01-01")],
            [],
            id="a plan that is over",
        ),
        pytest.param([debt("iva", "2022-02-06", "current")], [("FIN-10", "concern", True)], id="IVA"),
        pytest.param(
            [debt("iva", "2016-02-06", "completed", "2021-02-06")],
            [("FIN-10", "concern", False)],
            id="IVA over",
        ),
        pytest.param(
            [debt("debt_relief_order", "2024-02-06", "current")], [("FIN-10", "concern", True)], id="DRO"
        ),
        pytest.param(
            [debt("protected_trust_deed", "2016-02-06", "discharged", "2020-02-06")],
            [("FIN-10", "concern", False)],
            id="deed",
        ),
        pytest.param(
            [debt("sequestration", "2024-02-06", "current")],
            [("FIN-10", "concern", True)],
            id="sequestration",
        ),
        pytest.param(
            [debt("bankruptcy", "2025-01-20", "current")], [("FIN-11", "concern", True)], id="bankrupt"
        ),
        pytest.param(
            [debt("bankruptcy", "2021-09-15", "discharged", "2022-09-16")],
            [("FIN-11", "concern", False)],
            id="discharged",
        ),
        pytest.param(
            [debt("arrears", "2024-09-16", "outstanding")], [("FIN-13", "concern", False)], id="arrears"
        ),
        pytest.param([debt("arrears", "2024-09-16", "satisfied", "2025-01-01")], [], id="arrears paid"),
        pytest.param(
            [debt("loan_or_card_withdrawn", "2019-09-15", "outstanding")], [], id="withdrawn six years ago"
        ),
        pytest.param(
            [debt("loan_or_card_withdrawn", "2019-09-16", "outstanding")],
            [("FIN-13", "concern", False)],
            id="since",
        ),
        pytest.param([debt("consolidation", "2022-09-16", "current")], [], id="consolidated"),
        pytest.param(
            [debt("joint_debt", "2022-09-16", "current")], [("FIN-18", "concern", False)], id="shared"
        ),
    ],
)
def test_debts(debts: list[dict[str, Any]], expected: list[tuple[str, str, bool]]) -> None:
    assert sorted(finding[:3] for finding in weighed(*debts)) == sorted(expected)


def test_a_bankruptcy_is_milder_three_years_after_the_discharge() -> None:
    def message(discharged: str) -> str:
        return found(told(debt("bankruptcy", "2021-01-01", "discharged", discharged)), "FIN-11")[0].message

    assert "less than 3 years" in message("2022-09-16")
    assert "3 years ago or more" in message("2022-09-15")


def test_a_plan_without_details_is_asked_for_them() -> None:
    [finding] = found(told(debt("default", "2023-05-22", "in_plan")), "FIN-08")

    assert "when it started" in finding.message
    assert "how many you missed" in finding.message


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("date", None),
        ("amount_gbp", None),
        ("creditor", "n/a"),
        ("creditor", None),
        ("state", None),
        ("kind", None),
    ],
)
def test_each_matter_is_told_in_full(entry: str, value: Any) -> None:
    findings = found({"/finance/items/-": {**DEBT, entry: value}}, "FIN-01")

    assert [finding.where for finding in findings] == [(f"/finance/items/0/{entry}",)]


@pytest.mark.parametrize(
    ("state", "asked"),
    [
        ("satisfied", True),
        ("cancelled", True),
        ("completed", True),
        ("discharged", True),
        ("set_aside", False),
        ("current", False),
    ],
)
def test_when_a_settled_debt_was_settled(state: str, asked: bool) -> None:
    findings = found({"/finance/items/-": {**DEBT, "state": state}}, "FIN-01")

    assert [finding.where for finding in findings] == [("/finance/items/0/settled_on",)] * asked


@pytest.mark.parametrize("question", ["ccj", "default", "arrears", "iva", "bankruptcy", "joint_debt"])
def test_each_question_is_asked_and_backed(question: str) -> None:
    where = f"/finance/answers/{question}"

    assert [f.where for f in found({where: None}, "FIN-01")] == [(where,)]
    assert [f.where for f in found({where: "yes"}, "GEN-04")] == [("/finance/items", where)]
    assert [f.where for f in found({"/finance/items/-": {**DEBT, "kind": question}}, "GEN-04")] == [(where,)]


@pytest.mark.parametrize(("kind", "question"), QUESTION.items())
def test_further_kinds_answer_their_question(kind: str, question: str) -> None:
    asked = {"/finance/items/-": {**DEBT, "kind": kind}}

    assert found(asked | {f"/finance/answers/{question}": "yes"}, "GEN-04") == []
    assert len(found(asked, "GEN-04")) == 1


def test_a_plan_backs_the_question_about_plans() -> None:
    planned = told(debt("default", "2023-05-22", "in_plan", plan=PLAN))

    assert found(planned | {"/finance/answers/debt_management_plan": "yes"}, "GEN-04") == []


def test_a_profile_without_a_finance_check_asks_nothing() -> None:
    from dataclasses import replace

    from checks.profiles import load_profile

    profile = replace(load_profile(), finance_check=False)

    assert report(changed({"/finance": None}), profile=profile).findings == ()
    assert report(changed({"/finance/answers/ccj": None}), profile=profile).findings == ()
