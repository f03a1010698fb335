"""Fill in a page of the vetting form."""

from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict

from forms.documents import DocumentForm

ON = date(2026, 3, 2)


def fill(
    form_class: type[DocumentForm], value: Any = None, document: dict[str, Any] | None = None, **posted: Any
) -> Any:
    """Post these answers and judge them; `__` in a name stands for a hyphen."""
    sent: MultiDict[str, str] = MultiDict({"version": "v"})
    for name, answer in posted.items():
        if isinstance(answer, list):
            sent.setlist(name, answer)
        else:
            sent[name.replace("__", "-")] = answer
    form = form_class(sent, on=ON, value=value, document=document)
    form.validate()
    return form


def day(name: str, iso: str) -> dict[str, str]:
    """Give the boxes of a date."""
    year, month, number = (*iso.split("-"), "", "")[:3]
    return {f"{name}__day": number, f"{name}__month": month, f"{name}__year": year}


def shown(
    form_class: type[DocumentForm], value: Any, document: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Give what each question shows of what is kept."""
    form = form_class(on=ON, value=value, document=document)
    return {field.short_name: field.data for field in form.questions()}


def again(form_class: type[DocumentForm], value: Any, document: dict[str, Any] | None = None) -> Any:
    """Show what is kept, send the page as it is, and give what is kept then."""
    form = form_class(on=ON, value=value, document=document)
    posted: dict[str, Any] = {}
    for field in form.questions():
        if hasattr(field, "boxes"):
            posted |= {f"{field.name}__{part}": text for part, text in field.boxes.items()}
        elif isinstance(field.data, list):
            posted[field.name] = field.data
        elif field.data is not None and field.data is not False:
            posted[field.name] = "yes" if field.data is True else str(field.data)
    sent = fill(form_class, value, document, **posted)
    assert sent.errors == {}, sent.errors
    return sent.value()


def errors(form: Any) -> dict[str, str]:
    """Give the first error of each question that has one."""
    return {field.short_name: message for field, message in form.faults()}
