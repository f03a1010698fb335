"""The person specification is checked for completeness, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from checks.criteria.records import Criterion, EmployerPart, Evidence, Meets, Requirements, Weight
from checks.criteria.specification import SPECIFICATION
from checks.dates import PartialDate
from checks.registrations import Body, Registration

ON = date(2025, 9, 15)
LONG = (
    "I led the care of twelve people on a low secure ward for two years and wrote each plan with the person, "
    "their family and the team, so that three of them went home early."
)
TEAM = Criterion("c1", Weight.ESSENTIAL, "Experience of working in a multidisciplinary team.")
DRIVE = Criterion(
    "c2",
    Weight.ESSENTIAL,
    "Able to travel between the custody suites of the borough and to work shifts at night and at weekends",
)
TEACH = Criterion("c3", Weight.DESIRABLE, "Has taught others")
NURSE = Registration(body=Body.NMC, number="12A3456E", expires=PartialDate.read("2026-04-30"))
ASKED = Requirements(
    criteria=(TEAM, DRIVE, TEACH), registration_required=True, bodies=frozenset({Body.NMC, Body.SWE})
)
WHOLE = EmployerPart(
    evidence={
        "c1": Evidence(Meets.EVIDENCE, LONG),
        "c2": Evidence(Meets.EVIDENCE, f"{LONG} I drive."),
        "c3": Evidence(Meets.EVIDENCE, f"{LONG} I teach."),
    },
    registration=NURSE,
)


def found(part: EmployerPart, requirements: Requirements = ASKED) -> list[tuple[str, str, str]]:
    """Give rule, severity and place of everything found."""
    findings = [finding for rule in SPECIFICATION for finding in rule(part, requirements, ON)]
    return [(f.rule, str(f.severity), f.where[0]) for f in findings]


def with_evidence(criterion: str, answer: Meets | None, text: str | None) -> EmployerPart:
    return replace(WHOLE, evidence={**WHOLE.evidence, criterion: Evidence(answer, text)})


def test_a_whole_part_leaves_nothing_to_say() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize("text", [None, "", "  ", "\u200b", "...", "n/a", "As above", "see above."])
@pytest.mark.parametrize("answer", [None, Meets.EVIDENCE, Meets.NOT_YET])
def test_what_is_no_answer_to_an_essential_criterion(answer: Meets | None, text: str | None) -> None:
    assert found(with_evidence("c1", answer, text)) == [("CRIT-01", "blocker", "/evidence/c1")]


def test_an_essential_criterion_that_is_not_met_yet_never_stops_a_send() -> None:
    part = with_evidence("c1", Meets.NOT_YET, "I start my first team job in May.")

    assert found(part) == [("CRIT-02", "concern", "/evidence/c1")]


def test_a_desirable_criterion_may_be_left_empty() -> None:
    assert found(with_evidence("c3", None, None)) == [("CRIT-05", "advice", "/evidence/c3")]
    assert found(with_evidence("c3", Meets.NOT_YET, "I have not taught yet.")) == []


@pytest.mark.parametrize(("words", "speaks"), [(29, True), (30, False)])
def test_short_evidence(words: int, speaks: bool) -> None:
    part = with_evidence("c2", Meets.EVIDENCE, " ".join(["word"] * words))

    assert found(part) == [("CRIT-03", "advice", "/evidence/c2")] * speaks


def test_the_same_text_under_two_criteria() -> None:
    part = with_evidence("c2", Meets.EVIDENCE, LONG.upper())

    assert found(part) == [("CRIT-03", "advice", "/evidence/c1"), ("CRIT-03", "advice", "/evidence/c2")]


@pytest.mark.parametrize(
    ("registration", "expected"),
    [
        (None, [("blocker", "/registration/body"), ("blocker", "/registration/number")]),
        (
            Registration(body=Body.NMC, number=" ", expires=NURSE.expires),
            [("blocker", "/registration/number")],
        ),
        (replace(NURSE, number="12345"), [("concern", "/registration/number")]),
        (replace(NURSE, body=Body.GMC, number="1234567"), [("concern", "/registration/body")]),
        (replace(NURSE, expires=PartialDate.on(ON)), []),
        (replace(NURSE, expires=PartialDate.read("2025-09-14")), [("concern", "/registration/expires")]),
        (replace(NURSE, expires=PartialDate.read("2025-09")), []),
        (replace(NURSE, expires=None), [("concern", "/registration/expires")]),
    ],
)
def test_registration(registration: Registration | None, expected: list[tuple[str, str]]) -> None:
    part = replace(WHOLE, registration=registration)

    assert found(part) == [("CRIT-04", severity, where) for severity, where in expected]
    assert found(part, replace(ASKED, registration_required=False)) == []


def test_any_body_will_do_where_no_criterion_names_one() -> None:
    part = replace(WHOLE, registration=replace(NURSE, body=Body.GMC, number="1234567"))

    assert found(part, replace(ASKED, bodies=frozenset())) == []


def test_an_empty_part_is_asked_for_everything() -> None:
    assert [rule for rule, _, _ in found(EmployerPart())] == [
        "CRIT-01",
        "CRIT-01",
        "CRIT-04",
        "CRIT-04",
        "CRIT-05",
    ]


def test_messages_quote_the_beginning_of_the_criterion() -> None:
    findings = [f.message for rule in SPECIFICATION for f in rule(EmployerPart(), ASKED, ON)]

    assert findings[0].startswith("Experience of working in a multidisciplinary team: tell us")
    assert findings[1].startswith("Able to travel between the custody suites of the borough…: ")


def test_the_rulebook_has_seven_rules_on_criteria() -> None:
    assert [rule.id for rule in SPECIFICATION] == [f"CRIT-{n:02}" for n in range(1, 8)]
