"""Take over a vetting form that was filled in before: from a file, or from an earlier application."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from forms.base import BaseForm
from forms.fields import RadiosField, UploadField, YesNoField
from forms.schemas.faults import Fault
from forms.validators import Needed, OneOf

MOST_BYTES = 1_000_000
MOST_FAULTS = 10


def replace_field() -> YesNoField:
    """Ask before anything is lost."""
    return YesNoField(
        "Replace every answer that is in this vetting form now?",
        [
            Needed("Select yes to replace every answer, or no to keep them"),
            OneOf(
                {"yes"}, "Nothing was replaced, because you selected no. Select yes to use the other answers"
            ),
        ],
    )


class CarryForm(BaseForm):
    """What both ways share: the question whether to replace, which is left out where there is nothing yet."""

    replace = replace_field()

    def __init__(
        self,
        formdata: Any = None,
        *,
        on: date,
        empty: bool,
        prefix: str,
        meta: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(formdata, on=on, meta=meta, prefix=prefix)
        if empty:
            del self.replace


class UploadForm(CarryForm):
    """From a file.

    Attributes:
        unfit: what does not fit in the file, a line each, once that is known.
    """

    unfit: Sequence[str] = ()

    file = UploadField(
        "Your file",
        [Needed("Select the file that you downloaded")],
        accept=".json,application/json",
        hint="A file that you downloaded here before. It ends in .json",
    )


class CopyForm(CarryForm):
    """From an earlier application; the view sets the choices."""

    source = RadiosField("Which application?", [Needed("Select an application")])


def in_words(faults: Iterable[Fault]) -> list[str]:
    """Give what does not fit in a file, where it is in words, and how many more there are."""
    lines = [f"{_place(fault.pointer)}: {fault.message}" for fault in faults]
    more = len(lines) - MOST_FAULTS
    return [*lines[:MOST_FAULTS], *([f"and {more} more"] if more > 0 else [])]


def _place(pointer: str) -> str:
    """Say a pointer in words: "/addresses/2/from" is "addresses, number 3, from"."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    words = [f"number {int(step) + 1}" if step.isdecimal() else step.replace("_", " ") for step in steps]
    return ", ".join(words) or "The file"
