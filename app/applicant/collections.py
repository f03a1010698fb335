"""The five pages of every list: its cards, add, change, remove, and "none to declare"."""

from uuid import uuid4

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from app import clock
from app.applicant.opening import OpenPart
from app.applicant.saving import REFUSED, form_of, put, save
from app.applicant.sections import Collection
from app.documents.places import Edit, Place, Stale, read, version
from app.services.errors import NotFound, NotPossibleNow
from app.web.csrf import csrf_meta
from forms.removing import RemoveForm


def show_list(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Show the cards, what is still to do about them, and the ways on."""
    items = page.items(opened.document)
    cards = [
        (item["id"], page.card(item, opened.document), _about(opened, page, item["id"])) for item in items
    ]
    more = page.more(opened) if page.more else {}
    return render_template(
        page.template,
        page=page,
        opened=opened,
        cards=cards,
        general=_about(opened, page, None),
        none_said=bool(page.none) and not items and _none_said(opened, page),
        csrf=csrf_meta(),
        back=opened.tasks_url,
        **more,
    )


def _about(opened: OpenPart, page: Collection, item_id: str | None) -> list[str]:
    """Give the messages about one item, or about the list as a whole."""
    return [
        found.finding.message
        for found in opened.findings
        if any(spot.page is page and spot.item_id == item_id for spot in found.spots[:1])
    ]


def _none_said(opened: OpenPart, page: Collection) -> bool:
    """Tell whether the person has said that there is none."""
    return page.none is not None and read(opened.document, page.none.place) == page.none.none


def add(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Give a new item its id and go to its page, so that sending that page twice adds one item.

    The address may bring first answers along, as the card of a gap does.
    """
    if len(page.items(opened.document)) >= page.most:
        raise NotPossibleNow(f"You can list up to {page.most} here. Put any others in the notes at the end.")
    return redirect(opened.item_url(page, str(uuid4()), **request.args.to_dict()))


def ask(opened: OpenPart, page: Collection, item_id: str) -> ResponseReturnValue:
    """Ask about an item: one that is there, or one that is being added."""
    place = page.item(item_id)
    form = form_of(opened, place, page.form)
    new = read(opened.document, place) is None
    if request.method == "POST" and save(opened, place, form):
        if new:
            _say(opened, page, some=True)
        return redirect(opened.url(page))
    if request.method == "GET" and new:
        form.suggest(request.args)
    shown = render_template(
        page.item_template,
        form=form,
        page=page,
        opened=opened,
        heading=f"{'Add' if new else 'Change'} {page.singular}",
        back=opened.url(page),
    )
    return shown, REFUSED if form.errors else 200


def remove(opened: OpenPart, page: Collection, item_id: str) -> ResponseReturnValue:
    """Ask once, then take the item away."""
    place = _there(opened, page, item_id)
    item = read(opened.document, place)
    form = RemoveForm(request.form, on=clock.today(), version=version(item), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "yes":
            _take_away(opened, page, place, form)
        return redirect(opened.url(page))
    shown = render_template(
        "applicant/remove.html",
        form=form,
        page=page,
        card=page.card(item, opened.document),
        back=opened.url(page),
    )
    return shown, REFUSED if form.errors else 200


def _take_away(opened: OpenPart, page: Collection, place: Place, form: RemoveForm) -> None:
    """Take an item away, unless it was changed after the question was shown."""
    try:
        put(opened, Edit(place, None, form.version.data or ""))
    except Stale:
        flash("This was changed in another window, so it was not removed. Check it and try again.", "warning")
        return
    if len(page.items(opened.document)) == 1:
        _say(opened, page, some=None)


def declare_none(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Take "none to declare", or take it back; refused while anything is listed."""
    if page.none is None:
        raise NotFound
    if page.items(opened.document):
        flash("You have listed something here. Remove it first if there is nothing to declare.", "warning")
        return redirect(opened.url(page))
    _say(opened, page, some=None if request.form.get("answer") == "undo" else False)
    return redirect(opened.next_url(page) if request.form.get("answer") != "undo" else opened.url(page))


def _say(opened: OpenPart, page: Collection, *, some: bool | None) -> None:
    """Keep beside the list whether it has some, has none, or says nothing; a full list speaks for itself."""
    if page.none is None or (page.none.place == page.place and some):
        return
    value = {True: page.none.some, False: page.none.none, None: None}[some]
    current = read(opened.document, page.none.place)
    if current != value:
        put(opened, Edit(page.none.place, value, version(current)))


def _there(opened: OpenPart, page: Collection, item_id: str) -> Place:
    """Give the place of an item that is in the list.

    Raises:
        NotFound: it is not, or not any more.
    """
    place = page.item(item_id)
    if read(opened.document, place) is None:
        raise NotFound
    return place
