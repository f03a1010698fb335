"""Ask one question in a form of its own."""

from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict

from forms.base import BaseForm

ON = date(2026, 11, 22)


def ask(field: Any, posted: dict[str, Any] | list[tuple[str, Any]] | None = None, *, kept: Any = None) -> Any:
    """Put `posted` to a field called `answer`, judge it, and give the field.

    A plain text stands for what was written into the one box of the field.
    """

    class OneQuestion(BaseForm):
        answer = field

    form = OneQuestion(MultiDict(posted) if posted is not None else None, on=ON, data={"answer": kept})
    if posted is not None:
        form.validate()
    return form.answer


def write(field: Any, text: str) -> Any:
    """Write one text into the field, judge it, and give the field."""
    return ask(field, {"answer": text, "sent": "1"})


def date_boxes(day: str, month: str, year: str) -> dict[str, str]:
    """Give what the three boxes of a date post."""
    return {"answer-day": day, "answer-month": month, "answer-year": year, "sent": "1"}
