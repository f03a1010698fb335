"""The employer's self-declaration: its words at each level, and what it asks."""

from datetime import date

import pytest
from werkzeug.datastructures import MultiDict

from checks.record.declarations import CheckLevel
from forms.record.declarations import WORDINGS, DeclarationForm
from forms.vetting.police import MatterForm

ON = date(2025, 9, 15)
EXEMPT = [level for level in CheckLevel if level is not CheckLevel.BASIC]


def form(level: CheckLevel, **answers: str) -> DeclarationForm:
    return DeclarationForm(MultiDict(answers) if answers else None, on=ON, level=level)


@pytest.mark.requirement("PRIV-04")
def test_a_basic_check_asks_for_what_is_unspent_alone() -> None:
    wording = WORDINGS[CheckLevel.BASIC]

    assert wording.question == "Do you have any unspent convictions or unspent conditional cautions?"
    assert "Do not tell us of anything that is spent" in wording.left_out
    assert "exempt" not in wording.asked


@pytest.mark.requirement("PRIV-04")
@pytest.mark.parametrize("level", EXEMPT)
def test_an_exempt_job_says_so_and_leaves_out_what_is_protected(level: CheckLevel) -> None:
    wording = WORDINGS[level]

    assert wording.question == (
        "Do you have any cautions or convictions, spent or unspent, that are not protected?"
    )
    assert "exempt from the Rehabilitation of Offenders Act 1974" in wording.asked
    assert "Do not tell us of anything that is protected" in wording.left_out


@pytest.mark.parametrize("level", CheckLevel)
def test_barred_lists_are_asked_for_where_the_check_has_them(level: CheckLevel) -> None:
    asked = [field.name for field in form(level)]

    assert ("barred" in asked) == (level is CheckLevel.ENHANCED_WITH_BARRED_LISTS)
    assert form(level).any.label.text == WORDINGS[level].question


@pytest.mark.parametrize(
    ("answers", "messages"),
    [
        ({"matters": "x"}, ["Select yes if you have any"]),
        ({"any": "yes"}, ["Tell us what they are"]),
        ({"any": "yes", "matters": "A fine in June"}, []),
        ({"any": "no"}, []),
    ],
)
def test_a_yes_is_told(answers: dict[str, str], messages: list[str]) -> None:
    asked = form(CheckLevel.ENHANCED, **answers)

    assert asked.validate() == (not messages)
    assert [message for _, message in asked.faults()] == messages


def test_a_no_keeps_nothing_that_was_typed() -> None:
    asked = form(CheckLevel.BASIC, any="no", matters="A caution in 2003")

    assert asked.validate()
    assert asked.document() == {"any": "no", "matters": None}


def test_silence_about_barred_lists_is_no_answer() -> None:
    asked = form(CheckLevel.ENHANCED_WITH_BARRED_LISTS, any="no")

    assert not asked.validate()
    assert [message for _, message in asked.faults()] == ["Select yes if you are barred"]


@pytest.mark.requirement("PRIV-04")
def test_it_asks_nothing_that_the_vetting_form_asks() -> None:
    asked = {field.name for field in form(CheckLevel.ENHANCED_WITH_BARRED_LISTS)}

    assert asked.isdisjoint(MatterForm.asked())
