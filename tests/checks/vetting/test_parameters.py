"""Every number of a profile matters: moving it moves a finding or a date, or it is used by the pipeline."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from checks.parameters import PARAMETERS
from checks.profiles import Profile, load_profile
from tests.checks.vetting.examples import ABSENCE, DEBT, MATTER, PERSON, address, changed, report

ROOT = Path(__file__).parents[3]
PIPELINE = {
    "windfall_report_gbp": "app/applicant/reporting.py",
    "appeal_days": "app/services/vetting_desk.py",
    "validity_years": "app/services/vetting_desk.py",
}
"""Numbers that are no form's business (CHG-03, PROC-04, section 3.1), with where they are used."""

AWAY = {"/absences/-": ABSENCE}
TRIP = {"/absences/-": {**ABSENCE, "from": "2024-03-01", "to": "2024-04-09"}}
FINE = {"/police/items/-": {**MATTER, "outcome": "fine", "category": "n"}}
SPEEDING = {"/police/items/-": {**MATTER, "category": "l", "outcome": "fixed_penalty", "date": "2024-06-02"}}
TWO_HOMES = {"/addresses/-": address("a2", "2022-01-01", "2022-03-01")}
TEENAGER = {**PERSON, "roles": ["child"], "date_of_birth": "2010-05-01", "birth_family_name": None}
BANKRUPT = {
    **DEBT,
    "kind": "bankruptcy",
    "date": "2019-01-10",
    "state": "discharged",
    "settled_on": "2023-09-15",
}
MOVED: dict[str, tuple[dict[str, Any], int]] = {
    "minimum_age": ({"/applicant/date_of_birth": "2003-04-02"}, 25),
    "residency_years": ({"/absences/-": {**ABSENCE, "from": "2021-01-01", "to": "2021-12-31"}}, 5),
    "clearance_residency_years": ({"/absences/-": {**ABSENCE, "from": "2019-01-01", "to": "2021-07-31"}}, 5),
    "residency_max_single_absence_months": (AWAY, 6),
    "residency_ignore_trip_days": (TRIP, 60),
    "overseas_account_months": (AWAY, 12),
    "overseas_account_window_years": (AWAY, 1),
    "address_history_years": ({"/addresses/0/from": "2020-09-14"}, 6),
    "address_gap_tolerance_days": ({"/addresses/0/from": "2020-09-16"}, 1),
    "address_uncertain_days_concern": ({"/addresses/0/from": "2020-09"}, 1),
    "address_short_stay_days": (TRIP, 60),
    "address_must_list_days": (AWAY, 365),
    "overlap_advice_days": (TWO_HOMES, 100),
    "overlap_explain_days": (TWO_HOMES, 50),
    "relation_age_min": ({"/people/-": TEENAGER}, 18),
    "parent_age_gap_min": ({"/people/0/date_of_birth": "1963-03-05"}, 30),
    "partner_age_min": ({"/people/-": {**PERSON, "roles": ["spouse"], "date_of_birth": "2000-12-01"}}, 30),
    "motoring_concern_count": (SPEEDING, 1),
    "motoring_window_years": (
        {"/police/items/-": {**FINE["/police/items/-"], "features": ["dangerous_driving"]}},
        20,
    ),
    "finance_lookback_years": ({"/finance/items/-": {**DEBT, "kind": "arrears", "date": "2021-03-10"}}, 1),
    "ccj_cancel_months": (
        {"/finance/items/-": {**DEBT, "state": "cancelled", "settled_on": "2024-05-10"}},
        3,
    ),
    "ccj_register_years": ({"/finance/items/-": DEBT}, 1),
    "bankruptcy_discharge_years": ({"/finance/items/-": BANKRUPT}, 1),
    "recent_default_months": ({"/finance/items/-": {**DEBT, "kind": "default", "date": "2024-12-10"}}, 3),
    "caution_window_years": (FINE, 5),
    "proof_of_address_max_months": ({"/documents/1/dated": "2025-08-01"}, 1),
    "declaration_max_age_days": (
        {"/signature/signed_on": "2025-09-05", "/signature/last_edited_on": None},
        5,
    ),
}
"""For each number, a form and another number under which it gets another report."""


def numbers() -> list[str]:
    return [name for name, may_be in PARAMETERS.items() if "low" in may_be]


def test_every_number_is_in_the_table_or_used_by_the_pipeline() -> None:
    assert sorted([*MOVED, *PIPELINE]) == sorted(numbers())
    assert {each.name for each in fields(Profile)} >= set(MOVED)


@pytest.mark.parametrize("name", MOVED)
def test_another_number_gives_another_report(name: str) -> None:
    changes, number = MOVED[name]
    usual = load_profile()
    form = changed(changes)

    assert getattr(usual, name) != number
    assert report(form, profile=replace(usual, **{name: number})).findings != report(form).findings


@pytest.mark.parametrize("name", PIPELINE)
def test_what_is_no_business_of_a_form_is_used_where_it_says(name: str) -> None:
    used = (ROOT / PIPELINE[name]).read_text("utf-8")

    assert f").{name}" in used
    assert report(changed({}), profile=replace(load_profile(), **{name: 7})).findings == ()


def test_grandparents_and_cousins_are_optional_unless_the_profile_wants_them() -> None:
    cousin = {**PERSON, "roles": ["other_relative"], "birth_family_name": None}
    form = changed({"/people/-": cousin})

    usual, wanted = (
        [finding.severity for finding in report(form, profile=profile).findings if finding.rule == "FAM-07"]
        for profile in (load_profile(), replace(load_profile(), extended_family=True))
    )

    assert (usual, wanted) == (["advice"], ["blocker"])


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2020-09-16", "from the last 5 years"),
        ("2020-09-15", "more than 5 years ago"),
        ("2020-09-14", "more than 5 years ago"),
        ("2020", None),
        ("2021", "from the last 5 years"),
    ],
)
def test_the_window_of_cautions_says_on_which_side_a_matter_lies(day: str, said: str | None) -> None:
    matter = {**MATTER, "outcome": "fine", "category": "n", "date": day, "outcome_date": day}
    form = changed({"/police/items/-": matter})
    profile = replace(load_profile(), caution_window_years=5)

    [told] = [f.message for f in report(form, profile=profile).findings if f.rule == "CONV-04"]
    [usual] = [f.message for f in report(form).findings if f.rule == "CONV-04"]

    assert (told != usual) == (said is not None)
    assert said is None or said in told
