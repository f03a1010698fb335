"""What waiting alone would do, asked of the rules."""

from datetime import date
from typing import Any

import pytest

from checks.forecast import Forecast, forecast
from checks.profiles import load_profile
from checks.report import check
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, ON, PERSON, address, changed

ABROAD = address("a2", "2022-01-01", "2023-06-30", type="overseas", country="NZ", postcode=None)
AWAY = {"/absences/-": {**ABSENCE, "from": "2022-01-01", "to": "2023-06-30"}, "/addresses/-": ABROAD}
GAP = {"/addresses/0/from": "2023-07-01", "/addresses/-": {**ABROAD, "country": "GB", "postcode": "LS6 2AB"}}


def looked_ahead(changes: dict[str, Any]) -> Forecast:
    form, profile = load(changed(changes)), load_profile()
    return forecast(form, profile, check(form, profile))


def test_a_form_that_passes_does_so_today() -> None:
    assert looked_ahead({}) == Forecast(ON)


def test_one_blocker_goes_on_the_day_its_rule_says() -> None:
    seen = looked_ahead(AWAY)

    assert seen.passes_on == date(2026, 7, 1)
    assert [finding.rule for finding in seen.last] == ["RES-06"]
    assert seen.in_the_way == ()


def test_the_last_to_go_counts() -> None:
    seen = looked_ahead({**GAP, **AWAY})

    assert seen.passes_on == date(2027, 1, 1)
    assert [finding.rule for finding in seen.last] == ["ADDR-01"]


def test_what_no_day_mends_is_in_the_way() -> None:
    seen = looked_ahead({**AWAY, "/relatives/siblings": None, "/police/answers/a": None})

    assert seen.passes_on is None
    assert [finding.rule for finding in seen.in_the_way] == ["FAM-01", "POL-01"]
    assert seen.last == ()


def test_what_will_have_grown_old_by_then_is_told() -> None:
    rules = {finding.rule for finding in looked_ahead(AWAY).by_then}

    assert {"CHG-07", "ID-06"} <= rules
    assert "RES-06" not in rules


def partner_with_a_gap_every_five_years(last: int) -> dict[str, Any]:
    """Give changes that list a partner whose addresses leave out New Year's Day of 2024, 2029 and so on."""
    years = [*range(2024, last + 1, 5)]
    starts = ["2010-01-01", *(f"{year}-01-02" for year in years)]
    ends = [*(f"{year - 1}-12-31" for year in years), None]
    home = PERSON["address"]
    history = [{**home, "from": start, "to": end} for start, end in zip(starts, ends, strict=True)]
    partner = {**PERSON, "roles": ["spouse"], "address_history": history}
    return {"/relatives/partner": "listed", "/people/-": partner}


def test_a_gap_that_comes_after_the_last_is_waited_for_too() -> None:
    seen = looked_ahead(partner_with_a_gap_every_five_years(2039))

    assert seen.passes_on == date(2044, 1, 2)
    assert [finding.rule for finding in seen.last] == ["ADDR-18"]


def test_nobody_looks_ahead_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checks.forecast.PATIENCE", 1)
    seen = looked_ahead(partner_with_a_gap_every_five_years(2039))

    assert seen.passes_on is None
    assert [finding.rule for finding in seen.in_the_way] == ["ADDR-18"]


@pytest.mark.parametrize("changes", [AWAY, GAP, {**GAP, **AWAY}])
def test_on_the_day_before_something_of_today_is_left_and_on_the_day_nothing(changes: dict[str, Any]) -> None:
    form, profile = load(changed(changes)), load_profile()
    today = {(f.rule, f.where[0]) for f in check(form, profile).findings if f.severity == "blocker"}
    day = looked_ahead(changes).passes_on
    assert day is not None

    def left(on: date) -> set[tuple[str, str]]:
        return today & {
            (f.rule, f.where[0]) for f in check(form, profile, on).findings if f.severity == "blocker"
        }

    assert left(date.fromordinal(day.toordinal() - 1))
    assert not left(day)
