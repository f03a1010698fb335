"""Each person: in full or explained, plausible, listed once, told."""

from dataclasses import replace
from typing import Any

import pytest

from checks.profiles import load_profile
from tests.checks.vetting.examples import PERSON, changed, found, report, severities

REASON = "We lost touch years ago."
HISTORY = [{"from": "2015-01", "to": None, "lines": ["3 Elm Grove"], "town": "Bradford", "country": "GB"}]
ONE_HERE = {"/applicant/occupants/aged_10_or_over": 1, "/relatives/other_co_residents": "listed"}
SIBLING = {"/relatives/siblings": "listed"}


def rules(changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Give rule, severity and chief pointer of everything found in the changed example."""
    return [(f.rule, f.severity, f.where[0]) for f in report(changed(changes)).findings]


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
