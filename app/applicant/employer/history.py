"""Earlier versions of one page's answers, each with a button that brings it back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.opening import OpenPart, open_part
from app.applicant.sections import Collection, Page
from app.applicant.whole import EMPLOYER
from app.documents.places import Edit, Place, Stale, read, version
from app.services import answer_history
from app.services.actors import Permission
from app.services.answer_history import Version
from app.services.errors import NotFound, NotPossibleNow
from app.web.auth import current_actor, requires

HOW = {
    "saved": "You saved this",
    "autosaved": "Saved by itself while you wrote",
    "restored": "You brought this back",
}
EMPTIED, REMOVED = "You emptied this", "You removed this"
BACK = "The earlier version is back. What it replaced is in the list as well."
OVERTAKEN = "This was changed in another window, so nothing was brought back. Look at it again."
FULL = "The list is full. Remove something from it first."


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version as the page shows it.

    Attributes:
        rows: questions and answers; empty where the place was emptied.
        stands: whether it is what stands there now.
        shown: the version of what stands there now.
    """

    id: UUID
    at: datetime
    how: str
    rows: tuple[dict[str, str], ...]
    stands: bool
    shown: str


@pages.get("/<uuid:application_id>/employer-history/<key>")
@requires(Permission.APPLICATION_EDIT)
def employer_history(application_id: UUID, key: str) -> ResponseReturnValue:
    """Show the versions of a page's answers, the newest first."""
    opened = open_part(EMPLOYER, application_id)
    _, page = opened.find(key)
    return render_template(
        "applicant/employer/history.html",
        opened=opened,
        page=page,
        earlier=list(_earlier(opened, page)),
        restore=url_for(".restore_answer", application_id=application_id, key=key),
    )


@pages.post("/<uuid:application_id>/employer-history/<key>")
@requires(Permission.APPLICATION_EDIT)
def restore_answer(application_id: UUID, key: str) -> ResponseReturnValue:
    """Bring one version back; what stands there becomes an earlier version itself."""
    opened = open_part(EMPLOYER, application_id)
    _, page = opened.find(key)
    found = answer_history.version(
        db.session(), current_actor(), application_id, page.place, _uuid(request.form.get("id", ""))
    )
    place = _place(page, found)
    if found.value is None:
        raise NotFound
    if isinstance(page, Collection) and _too_many(opened, page, place):
        raise NotPossibleNow(FULL)
    try:
        opened.kept.change(Edit(place, found.value, request.form.get("version", ""), "restored"))
        flash(BACK, "success")
    except Stale:
        flash(OVERTAKEN, "warning")
    return redirect(url_for(".employer_history", application_id=application_id, key=key))


def _earlier(opened: OpenPart, page: Page | Collection) -> Iterator[Earlier]:
    """Give the versions as they are shown."""
    kept = answer_history.versions(db.session(), current_actor(), opened.own.id, page.place)
    for each in kept:
        if isinstance(page, Collection) and each.item is None:
            continue
        now = read(opened.document, _place(page, each))
        form = page.form(on=clock.today(), value=each.value, document=opened.document)
        rows = tuple({"label": label, "value": text} for label, text in form.rows())
        how = HOW[each.how] if each.value is not None else (REMOVED if each.item else EMPTIED)
        stands = _plain(now) == _plain(each.value)
        shown = rows if each.value is not None else ()
        yield Earlier(each.id, each.kept_at, how, shown, stands, version(now))


def _plain(value: object) -> object:
    """Give a value without the id that its place adds to it, and without what is empty."""
    if not isinstance(value, dict):
        return value
    return {key: part for key, part in value.items() if key != "id" and part is not None}


def _place(page: Page | Collection, found: Version) -> Place:
    """Give the place that a version is of."""
    return page.item(found.item) if isinstance(page, Collection) and found.item else page.place


def _too_many(opened: OpenPart, page: Collection, place: Place) -> bool:
    """Tell whether bringing an item back would overfill its list."""
    return read(opened.document, place) is None and len(page.items(opened.document)) >= page.most


def _uuid(written: str) -> UUID:
    """Read an id; what is none finds nothing."""
    try:
        return UUID(written)
    except ValueError:
        return UUID(int=0)
