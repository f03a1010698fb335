"""What to lay ready, and from and until which day a paper will do."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from checks.dates import months_after
from checks.profiles import load_profile
from checks.vetting.gathering import gather, oldest_day
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, ON, changed, found

PROFILE = load_profile()
PASSPORT = {"kind": "passport", "dated": None, "expires": "2030-01-31", "address": None}
BILL = {"kind": "utility_bill", "dated": "2025-08-01", "expires": None, "address": "a1"}


def told(changes: dict[str, Any], on: date = ON) -> list[tuple[str, bool]]:
    form = replace(load(changed(changes)), declared_on=None, checked_on=on)
    return [(paper.words, paper.ready) for paper in gather(form, PROFILE, on)]


def test_papers_that_will_do_are_named_with_the_day_until_which_they_do() -> None:
    assert told({"/documents": [PASSPORT, BILL]}) == [
        ("Your passport. It is valid until 31 January 2030.", True),
        (
            "Your utility bill of 1 August 2025. It proves your address until 1 November 2025; after that "
            "you need a newer one.",
            True,
        ),
    ]


@pytest.mark.parametrize(
    "papers", [[], [{**PASSPORT, "expires": "2025-09-14"}, {**BILL, "dated": "2025-06-14"}]]
)
def test_what_is_missing_or_too_old_is_named_with_the_day_from_which_it_would_do(
    papers: list[dict[str, Any]],
) -> None:
    assert told({"/documents": papers}) == [
        ("A passport or driving licence that has not expired.", False),
        (
            "A bank statement, utility bill or council tax bill that shows your main address. It must be "
            "from 15 June 2025 or later.",
            False,
        ),
    ]


@pytest.mark.parametrize(("evidence", "ready"), [(True, True), (False, False), (None, False)])
def test_time_abroad_needs_its_proof(evidence: bool | None, ready: bool) -> None:
    away = {**ABSENCE, "evidence": evidence}

    [_, _, proof] = told({"/absences": [away]})

    assert proof == (
        "Proof of why you were in New Zealand from 1 September 2023, such as a letter from your employer or "
        "college.",
        ready,
    )


def test_time_abroad_before_the_years_that_count_needs_none() -> None:
    assert len(told({"/absences": [{**ABSENCE, "from": "2019-01-01", "to": "2019-12-31"}]})) == 2


def test_a_paper_of_the_oldest_day_will_do_and_one_of_the_day_before_will_not() -> None:
    day = oldest_day(ON, PROFILE.proof_of_address_max_months)

    for dated, rules in ((day, []), (day - timedelta(days=1), ["ID-06"])):
        papers = [PASSPORT, {**BILL, "dated": dated.isoformat()}]
        assert [finding.rule for finding in found({"/documents": papers}, "ID-06")] == rules


def test_the_oldest_day_is_the_first_that_is_not_too_old_on_every_day_of_four_years() -> None:
    for number in range(4 * 366):
        on = date(2024, 1, 1) + timedelta(days=number)
        day = oldest_day(on, 3)
        assert months_after(day, 3) >= on
        assert months_after(day - timedelta(days=1), 3) < on
