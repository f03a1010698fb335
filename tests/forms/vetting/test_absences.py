"""One stretch of time outside the UK."""

from typing import Any

import pytest

from forms.schemas import vetting_form
from forms.vetting.absences import REASONS, AbsenceForm
from tests.forms.vetting.filling import again, day, errors, fill, shown

STUDY = {
    "id": "x1",
    "country": "DE",
    "from": "2023-02-01",
    "to": "2024-03",
    "reason": "study",
    "inside_establishment": None,
    "evidence": True,
    "ties": {"home": True, "bank": True, "job": False, "gp": False},
}


def away(**posted: Any) -> Any:
    return fill(AbsenceForm, **{"reason": "study", "still_away": "yes", "ties": ["home"], **posted})


def test_takes_a_year_of_study() -> None:
    form = fill(
        AbsenceForm,
        country="DE",
        reason="study",
        evidence="yes",
        ties=["bank", "home"],
        **day("left", "2023-02-01"),
        **day("returned", "2024-03"),
    )

    assert errors(form) == {}
    assert {"id": "x1", **form.value()} == STUDY


@pytest.mark.parametrize(
    "kept",
    [
        STUDY,
        {**STUDY, "to": None},
        {**STUDY, "reason": "dependant", "inside_establishment": False},
        {**STUDY, "ties": None},
        {**STUDY, "ties": {"home": False, "bank": False, "job": False, "gp": False}},
        {**STUDY, "evidence": None, "country": None, "from": None},
    ],
)
def test_shows_what_is_kept_and_keeps_what_is_shown(kept: dict[str, Any]) -> None:
    assert {"id": "x1", **again(AbsenceForm, kept)} == kept


@pytest.mark.parametrize("reason", [choice.value for choice in REASONS])
def test_every_reason_fits_the_contract(reason: str) -> None:
    form = away(reason=reason, inside_establishment="yes")

    assert errors(form) == {}
    assert form.value()["inside_establishment"] is (True if reason == "dependant" else None)
    vetting_form.load({"absences": [form.value()]})


BOTH = "Select what you kept in the UK, or one of the last two answers, not both"


@pytest.mark.parametrize(
    ("posted", "wrong"),
    [
        ({"reason": ""}, {"reason": "Select why you were there"}),
        (
            {"reason": "dependant"},
            {"inside_establishment": "Select yes if you lived inside the base or embassy"},
        ),
        ({"ties": []}, {"ties": "Select what you kept in the UK, or one of the last two answers"}),
        ({"ties": ["none"]}, {}),
        ({"ties": ["nothing_yet"]}, {}),
        ({"ties": ["home", "none"]}, {"ties": BOTH}),
        ({"ties": ["none", "nothing_yet"]}, {"ties": BOTH}),
        (
            {"still_away": ""},
            {"returned": "Enter your last day outside the UK, or tick that you are still outside the UK"},
        ),
        (
            {"still_away": "", **day("left", "2023-02"), **day("returned", "2023-01-31")},
            {"returned": "Your last day outside the UK must not be before your first"},
        ),
        (day("left", "2026-03-03"), {"left": "Your first day outside the UK must be today or in the past"}),
        (day("left", "2025"), {"left": "Your first day outside the UK must include a month"}),
    ],
)
def test_judges_the_shape_of_an_absence(posted: dict[str, Any], wrong: dict[str, str]) -> None:
    assert errors(away(**posted)) == wrong


@pytest.mark.parametrize(
    ("ties", "kept"),
    [
        (["nothing_yet"], None),
        (["none"], {"home": False, "bank": False, "job": False, "gp": False}),
        (["gp", "job"], {"home": False, "bank": False, "job": True, "gp": True}),
    ],
)
def test_tells_nothing_kept_from_nothing_to_keep(ties: list[str], kept: Any) -> None:
    assert away(ties=ties).value()["ties"] == kept


def test_no_answer_is_given_beforehand() -> None:
    asked = shown(AbsenceForm, None)

    assert not any(asked.values()), asked
