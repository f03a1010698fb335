"""Adjustments and equality: asked without a reason, and every equality question can be declined."""

from datetime import date

import pytest
from werkzeug.datastructures import MultiDict

from forms.adjustments import AdjustmentsForm, SchemeForm
from forms.documents import DocumentForm
from forms.equality import PREFER_NOT, AboutYouForm, BeliefForm, EthnicGroupForm

ON = date(2026, 3, 2)
EQUALITY = (AboutYouForm, EthnicGroupForm, BeliefForm)
ABOUT_HEALTH = ("disab", "health", "condition", "medical", "illness", "sick")


def posted(form: type[DocumentForm], **answers: str) -> DocumentForm:
    return form(MultiDict({"version": "v", **answers}), on=ON)


def test_what_to_arrange_is_asked_of_who_needs_it() -> None:
    asked = posted(AdjustmentsForm, needed="yes")
    assert not asked.validate()
    assert [message for _, message in asked.faults()] == ["Enter what we should arrange for you"]

    taken_back = posted(AdjustmentsForm, needed="no", what="A ramp")
    assert taken_back.validate()
    assert taken_back.value() == {"needed": "no", "what": None}


@pytest.mark.requirement("PRIV-03")
@pytest.mark.parametrize("form", [AdjustmentsForm, SchemeForm])
def test_nothing_about_health_is_asked_before_an_offer(form: type[DocumentForm]) -> None:
    for field in form(on=ON).questions():
        words = f"{field.label.text} {field.hint}".lower()
        assert not [word for word in ABOUT_HEALTH if word in words], words


@pytest.mark.requirement("PRIV-29", "UX-15")
@pytest.mark.parametrize("form", EQUALITY)
def test_every_equality_question_can_be_declined_or_left_out(form: type[DocumentForm]) -> None:
    fields = list(form(on=ON).questions())
    assert fields
    for field in fields:
        assert list(field.options())[-1] == PREFER_NOT
    assert posted(form).validate()
    declined = posted(form, **{field.name: PREFER_NOT.value for field in fields})
    assert declined.validate()
    assert set(declined.value().values()) == {PREFER_NOT.value}
