"""The employer's part is checked against its own vacancy: what is missing first, each with its place."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from app.models.vacancies import Criterion, Vacancy
from app.services.criteria_checks import findings_on, requirements
from checks.findings import Severity
from checks.registrations import Body

ON = date(2026, 3, 2)
FIRST, SECOND, WISH = (UUID(int=number) for number in (1, 2, 3))
EVIDENCE = (
    "On a night shift a man came into custody who would not speak. I sat with him, told him who I was, asked "
    "one question at a time, and wrote a plan with the sergeant that kept him safe until the morning."
)


def vacancy(**document: Any) -> Vacancy:
    criteria = [
        Criterion(
            id=FIRST, position=0, section="A", kind="essential", text="Registered with the NMC or HCPC"
        ),
        Criterion(id=SECOND, position=1, section="A", kind="essential", text="Team work"),
        Criterion(id=WISH, position=2, section="B", kind="desirable", text="Teaching"),
    ]
    return Vacancy(document={"registration_required": True, **document}, criteria=criteria)


def part(**changes: Any) -> dict[str, Any]:
    """Give a part that lacks nothing; `changes` replace its sections."""
    answers = {FIRST: EVIDENCE, SECOND: f"{EVIDENCE} Again.", WISH: f"{EVIDENCE} And again."}
    return {
        "contact": {"name": "Asha", "phone": "01632 960 001"},
        "registration": {"body": "NMC", "number": "18A2345N", "expires": "2027-04-30"},
        "work_history": [],
        "evidence": {str(key): {"text": text, "not_yet": None} for key, text in answers.items()},
        "referees": [{"id": "1", "name": "Bernard"}],
        **changes,
    }


def said(text: str | None, *, not_yet: bool | None = None, under: UUID = SECOND) -> dict[str, Any]:
    """Give the evidence with another answer under one criterion."""
    return {"evidence": {**part()["evidence"], str(under): {"text": text, "not_yet": not_yet}}}


def registered(**changes: Any) -> dict[str, Any]:
    return {"registration": {**part()["registration"], **changes}}


def found(document: dict[str, Any], on: date = ON, **vacancy_document: Any) -> list[tuple[str, str, str]]:
    findings = findings_on(vacancy(**vacancy_document), document, on)
    return [(str(finding.severity), finding.rule, finding.where[0]) for finding in findings]


SECOND_AT, WISH_AT = f"/evidence/{SECOND}", f"/evidence/{WISH}"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param(said(None), [("blocker", "CRIT-01", SECOND_AT)], id="nothing said"),
        pytest.param(said("n/a"), [("blocker", "CRIT-01", SECOND_AT)], id="n/a is nothing"),
        pytest.param(said("As above."), [("blocker", "CRIT-01", SECOND_AT)], id="as above is nothing"),
        pytest.param(said(None, not_yet=True), [("blocker", "CRIT-01", SECOND_AT)], id="not yet, no word"),
        pytest.param(
            said("I start this in May", not_yet=True), [("concern", "CRIT-02", SECOND_AT)], id="not yet"
        ),
        pytest.param(said("I did it once."), [("advice", "CRIT-03", SECOND_AT)], id="short"),
        pytest.param(said(None, under=WISH), [("advice", "CRIT-05", WISH_AT)], id="desirable left empty"),
        pytest.param(
            {"registration": None},
            [("blocker", "CRIT-04", "/registration/body"), ("blocker", "CRIT-04", "/registration/number")],
            id="not registered",
        ),
        pytest.param(
            registered(number=None), [("blocker", "CRIT-04", "/registration/number")], id="no number"
        ),
        pytest.param(
            registered(number="1234"), [("concern", "CRIT-04", "/registration/number")], id="odd number"
        ),
        pytest.param(registered(number="18a 2345-n"), [], id="number typed another way"),
        pytest.param(
            registered(body="GMC", number="1234567"),
            [("concern", "CRIT-04", "/registration/body")],
            id="another body than those named",
        ),
        pytest.param(
            registered(expires="2026-03-01"), [("concern", "CRIT-04", "/registration/expires")], id="lapsed"
        ),
        pytest.param(registered(expires="2026-03-02"), [], id="runs out today"),
        pytest.param({"contact": None}, [
            ("blocker", "APPL-01", "/contact/name"), ("blocker", "APPL-02", "/contact/phone"),
        ], id="no contact"),
        pytest.param({"work_history": None}, [("blocker", "APPL-03", "/work_history")], id="no work history"),
        pytest.param({"referees": None}, [("blocker", "APPL-04", "/referees")], id="no referee"),
    ],
)  # fmt: skip
def test_finds(changes: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    assert found(part(**changes)) == expected


def test_registration_matters_only_where_it_is_required() -> None:
    for required in (False, None):
        assert found(part(registration=None), registration_required=required) == []


def test_an_empty_part_is_told_worst_first_in_the_order_of_the_pages() -> None:
    findings = findings_on(vacancy(), {}, ON)

    order = [list(Severity).index(finding.severity) for finding in findings]
    assert order == sorted(order)
    assert [finding.where[0] for finding in findings if finding.severity is Severity.BLOCKER] == [
        "/contact/name",
        "/contact/phone",
        "/work_history",
        "/referees",
        f"/evidence/{FIRST}",
        SECOND_AT,
        "/registration/body",
        "/registration/number",
    ]


def test_answers_to_criteria_that_are_no_more_are_left_alone() -> None:
    stray = {"evidence": {**part()["evidence"], str(UUID(int=9)): {"text": "x", "not_yet": None}}}

    assert found(part(**stray)) == []


def test_takes_from_the_vacancy_what_it_asks_for() -> None:
    asked = requirements(vacancy())

    assert [criterion.text for criterion in asked.criteria][1:] == ["Team work", "Teaching"]
    assert asked.bodies == {Body.NMC, Body.HCPC}
    assert asked.registration_required
