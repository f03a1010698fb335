"""Every form of the package `forms`, and every question that one asks by itself."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

from wtforms import Form
from wtforms.fields.core import Field, UnboundField

import forms
from tests.forms.asking import ask


class Question(NamedTuple):
    """A field of a form, as the form names both; `field` is in a form of its own, with nothing posted."""

    form: str
    name: str
    field: Field


def every_form() -> list[type[Form]]:
    """Give each class once, by module and name."""
    for module in pkgutil.walk_packages(forms.__path__, "forms."):
        import_module(module.name)
    ours = {each for each in _beneath(Form) if each.__module__.startswith("forms.")}
    return sorted(ours, key=lambda each: (each.__module__, each.__name__))


def every_question() -> Iterator[Question]:
    """Yield the fields that stand in a class; what is added for one page only is not among them."""
    for form in every_form():
        short = f"{form.__module__.removeprefix('forms.')}.{form.__name__}"
        for name in dir(form):
            found = getattr(form, name, None)
            if isinstance(found, UnboundField):
                yield Question(short, name, ask(found))


def _beneath(cls: type[Form]) -> Iterator[type[Form]]:
    for each in cls.__subclasses__():
        yield each
        yield from _beneath(each)
