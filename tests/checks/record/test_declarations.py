"""Which matters belong in the employer's self-declaration, by the level of the job's check."""

import pytest

from checks.record.declarations import CheckLevel, asker, belonging
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
