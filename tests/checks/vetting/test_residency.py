"""UK residency: the day before, on and after each edge, and what counts as residence."""

from datetime import date
from typing import Any

import pytest

from checks.findings import is_standing
from tests.checks.vetting.examples import ABSENCE, address, changed, found, report

KEPT = {"home": True, "bank": True, "job": False, "gp": True}
CUT = {"home": False, "bank": False, "job": False, "gp": True}
RULES = ("RES-01", "RES-04", "RES-05", "RES-06", "RES-07", "RES-10")


def away(start: str | None, end: str | None = None, **other: Any) -> dict[str, Any]:
    return {**ABSENCE, "from": start, "to": end, **other}


def said(*absences: dict[str, Any]) -> dict[str, tuple[str, str | None]]:
    """Give what the rules on residency say: severity and the day of passing, by rule."""
    findings = report(changed({"/absences": list(absences)})).findings
    return {
        f.rule: (f.severity, f.passes_on.isoformat() if f.passes_on else None)
        for f in findings
        if f.rule in RULES
    }


@pytest.mark.parametrize(
    ("absence", "expected"),
    [
        pytest.param(away("2010-02-01", "2022-09-14", ties=None), {}, id="came the day the window opens"),
        pytest.param(
            away("2010-02-01", "2022-09-15", ties=None),
            {"RES-01": ("blocker", "2025-09-16")},
            id="a day late",
        ),
        pytest.param(
            away("2010-02-01", "2022-09", ties=None),
            {"RES-01": ("concern", "2025-10-01")},
            id="in that month",
        ),
        pytest.param(
            away("2022-01", "2022-09"),
            {"RES-06": ("concern", "2025-10-01")},
            id="left and back, in that month",
        ),
        pytest.param(away("2010-02-01", "2022-08", ties=None), {}, id="in the month before"),
        pytest.param(
            away("2010-02-01", "2024", ties=None),
            {"RES-01": ("blocker", "2028-01-01")},
            id="in a year inside",
        ),
        pytest.param(away("2024-01-01", None, ties=None), {"RES-01": ("blocker", None)}, id="still away"),
        pytest.param(away("2023-05-01", "2023-05-27"), {}, id="27 days"),
        pytest.param(
            away("2023-05-01", "2023-05-28"), {"RES-06": ("concern", "2026-05-29")}, id="28 days, ties kept"
        ),
        pytest.param(
            away("2022-08-01", "2022-09-20"), {"RES-06": ("concern", "2025-09-21")}, id="six days inside"
        ),
        pytest.param(
            away("2023-09-01", "2024-08-31"), {"RES-06": ("concern", "2027-09-01")}, id="twelve months"
        ),
        pytest.param(
            away("2023-09-01", "2024-09-01"), {"RES-06": ("blocker", "2027-09-02")}, id="twelve months, a day"
        ),
        pytest.param(
            away("2021-09-10", "2022-09-20"), {"RES-06": ("blocker", "2025-09-21")}, id="long, mostly before"
        ),
        pytest.param(
            away("2023-09", "2024-09"),
            {"RES-06": ("concern", "2027-10-01")},
            id="twelve months or not: vague",
        ),
        pytest.param(
            away("2023-05-01", "2023-06-30", ties=CUT), {"RES-07": ("blocker", "2026-07-01")}, id="ties cut"
        ),
        pytest.param(
            away("2023-05-01", "2024-06-30", ties=CUT),
            {"RES-06": ("blocker", "2027-07-01"), "RES-07": ("blocker", "2027-07-01")},
            id="ties cut, and long",
        ),
        pytest.param(away("2021-01-01", "2022-06-30", ties=CUT), {}, id="ties cut before the window"),
        pytest.param(
            away("2023-05-01", "2023-05-20", ties=CUT),
            {"RES-07": ("blocker", "2026-05-21")},
            id="ties cut, however short",
        ),
        pytest.param(
            away("2023-05-01", "2023-06-30", ties={"job": True}),
            {"RES-06": ("concern", "2026-07-01")},
            id="job kept",
        ),
        pytest.param(
            away("2018-01-01", "2024-01-31", country="IE"),
            {"RES-10": ("concern", "2027-02-01")},
            id="Ireland",
        ),
        pytest.param(
            away("2018-01-01", "2024-01-31", country="JE", ties=None),
            {"RES-10": ("concern", "2027-02-01")},
            id="Jersey",
        ),
        pytest.param(away("2018-01-01", "2022-09-14", country="IE"), {}, id="Ireland before the window"),
        pytest.param(away(None, "2024-01-31"), {}, id="no start is asked for elsewhere"),
        pytest.param(away("2024-06-01", "2024-05-01"), {}, id="reversed dates are for DATE-08"),
    ],
)
def test_one_absence(absence: dict[str, Any], expected: dict[str, Any]) -> None:
    assert said(absence) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param({"reason": "armed_forces", "evidence": True}, {}, id="posted, proved"),
        pytest.param({"reason": "uk_government", "evidence": True}, {}, id="Crown service, proved"),
        pytest.param(
            {"reason": "armed_forces", "evidence": False},
            {"RES-04": ("blocker", "2027-04-01")},
            id="no proof",
        ),
        pytest.param(
            {"reason": "uk_government", "evidence": None},
            {"RES-04": ("blocker", "2027-04-01")},
            id="not said",
        ),
        pytest.param({"reason": "dependant", "inside_establishment": True}, {}, id="on the base"),
        pytest.param(
            {"reason": "dependant", "inside_establishment": False},
            {"RES-05": ("blocker", "2027-04-01")},
            id="outside, long",
        ),
        pytest.param(
            {"reason": "dependant", "inside_establishment": False, "from": "2023-06-01"},
            {"RES-06": ("concern", "2027-04-01")},
            id="outside, ten months",
        ),
        pytest.param(
            {"reason": "dependant", "inside_establishment": False, "from": "2023-06-01", "ties": CUT},
            {"RES-07": ("blocker", "2027-04-01")},
            id="outside, ties cut",
        ),
        pytest.param(
            {"reason": "dependant", "inside_establishment": False, "ties": None},
            {"RES-05": ("blocker", "2027-04-01")},
            id="outside, nothing kept",
        ),
    ],
)
def test_service_and_dependants(other: dict[str, Any], expected: dict[str, Any]) -> None:
    assert said(away("2022-01-10", "2024-03-31", country="DE") | other) == expected


def test_countries_in_a_row_are_one_time_away() -> None:
    first = away("2023-01-01", "2023-07-31", country="ES")
    second = away("2023-08-01", "2024-02-29", country="FR")
    later = away("2023-08-02", "2024-02-29", country="FR")

    assert said(first, second) == {"RES-06": ("blocker", "2027-03-01")}
    assert said(second, first) == {"RES-06": ("blocker", "2027-03-01")}
    assert [f.severity for f in found({"/absences": [first, later]}, "RES-06")] == ["concern", "concern"]


def test_overlapping_absences_are_counted_once() -> None:
    one, other = away("2023-01-01", "2023-09-30"), away("2023-06-01", "2023-12-31")

    assert said(one, other) == {"RES-06": ("concern", "2027-01-01")}
    assert found({"/absences": [one, other]}, "RES-06")[0].where == ("/absences/0", "/absences/1")


def test_a_holiday_from_a_posting_is_part_of_it() -> None:
    posting = away("2022-01-10", "2024-03-31", country="DE", reason="armed_forces", evidence=True)
    holiday = away("2023-07-01", "2023-08-15", country="ES", reason="holiday")

    assert said(posting, holiday) == {}
    assert said(posting | {"evidence": False}, holiday)["RES-06"][0] == "concern"


@pytest.mark.parametrize(
    ("row", "rule", "severity"),
    [
        (address("a2", "2021-09-16", "2023-03-03", type="overseas", country="ES"), "RES-01", "blocker"),
        (address("a2", "2021-09-16", "2023-03-03", type="bfpo", country="GB"), "RES-01", "blocker"),
        (address("a2", "2021-09-16", "2023-03-03", country="IE"), "RES-10", "concern"),
        (address("a2", "2021-09-16", "2023-03-03", postcode="JE2 3AB"), "RES-10", "concern"),
    ],
)
def test_an_address_abroad_alone_tells_of_time_away(row: dict[str, Any], rule: str, severity: str) -> None:
    homes = [address("a1", "2015-06-01", "2021-09-15"), row, address("a3", "2023-03-04")]
    listed = changed({"/addresses": homes, "/documents/1/address": "a3"})
    [finding] = [f for f in report(listed).findings if f.rule == rule]

    assert (finding.severity, finding.where[0]) == (severity, "/addresses/1")
    assert finding.span is not None
    assert (finding.span.first, finding.span.last) == (date(2022, 9, 15), date(2023, 3, 3))
    assert finding.passes_on == date(2026, 3, 4)


def test_a_home_kept_meanwhile_says_that_the_address_abroad_is_a_second_one() -> None:
    row = address("a2", "2021-09-16", "2023-03-03", type="secondary", country="ES")

    assert found({"/addresses/-": row}, "RES-01") == []


def test_a_level_that_asks_for_no_years_of_residence_looks_at_no_time_away() -> None:
    changes = {
        "/profile": "BPSS",
        "/absences": [
            away("2010-01-01", "2024-09-15", ties=None),
            away("2025-01-01", "2025-06-30", reason="armed_forces"),
            away("2025-07-01", "2025-08-30", country="IE"),
        ],
        "/addresses/-": address("a2", "2022-01-01", "2023-03-03", type="overseas", country="ES"),
    }

    rules = {f.rule for f in report(changed(changes)).findings if f.rule.startswith("RES")}

    assert rules == {"RES-09"}


def test_nationality_and_birth_are_never_looked_at() -> None:
    for country in ("GB", "NG", "XX"):
        changes = {"/applicant/nationalities": [country], "/applicant/place_of_birth/country": country}
        residency = report(changed(changes)).residency
        assert (residency.met, residency.met_on) == (True, None)


@pytest.mark.parametrize(
    ("absences", "met", "met_on"),
    [
        ([], True, None),
        ([away("2023-05-01", "2023-09-30")], None, "2026-10-01"),
        ([away("2023-05-01", "2024-09-30")], False, "2027-10-01"),
        ([away("2023-05-01", "2024-09-30"), away("2025-01-01")], False, None),
        ([away("2022-01-10", "2024-03-31", reason="armed_forces", evidence=True)], True, None),
    ],
)
def test_the_report_says_whether_residency_is_met(
    absences: list[Any], met: bool | None, met_on: str | None
) -> None:
    residency = report(changed({"/absences": absences})).residency

    assert residency.met is met
    assert residency.met_on == (date.fromisoformat(met_on) if met_on else None)
    assert [part.counts_as_uk for part in residency.abroad] == [met is True] * len(absences)


def test_nobody_can_tell_without_addresses_and_absences() -> None:
    assert report(changed({"/addresses": None, "/absences": None})).residency.met is None


@pytest.mark.parametrize(
    ("trips", "speaks"),
    [
        ([("2023-01-01", "2023-06-30")], False),
        ([("2023-01-01", "2023-07-04")], True),
        ([("2023-01-01", "2023-02-28"), ("2024-01-01", "2024-02-29"), ("2025-01-01", "2025-03-10")], True),
        ([("2018-01-01", "2022-09-14")], False),
    ],
)
def test_half_a_year_abroad_in_all_needs_an_account(trips: list[tuple[str, str]], speaks: bool) -> None:
    assert bool(found({"/absences": [away(*trip) for trip in trips]}, "RES-09")) is speaks


def test_blockers_of_residency_are_of_standing_and_show_the_way() -> None:
    for finding in found({"/absences": [away("2023-05-01", "2024-09-30")]}, "RES-06"):
        assert is_standing(finding)
        assert "1 October 2027" in finding.message
        assert "New Zealand" in finding.message
        assert "residency decision" in finding.message


def test_both_anchors_have_to_pass() -> None:
    form = changed({"/absences": [away("2010-02-01", "2022-09-16", ties=None)]}) | {
        "checked_on": "2025-09-20"
    }
    result = report(form)

    assert [f.passes_on for f in result.findings if f.rule == "RES-01"] == [date(2025, 9, 17)]
    assert (result.residency.window.first, result.residency.window.last) == (
        date(2022, 9, 15),
        date(2025, 9, 20),
    )
    assert result.residency.met is False


ROWS = [address("a1", "2015-06-01", "2024-05-31"), address("a3", "2024-07-01")]
IN_SPAIN: dict[str, Any] = {"type": "overseas", "country": "ES", "postcode": None}


@pytest.mark.parametrize(
    ("first", "absences", "speaks"),
    [
        pytest.param("2024-06-04", [], False, id="27 days"),
        pytest.param("2024-06-03", [], True, id="28 days"),
        pytest.param("2024-06-11", [away("2024-06-04", "2024-06-10")], False, id="27 with a trip before"),
        pytest.param("2024-06-11", [away("2024-06-03", "2024-06-10")], True, id="28 with a trip before"),
        pytest.param(
            "2024-06-11", [away("2024-05-01", "2024-05-20")], False, id="a trip that does not touch"
        ),
    ],
)
def test_a_short_stay_at_an_address_abroad_is_a_short_trip(
    first: str, absences: list[dict[str, Any]], speaks: bool
) -> None:
    stay = address("a2", first, "2024-06-30", **IN_SPAIN)
    changes = {"/addresses": [*ROWS, stay], "/absences": absences}

    assert bool(found(changes, "RES-01")) == speaks


def test_time_abroad_in_the_uk_asks_for_the_country() -> None:
    wheres = [finding.where for finding in found({"/absences": [{**ABSENCE, "country": "GB"}]}, "GEN-02")]

    assert wheres == [("/absences/0/country",)]
