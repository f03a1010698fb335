"""Every rule that knows a date: what it says on the day before, on the day, and on the day after."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from checks.profiles import DEFAULT, load_profile
from checks.vetting.register import RULES
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, DEBT, MATTER, PERSON, address, changed
from tests.checks.vetting.speaking import SPEAKS

DAY = timedelta(days=1)
EARLY, LATE = 2015, 2036

AWAY = {**ABSENCE, "from": "2023-09-01", "to": "2024-07-31"}
HISTORY = {**PERSON["address"], "from": "2010-01-01", "to": "2022-01-31"}
PARTNER = {
    **PERSON,
    "roles": ["spouse"],
    "address_history": [HISTORY, {**HISTORY, "from": "2022-02-02", "to": None}],
}
ABROAD = address("a2", "2022-01-01", "2023-03-03", type="overseas", country="ES", postcode=None)
GAP = [address("a1", "2024-02-01"), address("a2", "2010-01-01", "2024-01-30")]
TURNS: dict[str, list[tuple[dict[str, Any], str, bool]]] = {
    "GEN-08": [({"/applicant/date_of_birth": "2010-02-28"}, "2026-02-28", False)],
    "GEN-09": [({"/signature": {"signed_on": "2025-09-15"}}, "2025-09-15", False)],
    "ID-05": [({"/documents/0/expires": "2026-03-01"}, "2026-03-02", True)],
    "ID-06": [({"/documents/1/dated": "2025-11-30"}, "2026-03-01", True)],
    "NHS-06": [({"/registration/expires": "2026-03-01"}, "2026-03-02", True)],
    "CHG-07": [({"/signature": {"signed_on": "2025-09-15"}}, "2025-10-14", True)],
    "ADDR-01": [({"/addresses": GAP}, "2029-02-01", False)],
    "ADDR-18": [({"/people/-": PARTNER}, "2027-02-02", False)],
    "RES-01": [({"/addresses/-": ABROAD, "/addresses/0/from": "2023-03-04"}, "2026-03-04", False)],
    "RES-04": [({"/absences/-": {**AWAY, "reason": "armed_forces"}}, "2027-08-01", False)],
    "RES-06": [({"/absences/-": AWAY}, "2027-08-01", False)],
    "RES-07": [
        (
            {"/absences/-": {**AWAY, "ties": {"home": False, "bank": False, "job": False, "gp": False}}},
            "2027-08-01",
            False,
        )
    ],
    "RES-10": [({"/absences/-": {**AWAY, "country": "IE"}}, "2027-08-01", False)],
    "FIN-02": [({"/finance/items/-": DEBT}, "2030-03-10", False)],
    "FIN-05": [({"/finance/items/-": DEBT}, "2030-03-10", True)],
    "FIN-09": [({"/finance/items/-": {**DEBT, "kind": "default"}}, "2025-03-10", False)],
    "FIN-13": [({"/finance/items/-": {**DEBT, "kind": "arrears"}}, "2030-03-10", False)],
    "CONV-09": [
        (
            {"/police/items/-": {**MATTER, "outcome": "fine", "features": ["dangerous_driving"]}},
            "2015-06-03",
            False,
        )
    ],
}
"""By rule: a form, the first day on which the rule's answer is another one, and whether it then speaks."""
SPOKEN: dict[str, list[tuple[str, bool]]] = {
    "ADDR-05": [("2015-06-01", True)],
    "ADDR-06": [("2015-06-01", True)],
    "ADDR-08": [("2023-09-28", True), ("2029-07-05", False)],
    "ADDR-09": [("2022-01-01", True), ("2027-02-02", False)],
    "ADDR-10": [("2022-01-28", True), ("2027-02-03", False)],
    "ADDR-15": [("2022-02-01", True), ("2027-01-30", False)],
    "ADDR-19": [("2015-06-01", True)],
    "DATE-06": [("2020-09-01", True), ("2025-09-30", False)],
    "DATE-07": [("2026-01-01", False)],
    "FAM-05": [("2015-06-01", True)],
    "FAM-12": [("2015-06-01", True)],
    "FIN-04": [("2030-03-10", False)],
    "FIN-07": [("2025-03-10", True)],
    "ID-07": [("2015-06-01", True)],
    "RES-05": [("2024-09-01", True), ("2027-09-02", False)],
    "RES-09": [("2024-03-01", True), ("2027-01-31", False)],
    "RES-14": [("2024-08-01", True), ("2026-08-01", False)],
}
"""The same of the forms that make each rule speak."""
ALL = [(rule, *turn) for rule, turns in TURNS.items() for turn in turns] + [
    (rule, SPEAKS[rule], *turn) for rule, turns in SPOKEN.items() for turn in turns
]


def answers(rule: str, changes: dict[str, Any], days: Iterable[date]) -> list[bool]:
    """Tell for each day whether a rule speaks."""
    [asked] = [each for each in RULES if each.id == rule]
    form, profile = load(changed(changes)), load_profile(changes.get("/profile", DEFAULT))
    return [any(True for _ in asked(form, profile, on)) for on in days]


@pytest.mark.parametrize(
    ("rule", "changes", "day", "then"), ALL, ids=[f"{rule} {day}" for rule, _, day, _ in ALL]
)
def test_the_day_before_on_and_after(rule: str, changes: dict[str, Any], day: str, then: bool) -> None:
    on = date.fromisoformat(day)

    assert answers(rule, changes, (on - DAY, on, on + DAY)) == [not then, then, then]


def test_the_tables_name_every_rule_whose_answer_is_not_always_the_same() -> None:
    days = [date(year, month, 5) for year in range(EARLY, LATE) for month in (1, 5, 9)]
    dated = {rule for rule, changes in SPEAKS.items() if len(set(answers(rule, changes, days))) > 1}

    assert dated <= {*TURNS, *SPOKEN}
    assert len(dated) > 25
