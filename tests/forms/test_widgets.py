"""The bridge from fields to the macros of the NHS design system."""

from typing import Any

import pytest
import wtforms
from werkzeug.datastructures import MultiDict
from wtforms import SelectChoice

from forms.base import EditForm
from forms.fields import (
    Choice,
    CountryField,
    MoneyField,
    ParagraphField,
    PartialDateField,
    RadiosField,
    SelectField,
    TextField,
    TickField,
    TicksField,
    UploadField,
    YesNoField,
)
from forms.validators import Needed
from forms.widgets import drawing, first_input
from tests.forms.asking import ON, ask, date_boxes, write


def test_a_box_has_its_name_value_label_hint_and_error() -> None:
    field = write(TextField("Town", [Needed("Enter a town")]), " ")

    drawn = drawing(field, hint="Where you live", width=20, prefix="£")

    assert drawn.macro == "input"
    assert drawn.params == {
        "id": "answer",
        "name": "answer",
        "type": "text",
        "value": "",
        "width": 20,
        "prefix": "£",
        "hint": "Where you live",
        "label": {"text": "Town", "size": "s"},
        "errorMessage": {"text": "Enter a town"},
        "attributes": {"aria-invalid": "true"},
    }


def test_what_the_macro_knows_by_name_goes_by_name_and_the_rest_as_attributes() -> None:
    words = {"autocomplete": "name", "spellcheck": "false", "inputmode": "text", "maxlength": 9}
    params = drawing(ask(TextField("Name", render_kw=words))).params

    assert (params["autocomplete"], params["spellcheck"], params["inputmode"]) == ("name", False, "text")
    assert params["attributes"] == {"maxlength": 9}


def test_a_label_may_be_the_heading_optional_or_only_heard() -> None:
    field = ask(TextField("Town"))

    assert drawing(field, heading=True).params["label"] == {
        "text": "Town",
        "size": "l",
        "isPageHeading": True,
    }
    assert drawing(field, optional=True).params["label"]["text"] == "Town (optional)"
    assert drawing(field, hidden_label=True).params["label"]["classes"] == "nhsuk-u-visually-hidden"


def test_a_misspelt_look_is_refused() -> None:
    with pytest.raises(TypeError, match="hnt"):
        drawing(ask(TextField("Town")), hnt="x")


def test_radios_and_ticks_ask_in_a_legend_and_give_their_id_to_the_first_box() -> None:
    radios = drawing(
        ask(RadiosField("Kind", choices=(Choice("a", "A", "Hint"), ("b", "B"))), {"answer": "b"}), inline=True
    )

    assert radios.params["fieldset"] == {"legend": {"text": "Kind", "size": "s"}}
    assert "id" not in radios.params
    assert radios.params["idPrefix"] == "answer"
    assert radios.params["inline"] is True
    assert radios.params["items"] == [
        {"value": "a", "text": "A", "checked": False, "selected": False, "hint": {"text": "Hint"}},
        {"value": "b", "text": "B", "checked": True, "selected": True},
    ]

    ticks = drawing(ask(TicksField("Kinds", choices=(("a", "A"), ("b", "B"))), {"answer": "a"}))
    assert [item["checked"] for item in ticks.params["items"]] == [True, False]


def test_one_tick_is_its_own_label() -> None:
    drawn = drawing(ask(TickField("I still live here"), kept=True))

    assert drawn.macro == "checkboxes"
    assert drawn.params["items"] == [{"value": "yes", "text": "I still live here", "checked": True}]
    assert "fieldset" not in drawn.params


def test_a_list_begins_with_an_empty_choice() -> None:
    items = drawing(ask(CountryField(), {"answer": "NG"})).params["items"]

    assert items[0] == {"value": "", "text": "Select a country", "selected": False}
    assert [item["text"] for item in items if item["selected"]] == ["Nigeria"]
    assert drawing(ask(SelectField("Kind"))).params["items"] == [
        {"value": "", "text": "Select an answer", "selected": True}
    ]


def test_only_the_boxes_at_fault_of_a_date_are_marked() -> None:
    field = ask(PartialDateField("Moved", render_kw={"autocomplete": "bday"}), date_boxes("31", "2", "2023"))
    boxes = drawing(field).params["items"]

    assert [(box["id"], box["name"], box["value"], box["error"]) for box in boxes] == [
        ("answer-day", "answer-day", "31", True),
        ("answer-month", "answer-month", "2", False),
        ("answer-year", "answer-year", "2023", False),
    ]
    assert [box["autocomplete"] for box in boxes] == ["bday-day", "bday-month", "bday-year"]
    assert [box["attributes"] for box in boxes] == [{"aria-invalid": "true"}, {}, {}]


def test_all_boxes_are_marked_where_the_date_as_a_whole_is_at_fault() -> None:
    field = ask(PartialDateField("Moved", [Needed("Enter the date")]), date_boxes("", "", ""))

    assert [box["error"] for box in drawing(field).params["items"]] == [True, True, True]


@pytest.mark.parametrize(
    ("field", "macro", "limit", "kind"),
    [
        (ParagraphField("Reason"), "textarea", 20_000, None),
        (ParagraphField("Reason", most=500), "count", 500, None),
        (ParagraphField("Reason", words=250), "count", 250, "words"),
    ],
)
def test_a_limit_worth_showing_is_counted(field: Any, macro: str, limit: int, kind: str | None) -> None:
    drawn = drawing(ask(field))

    assert (drawn.macro, drawn.params["maxlength"], drawn.params["countType"]) == (macro, limit, kind)


def test_a_file_says_what_it_takes() -> None:
    assert drawing(ask(UploadField("Advert", accept=".txt"))).params["attributes"] == {"accept": ".txt"}

    faulty = ask(UploadField("Advert", [Needed("Select a file")], accept=".txt"), {"sent": "1"})
    assert drawing(faulty).params["attributes"] == {"accept": ".txt", "aria-invalid": "true"}


@pytest.mark.parametrize(
    ("field", "posted", "first"),
    [
        (TextField("Town"), {"answer": ""}, "answer"),
        (YesNoField("Any?"), {"answer": ""}, "answer"),
        (MoneyField("Debt"), {"answer": "x"}, "answer"),
        (PartialDateField("Moved"), date_boxes("", "", ""), "answer-day"),
        (PartialDateField("Moved"), date_boxes("1", "1", "23"), "answer-year"),
        (PartialDateField("Moved", finest="month"), date_boxes("", "", ""), "answer-month"),
    ],
)
def test_an_error_links_to_the_first_box_at_fault(field: Any, posted: dict[str, str], first: str) -> None:
    assert first_input(ask(field, posted)) == first


class Plain(wtforms.Form):
    """Fields that account pages bring along."""

    email = wtforms.EmailField("Email", render_kw={"autocomplete": "username"})
    code = wtforms.StringField("Code", default="123")
    password = wtforms.PasswordField("Password")
    remember = wtforms.BooleanField("Remember me")
    method = wtforms.RadioField("Method", choices=[SelectChoice("app", "App"), SelectChoice("mail", "Mail")])
    area = wtforms.TextAreaField("Notes")
    next = wtforms.HiddenField(default="/")
    file = wtforms.FileField("File")
    pick = wtforms.SelectField("Pick", choices=[SelectChoice("a", "A")])


@pytest.mark.parametrize(
    ("name", "macro"),
    [
        ("email", "input"),
        ("code", "input"),
        ("password", "password"),
        ("remember", "checkboxes"),
        ("method", "radios"),
        ("area", "textarea"),
        ("next", "hidden"),
        ("file", "file"),
        ("pick", "select"),
    ],
)
def test_plain_fields_are_drawn_too(name: str, macro: str) -> None:
    assert drawing(Plain()[name]).macro == macro


def test_plain_fields_keep_their_values_and_types() -> None:
    form = Plain(MultiDict({"method": "mail", "remember": "y", "code": "123", "next": "/"}))

    assert drawing(form.email).params["type"] == "email"
    assert drawing(form.code).params["value"] == "123"
    assert drawing(form.next).params["value"] == "/"
    assert drawing(form.remember).params["items"] == [{"value": "y", "text": "Remember me", "checked": True}]
    assert [item["checked"] for item in drawing(form.method).params["items"]] == [False, True]
    assert "value" not in drawing(form.password).params


def test_the_version_travels_hidden() -> None:
    drawn = drawing(EditForm(on=ON, version="7").version)

    assert (drawn.macro, drawn.params["value"]) == ("hidden", "7")
