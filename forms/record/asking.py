"""What the forms of a criminal record share."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from forms.base import BaseForm
from forms.fields import Choice, RadiosField

NOT_SURE = "not_sure"
_YES_NO_NOT_SURE = (Choice("yes", "Yes"), Choice("no", "No"), Choice(NOT_SURE, "I am not sure"))


class RecordForm(BaseForm):
    """A few questions about one matter.

    Attributes:
        stood: the document of the matter as far as it is known; not to be changed.
    """

    stood: dict[str, Any]

    def __init__(self, formdata: Any = None, *, on: date, stood: dict[str, Any]) -> None:
        self.stood = stood
        super().__init__(formdata, on=on)

    def questions(self) -> Iterator[Any]:
        """Give the fields, in order."""
        yield from self


def yes_no_not_sure(label: str, called: str, *, hint: str = "") -> RadiosField:
    """Make a question that may be left at "not sure"; silence is the same."""
    return RadiosField(label, called=called, hint=hint, choices=_YES_NO_NOT_SURE)


def sure(answer: str | None) -> bool | None:
    """Give yes or no as the documents have it; None for everything else."""
    return {"yes": True, "no": False}.get(answer or "")
