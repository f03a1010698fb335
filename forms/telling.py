"""Say in words what a field's answer is, for cards and for checking answers."""

from typing import Any

from checks.dates import PartialDate
from forms.fields import PartialDateField, RadiosField, TickField, TicksField


def told(field: Any) -> str:
    """Give a field's answer as a person would read it; empty where there is none."""
    data = field.data
    if isinstance(field, TicksField | RadiosField):
        labels = {choice.value: choice.label for choice in field.options()}
        chosen = data if isinstance(data, list) else [data]
        return ", ".join(labels.get(value, "") for value in chosen if value)
    if isinstance(field, TickField):
        return "Yes" if data else ""
    if isinstance(field, PartialDateField):
        return str(PartialDate.read(data)) if data else ""
    return str(data) if data not in (None, "") else ""
