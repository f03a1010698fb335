"""The pages of every list: its cards, add, change, remove, and "none to declare"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app import clock
from app.applicant.opening import OpenPart
from app.applicant.saving import (
    AUTOSAVE,
    LEAVE,
    PREVIEW,
    REFUSED,
    autosave,
    form_of,
    put,
    save,
    supposed,
)
from app.applicant.sections import Card, Collection
from app.documents.places import Edit, Place, Stale, read, version
from app.services.errors import NotFound, NotPossibleNow
from app.web.csrf import csrf_meta
from checks.findings import Finding
from forms.removing import RemoveForm

FULL = "You can list up to {} here. Put any others in the notes at the end of the form."
OVERTAKEN = "This was changed in another window, so it was not removed. Check it and try again."
NOT_NONE = "You have listed something here. Remove it first if there is nothing to declare."


@dataclass(frozen=True, slots=True)
class ShownCard:
    """The card of an item, what was found about it, and where its links go."""

    item: dict[str, Any]
    card: Card
    findings: Sequence[Finding]
    change_url: str
    remove_url: str


def cards(opened: OpenPart, page: Collection) -> list[ShownCard]:
    """Give the cards of a list, in the order of the document."""
    return [
        ShownCard(
            item,
            page.card(item, opened.document),
            opened.about(page, item["id"]),
            opened.item_url(page, item["id"]),
            opened.item_url(page, item["id"], "remove"),
        )
        for item in page.items(opened.document)
    ]


def show_list(opened: OpenPart, page: Collection, **more: Any) -> ResponseReturnValue:
    """Show the cards, what was found, and the ways on; `more` is for the list's own template."""
    shown = {
        "page": page,
        "opened": opened,
        "cards": cards(opened, page),
        "findings": opened.about(page),
        "none_said": page.none_said(opened.document),
        "back": opened.back_url(page),
    }
    return render_template(page.template, **shown | more)


def add(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Give a new item its id and go to its page, so that sending that page twice adds one item."""
    _refuse_more(opened, page)
    fill = {"fill": opened.fill} if opened.fill else {}
    return opened.onwards(opened.item_url(page, str(uuid4()), **fill))


def ask(opened: OpenPart, page: Collection, item_id: str) -> ResponseReturnValue:
    """Ask about an item: one that is there, or one that is being added."""
    place = page.item(item_id)
    stood = read(opened.document, place)
    new = stood is None
    if new:
        _refuse_more(opened, page)
    asked = page.led(stood, opened.fill) if page.led else page.form
    form = form_of(opened, place, asked, _first_answers(opened, page) if new else None)
    if opened.posted and AUTOSAVE in request.form:
        answer = autosave(opened, place, form)
        if new and read(opened.reopened().document, place) is not None:
            _say(opened, page, some=True)
        return answer
    preview = opened.posted and page.beside is not None and PREVIEW in request.form
    if opened.posted and not preview and save(opened, place, form):
        if new:
            _say(opened, page, some=True)
        goes_on = opened.after_item(page) if asked is page.form else opened.item_url(page, item_id)
        return opened.onwards(opened.tasks_url if LEAVE in request.form else goes_on)
    beside = page.beside(supposed(opened, place, form) if preview else opened) if page.beside else {}
    shown = render_template(
        page.item_template if asked is page.form else page.led_template,
        form=form,
        item_id=item_id,
        page=page,
        opened=opened,
        heading=f"{'Add' if new else 'Change'} {page.singular}",
        findings=opened.about(page, item_id),
        back=opened.url(page),
        **beside,
    )
    return shown, REFUSED if form.errors else 200


def _refuse_more(opened: OpenPart, page: Collection) -> None:
    """Let nobody add to a full list.

    Raises:
        NotPossibleNow: it is full.
    """
    if len(page.items(opened.document)) >= page.most:
        raise NotPossibleNow(FULL.format(page.most))


def _first_answers(opened: OpenPart, page: Collection) -> dict[str, Any] | None:
    """Give what a new item starts with; the link may say more than "add", as the card of a gap does."""
    if page.first_answers is None:
        return None
    return dict(page.first_answers(opened, opened.fill))


def remove(opened: OpenPart, page: Collection, item_id: str) -> ResponseReturnValue:
    """Ask once, then take the item away."""
    place = page.item(item_id)
    item = read(opened.document, place)
    if item is None:
        raise NotFound
    form = RemoveForm(
        request.form if opened.posted else None, on=clock.today(), version=version(item), meta=csrf_meta()
    )
    if opened.posted and form.validate():
        if form.sure.data == "yes":
            _take_away(opened, page, place, form)
        return opened.onwards(opened.url(page))
    card, back = page.card(item, opened.document), opened.url(page)
    shown = render_template("applicant/remove.html", form=form, page=page, card=card, back=back)
    return shown, REFUSED if form.errors else 200


def _take_away(opened: OpenPart, page: Collection, place: Place, form: RemoveForm) -> None:
    """Take an item away, unless it was changed after the question was shown."""
    try:
        put(opened, Edit(place, None, form.version.data or ""))
    except Stale:
        opened.kept.say(OVERTAKEN, "warning")
        return
    if not page.items(opened.reopened().document):
        _say(opened, page, some=None)


def declare_none(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Take "none to declare", or take it back; refused while anything is listed."""
    if page.none is None:
        raise NotFound
    if page.items(opened.document):
        opened.kept.say(NOT_NONE, "warning")
        return opened.onwards(opened.url(page))
    undo = request.form.get("answer") == "undo"
    _say(opened, page, some=None if undo else False)
    return opened.onwards(opened.url(page) if undo else opened.next_url(page))


def _say(opened: OpenPart, page: Collection, *, some: bool | None) -> None:
    """Keep beside the list whether it has some, has none, or says nothing; a full list speaks for itself."""
    if page.none is None or (page.none.place == page.place and some):
        return
    value = {True: page.none.some, False: page.none.none, None: None}[some]
    current = read(opened.reopened().document, page.none.place)
    if current != value:
        put(opened, Edit(page.none.place, value, version(current)))
