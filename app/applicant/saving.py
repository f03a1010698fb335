"""Make the form of a place, and save what it was given."""

from collections.abc import Mapping
from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from app import clock
from app.applicant.opening import OpenPart
from app.documents.places import Edit, Place, Stale, read, version
from app.web.csrf import csrf_meta
from forms.documents import DocumentForm

REFUSED = 422
"""Status of a page that shows what has to be mended."""

OVERTAKEN = 409
"""Status of what a script is told where another window was faster."""

LEAVE = "leave"
"""Name of the button that saves and goes back to the task list."""

PREVIEW = "preview"
"""Name of the button that shows what would be, and saves nothing."""


AUTOSAVE = "autosave"
"""Name of what a script sends along when it saves by itself."""


def form_of(
    opened: OpenPart,
    place: Place,
    form_class: type[DocumentForm],
    first: Mapping[str, Any] | None = None,
) -> DocumentForm:
    """Make the form of a place: with what was posted, or with what stands there, or else with `first`."""
    value = read(opened.document, place)
    return form_class(
        request.form if opened.posted else None,
        on=clock.today(),
        version=version(value),
        value=first if value is None else value,
        document=opened.document,
        meta=csrf_meta(),
    )


def save(opened: OpenPart, place: Place, form: DocumentForm) -> bool:
    """Put the form's value at its place, if it is good; else the form says what to mend.

    A save from an old page is refused: the form keeps what was typed, takes the newer version, and shows what
    the other page saved, so that saving again is a choice. The same save twice is one save.
    """
    if not form.validate():
        return False
    value = form.value()
    try:
        put(opened, Edit(place, value, form.version.data or ""))
    except Stale as stale:
        if stale.current == (value if place.item is None else {**value, "id": place.item}):
            return True
        form.overtaken_by(stale.current, version(stale.current))
        return False
    return True


def autosave(opened: OpenPart, place: Place, form: DocumentForm) -> ResponseReturnValue:
    """Save for a script what has been written so far, if it is good, and give the version that is new.

    It never takes the place of what another window saved: that is for the person to choose, on saving.
    """
    if not opened.saves_itself or not form.validate():
        return {"saved": False}, REFUSED
    try:
        put(opened, Edit(place, form.value(), form.version.data or "", "autosaved"))
    except Stale:
        return {"saved": False, "overtaken": True}, OVERTAKEN
    return {"saved": True, "version": version(read(opened.reopened().document, place))}


def supposed(opened: OpenPart, place: Place, form: DocumentForm) -> OpenPart:
    """Give the part as it would be with what is typed so far; what cannot be read yet is left out.

    Nobody has asked for the answers to be judged, so the form shows no errors.
    """
    form.validate()
    value = form.value()
    for field in form:
        field.errors = ()
    return opened.supposing(Edit(place, value, version(read(opened.document, place))))


def put(opened: OpenPart, edit: Edit) -> None:
    """Make one change to the part that is open.

    Raises:
        Stale: the place was changed after the page was shown.
    """
    opened.kept.change(edit)
