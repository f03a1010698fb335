"""Which matters belong in the employer's self-declaration, by the level of the job's check."""

import pytest

from checks.record.declarations import (
    CheckLevel,
    asker,
    asks_more,
    asks_the_same,
    belonging,
    matter_belongs,
    still_answers,
)
from checks.record.matter_answers import MatterAnswer
from checks.record.matters import Standing
from checks.record.words import Asker, Tell
from tests.record_telling import answers

ON = "2025-09-15"
MATTERS = [
    {"id": "running", "date": "2025-06-01", "specified_offence": False, "sentences": ["fine"]},
    {"id": "spent", "date": "2020-06-01", "specified_offence": False, "sentences": ["fine"]},
    {"id": "protected", "type": "simple", "date": "2014-03-03", "specified_offence": False},
    {"id": "unsure", "type": "simple", "date": "2014-03-03"},
]


@pytest.mark.parametrize(
    ("level", "there", "not_there", "to_check"),
    [
        (CheckLevel.BASIC, ("running",), ("spent", "protected", "unsure"), ()),
        *(
            (level, ("running", "spent"), ("protected",), ("unsure",))
            for level in CheckLevel
            if level is not CheckLevel.BASIC
        ),
    ],
)
def test_which_matters_belong_there(
    level: CheckLevel, there: tuple[str, ...], not_there: tuple[str, ...], to_check: tuple[str, ...]
) -> None:
    found = belonging(answers(MATTERS, ON).values(), level)

    assert found == {Tell.YES: there, Tell.NO: not_there, Tell.CHECK: to_check}


def test_no_employer_asks_as_the_police_do() -> None:
    assert {asker(level) for level in CheckLevel} == {Asker.NHS_BASIC, Asker.NHS_EXEMPT}


BASIC, STANDARD, ENHANCED, BARRED = CheckLevel
TOLD = {"any": "yes", "matters": ["a fine"], "barred": "no"}


@pytest.mark.parametrize(
    ("one", "other", "more", "same"),
    [
        (BASIC, BASIC, False, True),
        (BASIC, STANDARD, False, False),
        (STANDARD, BASIC, True, False),
        (STANDARD, ENHANCED, False, True),
        (ENHANCED, BARRED, False, False),
        (BARRED, ENHANCED, True, False),
    ],
)
def test_what_a_level_asks_beside_another(one: CheckLevel, other: CheckLevel, more: bool, same: bool) -> None:
    assert asks_more(one, other) == more
    assert asks_the_same(one, other) == same


@pytest.mark.parametrize(
    ("before", "now", "stands"),
    [
        (BASIC, BASIC, {"any": "yes", "matters": ["a fine"]}),
        (STANDARD, ENHANCED, {"any": "yes", "matters": ["a fine"]}),
        (ENHANCED, BARRED, TOLD),
        (BARRED, STANDARD, {"any": "yes", "matters": ["a fine"]}),
        (BASIC, ENHANCED, {"any": None, "matters": ["a fine"]}),
        (ENHANCED, BASIC, {}),
        (BARRED, BASIC, {}),
    ],
)
def test_what_was_told_under_a_wider_question_does_not_stand_under_a_narrower_one(
    before: CheckLevel, now: CheckLevel, stands: dict[str, object]
) -> None:
    assert still_answers(TOLD, before, now) == stands


def test_whether_a_matter_of_the_form_belongs() -> None:
    spent = answers(MATTERS, ON)["spent"]

    assert matter_belongs(MatterAnswer(0, Standing.RECORD, spent), BASIC) is Tell.NO
    assert matter_belongs(MatterAnswer(0, Standing.RECORD, spent), ENHANCED) is Tell.YES
    assert matter_belongs(MatterAnswer(0, Standing.NEITHER), BASIC) is Tell.NO
    assert matter_belongs(MatterAnswer(0, Standing.OPEN), BASIC) is Tell.CHECK
    assert matter_belongs(MatterAnswer(0, Standing.CHECK), ENHANCED) is Tell.CHECK
