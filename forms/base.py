"""What every form of ours is: fields in order, the day it is judged on, its errors as a list."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from wtforms import Form, HiddenField
from wtforms.csrf.core import CSRFTokenField
from wtforms.fields import Field

T = TypeVar("T")


class BaseForm(Form):
    """A form that knows the day.

    Attributes:
        on: the London day that answers are judged on; the view passes it in.

    `meta` carries the token against forged posts, which the web side makes. Data for a first showing comes as
    `data={...}`, what was posted as `formdata`. Empty formdata is none: it is what a first showing has. Of a
    real post every field is read, and one that is absent has no answer, whatever `data` says.
    """

    on: date

    def __init__(
        self,
        formdata: Any = None,
        *,
        on: date,
        data: Mapping[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
        prefix: str = "",
    ) -> None:
        self.on = on
        super().__init__(formdata or None, prefix=prefix, data=dict(data or {}), meta=meta)

    def faults(self) -> Iterator[tuple[Field, str]]:
        """Give each field that has an error with its first error, in the order of the form."""
        for field in self:
            if field.errors and not isinstance(field, CSRFTokenField):
                yield field, str(field.errors[0])

    def refuse(self, name: str, message: str) -> None:
        """Put an error that a service found on the field called `name`."""
        field = self[name]
        field.errors = (*field.errors, message)


class EditForm(BaseForm):
    """A form that changes something which others may change as well.

    The hidden `version` is what the thing had when the page was shown; the service refuses the change when it
    is not the same any more.
    """

    version = HiddenField()

    def __init__(
        self,
        formdata: Any = None,
        *,
        on: date,
        version: str = "",
        data: Mapping[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
        prefix: str = "",
    ) -> None:
        super().__init__(formdata, on=on, data={**(data or {}), "version": version}, meta=meta, prefix=prefix)


def given(value: T | None) -> T:
    """Give an answer that validation has made sure of.

    Raises:
        ValueError: there is none, so the form was read before it was found good.
    """
    if value is None:
        raise ValueError("the form has not been validated")
    return value
