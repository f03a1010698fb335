"""Relatives, partners and the household: asked in turn, in full, counted, told."""

from dataclasses import replace
from typing import Any

import pytest

from checks.profiles import load_profile
from tests.checks.vetting.examples import PERSON, changed, example, found, report, severities

REASON = "We lost touch years ago."
HISTORY = [{"from": "2015-01", "to": None, "lines": ["3 Elm Grove"], "town": "Bradford", "country": "GB"}]
HERE = {**PERSON, "roles": ["co_resident"], "address": "a1"}
ONE_HERE = {"/applicant/occupants/aged_10_or_over": 1, "/relatives/other_co_residents": "listed"}
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
        pytest.param(
            {"/relatives/siblings": "listed"}, [("GEN-04", "/relatives/siblings")], id="listed, nobody there"
        ),
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


@pytest.mark.parametrize(
    ("detail", "value"),
    [
        ("given_names", None),
        ("family_name", "unknown"),
        ("birth_family_name", " "),
        ("date_of_birth", None),
        ("place_of_birth", {"town": "Enugu"}),
        ("place_of_birth", None),
        ("address", None),
        ("address", {"lines": ["3 Mill Lane"], "town": "Bradford", "postcode": "BD7", "country": "GB"}),
        ("address", {"lines": ["3 Mill Lane"], "town": "Lagos"}),
        ("address_since", None),
        ("partner_status", None),
        ("life_status", None),
    ],
)
def test_details_are_given_or_explained(detail: str, value: Any) -> None:
    put, known = f"/people/0/{detail}", f"/people/0/not_known/{detail}"
    rule = "FAM-11" if detail == "life_status" else "FAM-07"

    assert rules({put: value}) == [(rule, "blocker", put)]
    assert ("GEN-03", "blocker", put) in rules({put: value, known: "n/a"})
    if detail != "life_status":
        assert rules({put: value, known: REASON}) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"life_status": "deceased", "died": "2011", "address": None, "address_since": None}, [], id="dead"
        ),
        pytest.param({"life_status": "deceased"}, [("FAM-09", "advice")], id="dead, no year"),
        pytest.param(
            {"life_status": "deceased", "died": "2011", "family_name": None},
            [("FAM-09", "advice")],
            id="dead, no name",
        ),
        pytest.param(
            {"life_status": "deceased", "not_known": {"died": REASON}}, [], id="dead, year not known"
        ),
        pytest.param(
            {"life_status": "identity_unknown", "family_name": None},
            [("GEN-03", "blocker")],
            id="nobody knows",
        ),
        pytest.param(
            {"life_status": "identity_unknown", "family_name": None, "not_known": {"family_name": REASON}},
            [],
            id="explained",
        ),
        pytest.param(
            {"life_status": "withheld_for_safety", "family_name": None, "address": None}, [], id="for safety"
        ),
        pytest.param(
            {"life_status": "no_contact", "address": None},
            [("FAM-07", "blocker")],
            id="no contact, no reason",
        ),
        pytest.param(
            {"life_status": "no_contact", "address": None, "not_known": {"address": REASON}},
            [],
            id="no contact",
        ),
        pytest.param(
            {"date_of_birth": "2015-09-16", "address": None, "birth_family_name": None}, [], id="under ten"
        ),
        pytest.param(
            {"date_of_birth": "2015-09-15", "address": None}, [("FAM-07", "blocker")], id="ten today"
        ),
        pytest.param(
            {"address": {"lines": ["1 Rue"], "town": "Paris", "country": "FR"}}, [], id="abroad, no postcode"
        ),
    ],
)
def test_of_whom_details_are_asked(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    findings = rules({**SIBLING, "/people/-": PERSON | changes})

    assert [(rule, severity) for rule, severity, _ in findings] == expected


def test_a_parents_partner_who_is_not_known_has_a_reason() -> None:
    unknown = {"/people/0/partner_status": "not_known"}

    assert rules(unknown) == [("GEN-03", "blocker", "/people/0/partner_status")]
    assert rules({**unknown, "/people/0/not_known/partner_status": REASON}) == []


def test_people_who_need_not_be_listed_are_only_advised_on() -> None:
    cousin = {**PERSON, "roles": ["other_relative"], "birth_family_name": None, "criminal_involvement": None}

    assert [(r, s) for r, s, _ in rules({"/people/-": cousin})] == [
        ("FAM-07", "advice"),
        ("FAM-16", "advice"),
    ]
    at_home = rules({**ONE_HERE, "/people/-": {**cousin, "address": "a1"}})
    assert [(r, s) for r, s, _ in at_home] == [("FAM-07", "blocker"), ("FAM-16", "blocker")]


def test_somebody_without_a_role() -> None:
    assert ("FAM-07", "blocker", "/people/2/roles") in rules({"/people/-": {**PERSON, "roles": []}})


@pytest.mark.parametrize(
    ("counted", "people", "blockers"),
    [
        pytest.param(0, [], 0, id="nobody"),
        pytest.param(1, [], 1, id="one counted, nobody listed"),
        pytest.param(1, [HERE], 0, id="one"),
        pytest.param(0, [HERE], 1, id="one listed, nobody counted"),
        pytest.param(1, [HERE | {"roles": ["close_associate"]}], 0, id="whatever the role"),
        pytest.param(1, [HERE | {"date_of_birth": "2015-09-15"}], 0, id="ten today"),
        pytest.param(
            1,
            [HERE | {"date_of_birth": "2015-09-16"}],
            2,
            id="ten tomorrow: counts below, and none was counted there",
        ),
        pytest.param(0, [HERE | {"life_status": "deceased", "died": "2024"}], 0, id="the dead live nowhere"),
        pytest.param(0, [HERE | {"date_of_birth": "2015-09"}], 0, id="ten or not: either will do"),
        pytest.param(1, [HERE | {"date_of_birth": "2015-09"}], 0, id="ten or not: either will do, counted"),
        pytest.param(
            1,
            [
                HERE
                | {
                    "address": {
                        "lines": ["14  ROWAN close"],
                        "town": "LEEDS",
                        "postcode": "LS62AB",
                        "country": "GB",
                    }
                }
            ],
            0,
            id="written out",
        ),
        pytest.param(
            0,
            [
                HERE
                | {
                    "address": {
                        "lines": ["15 Rowan Close"],
                        "town": "Leeds",
                        "postcode": "LS6 2AB",
                        "country": "GB",
                    }
                }
            ],
            0,
            id="next door",
        ),
    ],
)
def test_as_many_listed_as_live_here(counted: int, people: list[dict[str, Any]], blockers: int) -> None:
    changes: dict[str, Any] = {"/applicant/occupants/aged_10_or_over": counted}
    changes["/people"] = [*example()["people"], *people]

    assert severities(changes, "ADDR-19") == ["blocker"] * blockers


def test_children_under_ten_are_counted_listed_or_not() -> None:
    child = HERE | {"roles": ["child"], "date_of_birth": "2020-01-01"}

    assert severities({"/applicant/occupants/under_10": 2}, "ADDR-19") == []
    assert severities({"/applicant/occupants/under_10": 2, "/people/-": child}, "ADDR-19") == []
    assert severities({"/applicant/occupants/under_10": 0, "/people/-": child}, "ADDR-19") == ["blocker"]


def test_a_child_who_turns_ten_between_declaring_and_sending_has_to_be_counted_anew() -> None:
    child = HERE | {"roles": ["child"], "date_of_birth": "2015-09-17"}
    changes = {"/applicant/occupants/under_10": 1, "/people/-": child, "/relatives/children": "listed"}

    assert severities(changes, "ADDR-19") == []
    assert severities({**changes, "/checked_on": "2025-09-20"}, "ADDR-19") == ["blocker"]


def test_household_waits_for_a_main_home() -> None:
    changes = {"/addresses/0/to": "2025-09-14", "/people/-": HERE, "/applicant/occupants/aged_10_or_over": 5}

    assert {f.rule for f in report(changed(changes)).findings} & {"ADDR-19", "FAM-12"} == set()


@pytest.mark.parametrize(
    ("person", "speaks"),
    [
        (HERE, False),
        (HERE | {"address": PERSON["address"]}, True),
        (HERE | {"address": None}, False),
        (HERE | {"address": PERSON["address"], "life_status": "deceased"}, False),
        (PERSON, False),
    ],
)
def test_co_residents_live_here(person: dict[str, Any], speaks: bool) -> None:
    assert severities({"/people/-": person}, "FAM-12") == ["blocker"] * speaks


@pytest.mark.parametrize(
    ("mother", "speaks"),
    [
        ("1976-04-02", False),
        ("1976-04-03", True),
        ("1976-04", False),
        ("1976-05", True),
        ("1976", False),
        ("1977", True),
    ],
)
def test_mothers_are_twelve_years_older_as_far_as_known(mother: str, speaks: bool) -> None:
    assert severities({"/people/0/date_of_birth": mother}, "FAM-14") == ["concern"] * speaks


@pytest.mark.parametrize(
    ("role", "born", "speaks"),
    [
        ("child", "2000-04-02", False),
        ("child", "2000-04-01", True),
        ("step_child", "1995-01-01", False),
        ("adoptive_parent", "1980-01-01", True),
        ("step_parent", "1980-01-01", False),
        ("spouse", "2009-09-15", False),
        ("spouse", "2009-09-16", True),
        ("sibling_full", "2025-09-16", True),
        ("sibling_full", "2025-09-15", False),
    ],
)
def test_plausible_ages(role: str, born: str, speaks: bool) -> None:
    person = {**PERSON, "roles": [role], "date_of_birth": born}

    assert severities({"/people/-": person}, "FAM-14") == ["concern"] * speaks


def test_a_leap_day_birth_is_twelve_years_later_on_1_march() -> None:
    def said(child: str) -> list[str]:
        changes = {"/people/0/date_of_birth": "1972-02-29", "/applicant/date_of_birth": child}
        return [str(s) for s in severities(changes, "FAM-14")]

    assert (said("1984-02-28"), said("1984-02-29")) == (["concern"], [])


def test_listed_twice() -> None:
    twin = {**PERSON, "given_names": "Peter"}
    again = {**PERSON, "id": "p4", "given_names": "PAUL", "roles": ["co_resident"]}

    assert severities({"/people/-": PERSON}, "FAM-13") == []
    both = changed({"/people/-": PERSON})
    for other, expected in ((twin | {"id": "p4"}, 0), (again, 1), (again | {"date_of_birth": None}, 0)):
        form = both | {"people": [*both["people"], other]}
        assert len([f for f in report(form).findings if f.rule == "FAM-13"]) == expected


@pytest.mark.parametrize(
    ("involvement", "expected"),
    [
        ({"answer": "no"}, []),
        ({"answer": "not_known"}, []),
        ({"answer": "yes", "details": "A caution in 2016."}, [("FAM-16", "concern")]),
        ({"answer": "yes", "details": " "}, [("GEN-04", "blocker"), ("FAM-16", "concern")]),
        ({"answer": None}, [("FAM-16", "blocker")]),
        (None, [("FAM-16", "blocker")]),
    ],
)
def test_their_own_dealings_with_the_police(involvement: Any, expected: list[tuple[str, str]]) -> None:
    findings = report(changed({"/people/1/criminal_involvement": involvement})).findings

    assert [(f.rule, f.severity) for f in findings] == expected
    assert not any(f.flags for f in findings)


@pytest.mark.parametrize(
    ("informed", "mother", "father", "untold"),
    [
        (True, None, None, 0),
        (False, None, None, 2),
        (None, "told", None, 1),
        (False, "not_safe", "cannot_reach", 0),
    ],
)
def test_people_are_told(informed: bool | None, mother: str | None, father: str | None, untold: int) -> None:
    changes = {"/people_informed": informed, "/people/0/informed": mother, "/people/1/informed": father}
    findings = found(changes, "FAM-18")

    assert [len(finding.where) - 1 for finding in findings] == ([untold] if untold else [])


def test_the_dead_and_the_unknown_need_not_be_told() -> None:
    changes = {
        "/people_informed": None,
        "/people/0/life_status": "deceased",
        "/people/1/life_status": "no_contact",
    }

    assert found(changes, "FAM-18") == []


@pytest.mark.parametrize(
    ("history", "not_known", "blockers"),
    [
        pytest.param(HISTORY, {}, 0, id="goes on"),
        pytest.param(None, {}, 1, id="not answered"),
        pytest.param([], {}, 1, id="empty"),
        pytest.param([{"from": "2020-09-16"}], {}, 1, id="a day short"),
        pytest.param([{"from": "2020-09"}], {}, 0, id="the month may do"),
        pytest.param(
            [{"from": "2010-01-01", "to": "2022-01-31"}, {"from": "2022-02-02"}], {}, 1, id="a day between"
        ),
        pytest.param(None, {"address_history": REASON}, 0, id="explained"),
    ],
)
def test_partners_have_an_address_history(history: Any, not_known: Any, blockers: int) -> None:
    partner = {**PERSON, "roles": ["spouse"], "address_history": history, "not_known": not_known}

    assert severities({"/people/-": partner}, "ADDR-18") == ["blocker"] * blockers


def test_the_profile_may_ask_for_no_partners_history() -> None:
    profile = replace(load_profile(), partner_address_history=False)
    partner = {**PERSON, "roles": ["spouse"], "address_history": None}
    findings = report(changed({"/people/-": partner}), profile=profile).findings

    assert "ADDR-18" not in {finding.rule for finding in findings}


def test_somebody_you_do_not_live_with_is_an_associate() -> None:
    partner = {**PERSON, "roles": ["cohabiting_partner"], "address_history": HISTORY}

    assert severities({"/people/-": partner}, "FAM-05") == ["advice"]
    assert severities({"/people/-": partner | {"address": "a1"}}, "FAM-05") == []
