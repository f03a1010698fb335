"""Each address: which is the main one, whether it is whole, overlaps, special kinds."""

from typing import Any

import pytest

from tests.checks.vetting.examples import ABSENCE, address, changed, found, report, severities

A1 = address("a1", "2015-06-01", lines=["14 Rowan Close"])
LEFT = address("a1", "2015-06-01", "2023-03-31", lines=["14 Rowan Close"])


def of(rule: str, *rows: dict[str, Any], **other: Any) -> list[str]:
    """Give how bad a rule finds a list of addresses."""
    return [str(s) for s in severities({"/addresses": list(rows), **other}, rule)]


@pytest.mark.parametrize(
    ("rows", "blockers"),
    [
        pytest.param([A1], 0, id="one goes on"),
        pytest.param([A1 | {"primary": None}], 0, id="one goes on, not marked"),
        pytest.param([A1 | {"to": "2025-09-15"}], 1, id="it ends today"),
        pytest.param([A1, address("a2", "2024-01-01", primary=False, type="secondary")], 0, id="second home"),
        pytest.param([A1, address("a2", "2024-01-01", primary=False, type="student")], 0, id="term-time"),
        pytest.param([A1, address("a2", "2024-01-01", primary=False, type="bfpo")], 0, id="posted"),
        pytest.param([A1, address("a2", "2024-01-01", primary=False)], 1, id="two homes, one marked"),
        pytest.param([A1, address("a2", "2024-01-01", primary=True, type="secondary")], 1, id="both marked"),
        pytest.param(
            [A1 | {"primary": False}, address("a2", "2024-01-01", primary=False, type="secondary")],
            1,
            id="none marked",
        ),
        pytest.param([A1, address("a2", "2026-01-01")], 0, id="the next home, not moved into yet"),
        pytest.param(
            [LEFT | {"primary": True}, address("a2", "2023-04-01", primary=False)], 1, id="marked one is left"
        ),
        pytest.param([LEFT, address("a2", "2023-04-01", primary=False)], 0, id="nothing marked, one goes on"),
        pytest.param([], 0, id="no address is for GEN-01"),
    ],
)
def test_exactly_one_main_home(rows: list[dict[str, Any]], blockers: int) -> None:
    assert of("ADDR-04", *rows) == ["blocker"] * blockers


@pytest.mark.parametrize(
    ("other", "missing"),
    [
        ({"postcode": "ls62ab"}, []),
        ({"postcode": "LS6"}, ["postcode"]),
        ({"postcode": None, "town": " "}, ["town", "postcode"]),
        ({"lines": []}, ["lines"]),
        ({"lines": ["", "-"]}, ["lines"]),
        ({"town": "unknown"}, ["town"]),
        ({"country": None}, ["country"]),
        ({"country": "ES", "postcode": None}, []),
        ({"country": "ES", "town": None}, ["town"]),
        ({"type": "overseas", "country": None, "postcode": None}, ["country"]),
        ({"type": "boat", "postcode": None}, []),
        ({"type": "bfpo", "lines": ["BFPO 57"], "town": None, "postcode": None, "country": None}, []),
        (
            {"type": "travelling", "lines": ["Asia"], "town": None, "postcode": None, "country": None},
            ["country"],
        ),
        ({"type": "travelling", "lines": [], "town": None, "postcode": None, "country": "TH"}, []),
        ({"type": "no_fixed_abode", "lines": [], "town": "Leeds", "postcode": None}, []),
        ({"type": "hospital", "postcode": None}, ["postcode"]),
        ({"postcode": "LS6", "from": "2010-01-01", "to": "2020-09-14"}, []),
        ({"postcode": "LS6", "from": "2010-01-01", "to": "2020-09-15"}, ["postcode"]),
        ({"postcode": "LS6", "from": None, "to": "2012-01-01"}, ["postcode"]),
    ],
)
def test_each_address_of_the_window_in_full(other: dict[str, Any], missing: list[str]) -> None:
    row = address("a2", "2021-01-01", "2021-02-01") | other
    findings = found({"/addresses/-": row}, "ADDR-06")

    assert [where for finding in findings for where in finding.where] == [
        f"/addresses/1/{part}" for part in missing
    ]


@pytest.mark.parametrize(
    ("other", "blockers"),
    [
        ({"type": "no_fixed_abode", "lines": [], "postcode": None}, 1),
        ({"type": "no_fixed_abode", "lines": ["c/o 3 Mill Lane"], "postcode": "BD7 1DP"}, 0),
        ({"type": "travelling", "lines": ["Asia"], "postcode": None}, 1),
        ({"type": "home"}, 0),
    ],
)
def test_post_reaches_the_main_home(other: dict[str, Any], blockers: int) -> None:
    assert of("ADDR-05", A1 | other) == ["blocker"] * blockers


@pytest.mark.parametrize(
    ("start", "speaks"),
    [("2020-09-14", False), ("2020-09-15", True), ("2020-09", False), ("2020-09-16", False)],
)
def test_a_start_that_looks_cut_off(start: str, speaks: bool) -> None:
    assert of("ADDR-03", A1 | {"from": start}) == ["advice"] * speaks


@pytest.mark.parametrize(
    ("start", "end", "other", "expected"),
    [
        pytest.param("2023-04-01", "2023-05-01", {}, [], id="31 days"),
        pytest.param("2023-04-01", "2023-05-02", {}, ["advice"], id="32 days"),
        pytest.param("2023-04-01", "2023-09-27", {}, ["advice"], id="180 days"),
        pytest.param("2023-04-01", "2023-09-28", {}, ["concern"], id="181 days"),
        pytest.param(
            "2023-04-01", "2023-09-28", {"explanation": "I worked away in the week."}, [], id="explained"
        ),
        pytest.param(
            "2023-04-01", "2023-09-28", {"explanation": "n/a"}, ["concern"], id="not really explained"
        ),
        pytest.param("2019-01-01", "2020-10-15", {}, [], id="31 days of it in the window"),
        pytest.param("2019-01-01", "2020-10-16", {}, ["advice"], id="32 days of it in the window"),
        pytest.param("2023-04", "2023-06", {}, ["advice"], id="33 days for certain"),
        pytest.param("2023-04", "2023-05", {}, [], id="two days for certain"),
        pytest.param(
            "2023-04-01",
            "2023-09-28",
            {"lines": ["14 Rowan Close"]},
            [],
            id="the same address is for ADDR-17",
        ),
    ],
)
def test_overlaps(start: str, end: str, other: dict[str, Any], expected: list[str]) -> None:
    assert of("ADDR-15", A1, address("a2", start, end, **other)) == expected


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        pytest.param("2024-02-27", [], id="27 days"),
        pytest.param("2024-02-28", ["advice"], id="28 days"),
        pytest.param("2024-04-30", ["advice"], id="90 days"),
        pytest.param("2024-05-01", ["blocker"], id="91 days"),
    ],
)
def test_stays_abroad_to_list(to: str, expected: list[str]) -> None:
    absence = {**ABSENCE, "from": "2024-02-01", "to": to}

    assert of("ADDR-08", A1, **{"/absences/-": absence}) == expected


def test_a_stay_abroad_is_listed_by_an_address_there() -> None:
    def listed(start: str, end: str, **other: Any) -> list[str]:
        row = address("a2", start, end, country="NZ", **other)
        return of("ADDR-08", A1, row, **{"/absences/-": ABSENCE})

    assert listed("2023-09-01", "2024-07-31") == []
    assert listed("2023-09", "2024-07") == []
    assert listed("2023-09-01", "2024-04-30") == ["blocker"]
    assert listed("2023-10-01", "2024-07-04") == ["advice"]


def test_no_fixed_abode_is_looked_at_and_leaves_no_gap() -> None:
    row = address("a2", "2023-04-01", "2023-05-31", type="no_fixed_abode", lines=[], postcode=None)
    after = address("a3", "2023-06-01")
    told = row | {"explanation": "I stayed with friends after the flood."}
    changes = {"/addresses": [LEFT, told, after], "/documents/1/address": "a3"}

    assert [f.where for f in found(changes, "ADDR-09")] == [("/addresses/1",)]
    assert [f.where for f in found(changes | {"/addresses/1": row}, "ADDR-09")] == [
        ("/addresses/1/explanation",)
    ]
    assert report(changed(changes)).coverage.gaps == ()
    assert of("ADDR-09", A1, told | {"from": "2015-01-01", "to": "2016-01-01"}) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (address("a2", "2021-01-01", "2021-01-28", type="overseas", country="ES"), ["concern"]),
        (address("a2", "2021-01-01", "2021-01-27", type="overseas", country="ES"), []),
        (address("a2", "2021-01-01", "2021-03-27", type="secondary", country="ES"), []),
        (address("a2", "2023-09-01", "2024-07-31", type="travelling", country="NZ"), []),
        (address("a2", "2019-01-01", "2020-01-27", type="overseas", country="ES"), []),
    ],
)
def test_stays_abroad_are_listed_as_absences(row: dict[str, Any], expected: list[str]) -> None:
    assert of("ADDR-10", A1, row, **{"/absences/-": ABSENCE}) == expected


@pytest.mark.parametrize(
    ("rule", "other", "speaks"),
    [
        ("ADDR-11", {"type": "bfpo", "lines": ["BFPO 57"]}, False),
        ("ADDR-11", {"type": "bfpo", "lines": [], "postcode": "BF1 2AU"}, False),
        ("ADDR-11", {"type": "bfpo", "lines": ["The barracks"]}, True),
        ("ADDR-12", {"type": "boat", "lines": ["Berth 4"]}, False),
        ("ADDR-12", {"type": "boat", "town": None}, True),
        ("ADDR-13", {"lines": ["Women's Aid, Rowan House"]}, True),
        ("ADDR-13", {"lines": ["Women’s Aid"], "sensitive": True}, False),
        ("ADDR-13", {"lines": ["Refugee Road"]}, False),
    ],
)
def test_addresses_that_are_no_house_in_a_street(rule: str, other: dict[str, Any], speaks: bool) -> None:
    assert of(rule, A1, address("a2", "2021-01-01", "2021-02-01") | other) == ["advice"] * speaks


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({}, True),
        ({"n": "yes"}, False),
        ({"d": "yes"}, False),
        ({"n": "protected"}, True),
        ({"n": None}, False),
    ],
)
def test_prison_needs_a_conviction_or_a_charge(answers: dict[str, Any], speaks: bool) -> None:
    prison = address("a2", "2021-03-01", "2021-05-31", type="prison")
    changes = {f"/police/answers/{letter}": answer for letter, answer in answers.items()}

    assert of("ADDR-14", A1, prison, **changes) == ["blocker"] * speaks
    assert of("ADDR-14", A1, prison | {"type": "hospital"}, **changes) == []


def test_the_same_address_twice_in_a_row() -> None:
    again = address("a2", "2023-04-01", lines=["14, ROWAN close"], postcode="ls62ab", town="Headingley")
    between = address("a3", "2023-03-01", "2023-04-15")

    assert of("ADDR-17", LEFT, again) == ["advice"]
    assert of("ADDR-17", again, LEFT) == ["advice"]
    assert of("ADDR-17", LEFT, again | {"lines": ["15 Rowan Close"]}) == []
    assert of("ADDR-17", LEFT, between, again) == []


def test_a_year_alone_is_enough_before_the_window_only() -> None:
    assert of("DATE-07", A1 | {"from": "2019"}) == []
    assert of("DATE-07", A1 | {"from": "2020"}) == ["blocker"]
    assert of("DATE-07", address("a1", "2010", "2019"), address("a2", "2019-12-31")) == []
    assert of("DATE-07", address("a1", "2010", "2021"), address("a2", "2021-06")) == ["blocker"]
