"""Checks on the shape of one answer. What a life's answers must add up to belongs in `checks`.

Fields of `forms.fields` that could not read what was written run no validator: they have said so already.
Every message names the field and the remedy.
"""

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from wtforms.fields import Field
from wtforms.validators import StopValidation, ValidationError

from forms.base import BaseForm


class Needed:
    """There is an answer. A tick needs to be set, of ticks one at least."""

    def __init__(self, message: str) -> None:
        self.message = message

    def __call__(self, _form: BaseForm, field: Field) -> None:
        """Stop with the message where there is no answer."""
        if not answered(field):
            raise StopValidation(self.message)


class Optional:
    """An empty answer is fine and is looked at no further."""

    def __call__(self, _form: BaseForm, field: Field) -> None:
        """Stop without a message where there is no answer."""
        if not answered(field):
            raise StopValidation


class NeededIf:
    """There is an answer where another field's answer is one of `values`; elsewhere it is dropped.

    Dropping keeps what belongs to an answer that was taken back out of the record.
    """

    def __init__(self, other: str, values: Collection[str | bool], message: str) -> None:
        self.other = other
        self.values = values
        self.message = message

    def __call__(self, form: BaseForm, field: Field) -> None:
        """Stop with the message where the answer is missing, or silently where it is not asked for."""
        if form[self.other].data not in self.values:
            field.data = None
            raise StopValidation
        if not answered(field):
            raise StopValidation(self.message)


class RequiredUnless:
    """Exactly one of two answers: this one, or the tick `other`."""

    def __init__(self, other: str, *, neither: str, both: str) -> None:
        self.other = other
        self.neither = neither
        self.both = both

    def __call__(self, form: BaseForm, field: Field) -> None:
        """Stop with the message that fits, or silently where only the tick is set."""
        ticked = bool(form[self.other].data)
        if answered(field):
            if ticked:
                raise StopValidation(self.both)
        else:
            raise StopValidation("" if ticked else self.neither)


class NeededWithout:
    """There is an answer where the field `other` has none: one of the two will do."""

    def __init__(self, other: str, message: str) -> None:
        self.other = other
        self.message = message

    def __call__(self, form: BaseForm, field: Field) -> None:
        """Stop with the message where both are empty, silently where only this one is."""
        if not answered(field):
            other = form[self.other]
            raise StopValidation("" if answered(other) or other.process_errors else self.message)


class NotInFuture:
    """The day, month or year has begun on the form's own day."""

    def __init__(self, message: str) -> None:
        self.message = message

    def __call__(self, form: BaseForm, field: Field) -> None:
        """Refuse a date that starts after the form's day."""
        if field.data and first_day(field.data) > form.on:
            raise ValidationError(self.message)


class NotInPast:
    """The day is the form's own day or a later one."""

    def __init__(self, message: str) -> None:
        self.message = message

    def __call__(self, form: BaseForm, field: Field) -> None:
        """Refuse a day that is over."""
        if field.data and first_day(field.data) < form.on:
            raise ValidationError(self.message)


class NotBefore:
    """The date may be the other field's date or a later one.

    Where one is known to the month or year only, it is refused only if no day of it would do.
    """

    def __init__(self, other: str, message: str) -> None:
        self.other = other
        self.message = message

    def __call__(self, form: BaseForm, field: Field) -> None:
        """Refuse a date that certainly lies before the other field's."""
        earliest = form[self.other].data
        if field.data and earliest and _ends_before(field.data, earliest):
            raise ValidationError(self.message)


class Words:
    """At most `most` words, a word being what stands between blanks."""

    def __init__(self, most: int, called: str) -> None:
        self.most = most
        self.called = called

    def __call__(self, _form: BaseForm, field: Field) -> None:
        """Refuse more words, and say by how many."""
        over = len((field.data or "").split()) - self.most
        if over > 0:
            raise ValidationError(
                f"{self.called} must be {self.most} words or fewer. "
                f"Take out {over} word{'s' if over > 1 else ''}"
            )


class OneOf:
    """The answer is one of `values`."""

    def __init__(self, values: Collection[Any], message: str) -> None:
        self.values = values
        self.message = message

    def __call__(self, _form: BaseForm, field: Field) -> None:
        """Refuse any other answer."""
        if field.data not in self.values:
            raise ValidationError(self.message)


class Shaped:
    """The whole answer fits the pattern."""

    def __init__(self, pattern: str, message: str) -> None:
        self.pattern = re.compile(pattern)
        self.message = message

    def __call__(self, _form: BaseForm, field: Field) -> None:
        """Refuse an answer of another shape."""
        if field.data and not self.pattern.fullmatch(field.data):
            raise ValidationError(self.message)


def answered(field: Field) -> bool:
    """Tell whether there is an answer; 0 is one, False and what is empty are none."""
    return field.data is not None and field.data is not False and field.data not in ("", [], ())


def first_day(written: str) -> date:
    """Give the first day of a date written to the day, month or year."""
    return date.fromisoformat((written + "-01-01")[:10])


def _ends_before(written: str, other: str) -> bool:
    """Tell whether the last day of `written` comes before the first day of `other`.

    Both are ISO 8601, so they compare as text on what both of them know.
    """
    known = min(len(written), len(other))
    return written[:known] < other[:known]
