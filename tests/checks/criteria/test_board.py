"""The board: how full each criterion is, and which hints stand on which tile."""

from typing import Any

import pytest

from checks.criteria.board import Fill, board, fill_of
from checks.criteria.passages import passages
from checks.criteria.records import Criterion, EmployerPart, Evidence, Meets, Shows, Weight
from checks.criteria.specification import SHORT_EVIDENCE_WORDS

ENOUGH = "word " * SHORT_EVIDENCE_WORDS
SHORT = "word " * (SHORT_EVIDENCE_WORDS - 1)
EVIDENCE = Meets.EVIDENCE


@pytest.mark.parametrize(
    ("answer", "text", "shown_by", "fill"),
    [
        (None, None, (), Fill.EMPTY),
        (EVIDENCE, "As above", (), Fill.EMPTY),
        (EVIDENCE, SHORT, (), Fill.THIN),
        (EVIDENCE, ENOUGH, (), Fill.WRITTEN),
        (EVIDENCE, ENOUGH * 2, (), Fill.WRITTEN),
        (EVIDENCE, None, (Shows.JOB,), Fill.THIN),
        (EVIDENCE, ENOUGH, (Shows.JOB,), Fill.WRITTEN),
        (EVIDENCE, None, (Shows.REGISTRATION,), Fill.WRITTEN),
        (EVIDENCE, None, (Shows.JOB, Shows.COURSE), Fill.WRITTEN),
        (Meets.NOT_YET, "I start the course in May", (), Fill.NOT_YET),
        (Meets.NOT_YET, None, (Shows.COURSE,), Fill.EMPTY),
    ],
)
def test_says_how_full_a_criterion_is(answer: Any, text: Any, shown_by: Any, fill: Fill) -> None:
    assert fill_of(Evidence(answer, text, shown_by)) is fill


TEAM = Criterion("t", Weight.ESSENTIAL, "Works in a multidisciplinary team and shares decisions")
RISK = Criterion("r", Weight.ESSENTIAL, "Assessing risk and writing safety plans in custody")
TEACH = Criterion("e", Weight.DESIRABLE, "Teaching students on placement")
CRITERIA = (TEAM, RISK, TEACH)


def part(**texts: str) -> EmployerPart:
    return EmployerPart(evidence={key: Evidence(EVIDENCE, text) for key, text in texts.items()})


def test_gives_a_tile_for_each_criterion_in_its_order() -> None:
    tiles = board(CRITERIA, part(t="I led."))

    assert [(tile.criterion.id, tile.fill, tile.words) for tile in tiles] == [
        ("t", Fill.THIN, 2),
        ("r", Fill.EMPTY, 0),
        ("e", Fill.EMPTY, 0),
    ]
    assert [bool(tile.hints) for tile in tiles] == [True, False, False]


def test_a_copy_is_named_on_both_tiles() -> None:
    same = "I wrote the same long words here for two criteria and hoped that nobody would mind it."
    tiles = board(CRITERIA, part(r=same, e=same))

    assert "under desirable criterion 1" in tiles[1].hints[0]
    assert "under essential criterion 2" in tiles[2].hints[0]


def test_nothing_is_hinted_beside_not_yet() -> None:
    told = EmployerPart(evidence={"t": Evidence(Meets.NOT_YET, "I begin in May as planned")})

    assert board(CRITERIA, told)[0].hints == ()


FITS_RISK = "I was assessing the risk for a man in custody and wrote safety plans with him."


def test_suggests_a_sentence_that_fits_another_criterion_better() -> None:
    [found] = passages(CRITERIA, part(t=f"Our team shares decisions each day on the ward. {FITS_RISK}"))

    assert (found.source, found.target, found.text) == ("t", "r", FITS_RISK)
    assert set(found.shared) == {"assessing", "risk", "safety", "plans", "custody"}


@pytest.mark.parametrize(
    "evidence",
    [
        {"r": FITS_RISK},
        {"t": FITS_RISK, "r": f"Yes. {FITS_RISK}"},
        {"t": "Risk, custody, safety plans."},
        {"t": "I wrote safety plans about risk daily."},
        {"t": "I have always been very good at risk and at much else besides it."},
        {},
    ],
    ids=[
        "fits its own",
        "stands there already",
        "too short",
        "seven words",
        "one word shared",
        "nothing written",
    ],
)
def test_suggests_nothing_else(evidence: dict[str, str]) -> None:
    assert passages(CRITERIA, part(**evidence)) == ()


def test_eight_words_are_enough_for_a_suggestion() -> None:
    [found] = passages(CRITERIA, part(t="I wrote safety plans about risk each day."))

    assert found.target == "r"


def test_words_of_most_criteria_do_not_count() -> None:
    alike = tuple(Criterion(str(n), Weight.ESSENTIAL, f"Nursing custody patients {n}") for n in range(4))
    text = "I was nursing patients in custody on most days of the week."

    assert passages(alike, EmployerPart(evidence={"0": Evidence(EVIDENCE, text)})) == ()
