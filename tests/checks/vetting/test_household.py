"""Who lives at the main address: counted and listed."""

from typing import Any

import pytest

from checks.profiles import load_profile
from checks.vetting.household import household
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ON, PERSON, changed, example, report, severities

HERE = {**PERSON, "roles": ["co_resident"], "address": "a1"}


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
    ("counted", "people", "old", "young", "unclear", "to_list"),
    [
        pytest.param(2, [HERE], 1, 0, 0, 1, id="one more to list"),
        pytest.param(1, [HERE], 1, 0, 0, 0, id="all listed"),
        pytest.param(0, [HERE], 1, 0, 0, 0, id="more listed than counted"),
        pytest.param(None, [HERE | {"date_of_birth": "2015-09-16"}], 0, 1, 0, 0, id="a child"),
        pytest.param(2, [HERE | {"date_of_birth": "2015-09"}], 0, 0, 1, 1, id="an age that is not clear"),
        pytest.param(1, [PERSON | {"address": None}], 0, 0, 0, 1, id="lives elsewhere"),
    ],
)
def test_sets_who_was_counted_beside_who_is_listed(
    counted: int | None, people: list[dict[str, Any]], old: int, young: int, unclear: int, to_list: int
) -> None:
    form = changed({"/people": people, "/applicant/occupants": {"aged_10_or_over": counted, "under_10": 0}})
    home = household(load(form), load_profile("MPS_LND"), ON)

    assert home is not None
    assert (len(home.old), len(home.young), len(home.unclear), home.to_list) == (old, young, unclear, to_list)


def test_without_a_main_address_there_is_no_household() -> None:
    assert household(load(changed({"/addresses": []})), load_profile("MPS_LND"), ON) is None
