"""Sentences that share telling words with a criterion are marked, and nothing of the answer is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.criteria.speaking import stretches

CRITERION = "Experience of assessing mental health in custody"
ANSWER = "I like dogs. In custody I assess mental states each day!\n\nMy health is good. I was assessed."


def spoken(criterion: str, answer: str) -> list[str]:
    return [each.text.strip() for each in stretches(criterion, answer) if each.speaks]


@pytest.mark.parametrize(
    ("criterion", "answer", "found"),
    [
        (CRITERION, ANSWER, ["In custody I assess mental states each day!"]),
        ("Full driving licence", "I hold a driving licence. I cycle.", ["I hold a driving licence."]),
        ("Driving", "I drive. I do some driving.", ["I do some driving."]),
        ("Ability to work with people", "I work with people.", []),
        (CRITERION, "", []),
    ],
)
def test_what_speaks_to_a_criterion(criterion: str, answer: str, found: list[str]) -> None:
    assert spoken(criterion, answer) == found


@given(st.text(alphabet="ab .!?\n\t", max_size=80))
def test_put_together_they_are_the_answer(answer: str) -> None:
    assert "".join(each.text for each in stretches(CRITERION, answer)) == answer
