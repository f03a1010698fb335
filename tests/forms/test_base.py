"""What every form is."""

from typing import Any

import pytest
from werkzeug.datastructures import MultiDict
from wtforms.csrf.core import CSRF

from forms.base import BaseForm, EditForm, given
from forms.fields import TextField
from forms.validators import Needed
from tests.forms.asking import ON


class Names(EditForm):
    given = TextField("Given names", [Needed("Enter your given names")])
    family = TextField("Family name", [Needed("Enter your family name")])


class Token(CSRF):
    def generate_csrf_token(self, _field: Any) -> str:
        return "token"


def test_faults_come_in_the_order_of_the_form_and_one_for_each_field() -> None:
    form = Names(MultiDict({"version": "3"}), on=ON)
    form.validate()
    form.refuse("given", "a second error")

    assert [(field.name, message) for field, message in form.faults()] == [
        ("given", "Enter your given names"),
        ("family", "Enter your family name"),
    ]


def test_a_service_may_refuse_what_the_form_took() -> None:
    form = Names(MultiDict({"given": "Asha", "family": "Okafor"}), on=ON)
    assert form.validate()

    form.refuse("family", "Somebody else has that name")

    assert form.errors == {"family": ("Somebody else has that name",)}
    assert [message for _, message in form.faults()] == ["Somebody else has that name"]


def test_the_version_shown_is_the_version_that_comes_back() -> None:
    assert Names(on=ON, version="3").version.data == "3"
    assert Names(MultiDict({"version": "2"}), on=ON, version="3").version.data == "2"


def test_a_first_showing_has_what_is_kept() -> None:
    form = Names(MultiDict(), on=ON, data={"given": "Asha"})

    assert (form.given.data, form.family.data) == ("Asha", "")


def test_the_token_is_no_fault_to_be_put_right() -> None:
    class Guarded(BaseForm):
        name = TextField("Name")

    form = Guarded(MultiDict({"name": "x"}), on=ON, meta={"csrf": True, "csrf_class": Token})

    assert not form.validate()
    assert list(form.faults()) == []


def test_given_insists_on_validation() -> None:
    assert given("x") == "x"
    with pytest.raises(ValueError, match="not been validated"):
        given(None)
