"""What is said of an answer that will not do: how to mend it, without blame (UX-19)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Form

import forms.validators
from app.config import ROOT
from tests.forms.asking import ON
from tests.forms.every import every_form, every_question

UNFIT = re.compile(
    r"\b(invalid|errors?|illegal|please|forbidden|incorrect|wrong(?:ly)?|fail(?:s|ed|ure)?|forg[eo]t|forgotten"
    r"|mistakes?|sorry|oops|bad|not a valid|this field is required|you did not|you should have)\b",
    flags=re.IGNORECASE,
)
"""Words of machines and of blame."""

CHECKS = {
    name for name, each in vars(forms.validators).items() if isinstance(each, type) and name[0].isupper()
}
REFUSALS = {"refuse", "NotPossibleNow"}
CALLS = CHECKS | REFUSALS | {"ValidationError", "StopValidation", "InputRequired", "Length"}
"""What takes a message for people; `ValueError` too, in the fields and what reads them."""

READING = ("forms/fields/", "forms/vacancies/fields.py")
PARTS = ("", "-day", "-month", "-year")
WRITTEN = {
    "nothing": "",
    "words": "zz zz",
    "a number": "99",
    "a control character": "a\u0007b",
    "too much": "b " * 30_000,
}


class Message(NamedTuple):
    """A text that stands in the source, and where."""

    place: str
    text: str


def sources() -> list[Path]:
    """Give the modules of all forms, and of what refuses an answer or a step behind them."""
    return [path for folder in ("forms", "app") for path in sorted((ROOT / folder).rglob("*.py"))]


def messages(path: Path) -> Iterator[Message]:
    """Yield every text that a check of the module is given, and every text of the parts of one."""
    name = path.relative_to(ROOT).as_posix()
    wanted = CALLS if name.startswith(("forms/", "app/account/")) else REFUSALS
    wanted |= {"ValueError"} if name.startswith(READING) else set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in wanted:
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value:
                    yield Message(f"{name}:{part.lineno}", part.value)


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def shown(form: type[Form], written: str) -> Iterator[str]:
    """Yield each message that a form gives where this is written into all of its boxes."""
    names = [field.name for field in form(on=ON)]
    filled = form(MultiDict({f"{name}{part}": written for name in names for part in PARTS}), on=ON)
    filled.validate()
    for field in filled:
        yield from map(str, field.errors)


def plain_forms() -> list[type[Form]]:
    """Give the forms that need nothing but the day."""
    found = []
    for form in every_form():
        try:
            form(on=ON)
        except TypeError:
            continue
        found.append(form)
    return found


@pytest.mark.requirement("UX-19")
def test_no_message_of_the_source_speaks_like_a_machine_or_blames() -> None:
    found = [message for path in sources() for message in messages(path)]

    assert len(found) > 250
    assert [each for each in found if UNFIT.search(each.text)] == []


@pytest.mark.requirement("UX-19")
@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_no_message_of_a_form_speaks_like_a_machine_or_blames(written: str) -> None:
    forms_ = plain_forms()
    found = {(form.__name__, message) for form in forms_ for message in shown(form, written)}

    assert len(forms_) > 100
    assert len(found) > 20
    assert [each for each in found if UNFIT.search(each[1])] == []
    assert [each for each in found if not re.match("[A-Z“‘]|[0-9]", each[1])] == []


@pytest.mark.requirement("UX-19")
def test_every_check_has_a_text_of_its_own() -> None:
    """The texts that WTForms brings along are those of programmers."""
    checks = [(each, check) for each in every_question() for check in each.field.validators]
    silent = {forms.validators.Optional}
    without = [
        (each.form, each.name, type(check).__name__)
        for each, check in checks
        if type(check) not in silent and not _texts(check)
    ]

    assert len(checks) > 100
    assert without == []


def _texts(check: object) -> list[str]:
    """Give the texts that a check was made with; no text where one of them is empty."""
    given = vars(check)
    texts = [str(given[name] or "") for name in ("message", "neither", "both", "called") if name in given]
    return texts if all(texts) else []
