"""The bridge from a field to the macro of the NHS design system that draws it.

It knows our own fields by their `kind`, and the plain WTForms fields that account pages bring along.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wtforms import fields as plain
from wtforms.fields import Field

from forms.fields import Answer, Choice, Choosing, ParagraphField, PartialDateField, SelectField, UploadField
from forms.fields.text import MOST_PARAGRAPH

PLAIN_KINDS: tuple[tuple[type[Field], str], ...] = (
    (plain.HiddenField, "hidden"),
    (plain.PasswordField, "password"),
    (plain.TextAreaField, "textarea"),
    (plain.BooleanField, "tick"),
    (plain.RadioField, "radios"),
    (plain.SelectField, "select"),
    (plain.FileField, "file"),
)
# What the macros take by name; everything else in `render_kw` becomes an attribute.
NAMED = {
    "input": frozenset({"autocomplete", "autocapitalize", "inputmode", "pattern", "spellcheck"}),
    "password": frozenset({"autocomplete"}),
    "textarea": frozenset({"autocomplete", "spellcheck"}),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How one question is to look.

    Attributes:
        hint: text under the label.
        heading: whether the label is the page's heading.
        size: of the label or legend, "s" to "xl"; a heading is "l".
        optional: whether "(optional)" follows the label.
        hidden_label: whether only screen readers get the label.
        width: of a box, in characters: 2, 3, 4, 5, 10, 20 or 30.
        prefix, suffix: what stands before and after a box.
        inline: whether radios stand side by side.
    """

    hint: str = ""
    heading: bool = False
    size: str = "s"
    optional: bool = False
    hidden_label: bool = False
    width: int | None = None
    prefix: str = ""
    suffix: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """The macro that draws a field, and its parameters."""

    macro: str
    params: dict[str, Any]


def drawing(field: Field, **look: Any) -> Drawing:
    """Give the macro and parameters for a field.

    Raises:
        TypeError: `look` has a word that `Look` does not know.
    """
    kind = kind_of(field)
    wanted = Look(**look)
    return Drawing(_macro(kind, field), _common(kind, field, wanted) | dict(_own(kind, field, wanted)))


def kind_of(field: Field) -> str:
    """Give the kind of any field, our own or plain."""
    if isinstance(field, Answer):
        return field.kind
    return next((kind for cls, kind in PLAIN_KINDS if isinstance(field, cls)), "input")


def first_input(field: Field) -> str:
    """Give the id of the box that an error links to: the first one at fault, else the first one."""
    if isinstance(field, PartialDateField):
        return f"{field.id}-{(field.wrong or field.shown)[0]}"
    return field.id


def _macro(kind: str, field: Field) -> str:
    """Give the macro; one that counts where a text has a limit worth showing."""
    if isinstance(field, ParagraphField) and (field.words or field.most < MOST_PARAGRAPH):
        return "count"
    return "checkboxes" if kind == "tick" else kind


def _common(kind: str, field: Field, look: Look) -> dict[str, Any]:
    """Give what all kinds share: name, id, hint, error, attributes and the words that ask."""
    named, attributes = _split(NAMED.get(kind, frozenset()), dict(field.render_kw or {}))
    if field.errors and kind in {"input", "password", "textarea", "select", "file"}:
        attributes["aria-invalid"] = "true"
    if isinstance(field, UploadField) and field.accept:
        attributes["accept"] = field.accept
    # Radios and ticks give `idPrefix` to their first box; with `id` the div around them would have it too.
    key = "idPrefix" if kind in {"radios", "checkboxes", "tick"} else "id"
    params: dict[str, Any] = {key: field.id, "name": field.name, "attributes": attributes} | named
    if (hint := look.hint or getattr(field, "hint", "")) and kind != "tick":
        params["hint"] = hint
    if field.errors:
        params["errorMessage"] = {"text": str(field.errors[0])}
    words = str(field.label.text) + (" (optional)" if look.optional else "")
    asked: dict[str, Any] = {"text": words, "size": "l" if look.heading else look.size}
    if look.heading:
        asked["isPageHeading"] = True
    if look.hidden_label:
        asked["classes"] = "nhsuk-u-visually-hidden"
    if kind in {"radios", "checkboxes", "date"}:
        params["fieldset"] = {"legend": asked}
    elif kind != "tick":
        params["label"] = asked
    return params


def _own(kind: str, field: Field, look: Look) -> Iterator[tuple[str, Any]]:
    """Give what only this kind has."""
    if kind in {"input", "textarea", "hidden"}:
        yield "value", _value(field)
    if kind == "input":
        yield "type", getattr(field, "input_type", None) or getattr(field.widget, "input_type", "text")
        yield "width", look.width or getattr(field, "width", None)
        yield from ((key, value) for key in ("prefix", "suffix") if (value := getattr(look, key)))
    elif kind == "textarea":
        yield "rows", getattr(field, "rows", 5)
        words = getattr(field, "words", None)
        yield "maxlength", words or getattr(field, "most", None)
        yield "countType", "words" if words else None
    elif kind == "date" and isinstance(field, PartialDateField):
        yield "items", list(_boxes(field))
        yield "attributes", {}
    elif kind == "tick":
        value = "yes" if isinstance(field, Answer) else "y"
        item = {"value": value, "text": str(field.label.text), "checked": bool(field.data)}
        hint = look.hint or getattr(field, "hint", "")
        yield "items", [item | ({"hint": {"text": hint}} if hint else {})]
    elif kind in {"radios", "checkboxes", "select"}:
        yield "items", list(_items(field))
        yield "inline", look.inline


def _items(field: Field) -> Iterator[dict[str, Any]]:
    """Give the choices, with the one or those chosen marked."""
    if isinstance(field, SelectField):
        yield {"value": "", "text": field.prompt, "selected": field.data is None}
    for choice in _choices(field):
        chosen = choice.value in field.data if isinstance(field.data, list) else choice.value == field.data
        item = {"value": choice.value, "text": choice.label, "checked": chosen, "selected": chosen}
        yield item | ({"hint": {"text": choice.hint}} if choice.hint else {})


def _choices(field: Field) -> Iterator[Choice]:
    if isinstance(field, Choosing):
        yield from field.options()
    elif isinstance(field, plain.SelectField):
        yield from (Choice(str(value), str(label)) for value, label, *_ in field.iter_choices())


def _boxes(field: PartialDateField) -> Iterator[dict[str, Any]]:
    """Give the boxes of a date; without a box known to be wrong, an error is about all of them."""
    purpose = str((field.render_kw or {}).get("autocomplete", ""))
    for part in field.shown:
        faulty = bool(field.errors) and part in (field.wrong or field.shown)
        box: dict[str, Any] = {
            "id": f"{field.id}-{part}",
            "name": f"{field.name}-{part}",
            "label": part.title(),
            "value": field.boxes[part],
            "width": 4 if part == "year" else 2,
            "error": faulty,
            "attributes": {"aria-invalid": "true"} if faulty else {},
        }
        yield box | ({"autocomplete": f"{purpose}-{part}"} if purpose else {})


def _value(field: Field) -> str:
    value = field._value() if hasattr(field, "_value") else field.data
    return "" if value is None else str(value)


def _split(named: frozenset[str], given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Divide `render_kw` into what the macro takes by name and what becomes an attribute."""
    if given.get("spellcheck") in ("false", "true"):
        given["spellcheck"] = given["spellcheck"] == "true"
    return (
        {key: value for key, value in given.items() if key in named},
        {key: value for key, value in given.items() if key not in named},
    )
