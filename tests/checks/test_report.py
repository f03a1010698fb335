"""The report: anchors, order, pointers inside the document, one finding for what two anchors say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checks.findings import Finding, Outcome, concern
from checks.profiles import Profile, load_profile
from checks.report import check, day_of_passing
from checks.rules import Rule, rule
from checks.vetting.records import VettingForm
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, address, changed, example, report

FIRST, LAST = date(2025, 9, 15), date(2025, 9, 20)


def test_a_form_that_names_no_day_needs_one() -> None:
    form = load(example() | {"declared_on": None})

    with pytest.raises(ValueError, match="needs one"):
        check(form, load_profile())
    assert check(form, load_profile(), FIRST).anchors == (FIRST,)
    assert check(form.declared(FIRST), load_profile()).anchors == (FIRST,)
    assert form.declared(FIRST).declared(LAST).declared_on == FIRST


def test_anchors_are_the_forms_days_oldest_first_each_once() -> None:
    form = load(example())

    assert check(form, load_profile()).anchors == (FIRST,)
    assert check(replace(form, checked_on=FIRST), load_profile()).anchors == (FIRST,)
    assert check(replace(form, checked_on=LAST), load_profile()).anchors == (FIRST, LAST)
    assert check(replace(form, checked_on=date(2025, 9, 1)), load_profile()).anchors == (
        date(2025, 9, 1),
        FIRST,
    )
    assert check(replace(form, checked_on=LAST), load_profile(), date(2025, 10, 1)).anchors == (
        date(2025, 10, 1),
    )


def test_what_both_anchors_say_is_said_once_and_at_its_longest() -> None:
    rows = [address("a1", "2015-06-01", "2025-09-10"), address("a2", "2010-01-01", "2015-05-31")]
    findings = report(changed({"/addresses": rows}) | {"checked_on": "2025-09-20"}).findings
    spans = [finding.span for finding in findings if finding.rule == "ADDR-01"]

    assert [(span.first, span.last) for span in spans if span] == [(date(2025, 9, 11), LAST)]


def test_what_one_anchor_alone_says_is_said() -> None:
    late = changed({"/addresses/0/from": "2020-09-17"}) | {"checked_on": "2025-09-20"}
    early = changed({"/registration/expires": "2025-09-18"}) | {"checked_on": "2025-09-20"}

    assert [f.rule for f in report(late).findings] == ["ADDR-01"]
    assert [f.rule for f in report(early).findings] == ["NHS-06"]
    assert report(changed({"/addresses/0/from": "2020-09-17"}), LAST).findings == ()


def test_the_graver_of_two_anchors_stands() -> None:
    debt = {
        "kind": "default",
        "date": "2024-09-18",
        "amount_gbp": 90,
        "creditor": "A bank",
        "state": "satisfied",
        "settled_on": "2024-10-01",
    }
    form = changed({"/finance/items/-": debt, "/finance/answers/default": "yes"}) | {
        "checked_on": "2025-09-20"
    }

    assert [f.rule for f in report(form).findings] == ["FIN-09", "FIN-07"]


def test_findings_stand_in_the_order_of_the_form() -> None:
    form = changed(
        {
            "/signature": None,
            "/police/answers/t": None,
            "/police/answers/b": None,
            "/people/1/address": None,
            "/people/0/address": None,
            "/addresses/0/postcode": None,
            "/applicant/marital_status": None,
            "/people/0/criminal_involvement": {"answer": "yes", "details": "A fine."},
            "/addresses/0/from": "2020-09-15",
        }
    )

    assert [finding.where[0] for finding in report(form).findings] == [
        "/applicant/marital_status",
        "/addresses/0/postcode",
        "/people/0/address",
        "/people/1/address",
        "/police/answers/b",
        "/police/answers/t",
        "/signature",
        "/people/0/criminal_involvement",
        "/addresses/0/from",
    ]


def test_items_stand_in_the_order_of_their_numbers() -> None:
    rows = [address(f"a{n}", "2015-06-01", "2024-01-01", postcode="x") for n in range(12)]
    wheres = [
        f.where[0]
        for f in report(changed({"/addresses": rows, "/documents/1/address": "a1"})).findings
        if f.rule == "ADDR-06"
    ]

    assert wheres == [f"/addresses/{n}/postcode" for n in range(12)]


def test_pointers_go_no_deeper_than_the_document() -> None:
    form = {
        "declared_on": "2025-09-15",
        "applicant": {"given_names": "Asha"},
        "people": [{"roles": ["mother"]}],
    }
    wheres = {where for finding in report(form).findings for where in finding.where}

    assert "/applicant/place_of_birth" in wheres
    assert "/applicant/occupants" in wheres
    assert "/people/0/criminal_involvement" in wheres
    assert "/relatives" in wheres
    assert not any(
        where.startswith(("/applicant/occupants/", "/relatives/", "/documents/")) for where in wheres
    )


def test_without_a_document_pointers_stay_as_they_are() -> None:
    findings = check(VettingForm(people=()), load_profile(), FIRST).findings

    assert {finding.where[0] for finding in findings} >= {"/signature/signed_on", "/applicant", "/documents"}


def test_an_empty_form_gets_a_whole_report() -> None:
    result = report({}, FIRST)

    assert result.outcome is Outcome.BLOCK
    assert [gap.days for gap in result.coverage.gaps] == [1827]
    assert (result.coverage.days_covered, result.residency.met) == (0, None)


def test_a_gap_that_goes_on_never_passes() -> None:
    rows = [address("a1", "2015-06-01", "2025-09-14")]
    [finding] = [f for f in report(changed({"/addresses": rows})).findings if f.rule == "ADDR-01"]

    assert finding.passes_on is None


def saying(*days: tuple[date, date | None]) -> Rule[VettingForm, Profile]:
    """Make a rule that has something to say before each first day, and then names the second."""

    @rule("X-01", source="Somebody", evidence="E1")
    def check_(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
        for before, named in days:
            if on < before:
                yield concern("Wait.", "/notes", passes_on=named)
                return

    return check_


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([(date(2026, 1, 1), date(2026, 1, 1))], date(2026, 1, 1), id="the day named is right"),
        pytest.param(
            [(date(2026, 1, 1), date(2026, 1, 1)), (date(2027, 1, 1), date(2027, 1, 1))],
            date(2027, 1, 1),
            id="it names another when asked then",
        ),
        pytest.param([(date(2026, 1, 1), date(2026, 1, 1)), (date.max, None)], None, id="it names none then"),
        pytest.param([(date.max, date(2026, 1, 1))], None, id="it goes on naming the same"),
        pytest.param(
            [(date(2026 + n, 1, 1), date(2026 + n, 1, 1)) for n in range(60)], None, id="it never ends"
        ),
    ],
)
def test_the_day_of_passing_is_found_by_asking_the_rule(days: list[Any], expected: date | None) -> None:
    asked = saying(*days)
    [finding] = asked(VettingForm(), load_profile(), FIRST)

    assert day_of_passing(asked, finding, VettingForm(), load_profile()) == expected


def test_two_stays_abroad_pass_one_after_the_other() -> None:
    absences = [
        ABSENCE | {"from": "2022-10-01", "to": "2022-12-31"},
        ABSENCE | {"from": "2024-01-01", "to": "2024-03-31"},
    ]
    form = changed({"/absences": absences})
    days = [f.passes_on for f in report(form).findings if f.rule == "RES-06"]

    assert days == [date(2026, 1, 1), date(2027, 4, 1)]
    assert report(form).residency.met_on == date(2027, 4, 1)


def test_names_the_profile_it_went_by() -> None:
    result = report(example())

    assert (result.profile, result.ruleset) == ("MPS_LND", "2025-09")
