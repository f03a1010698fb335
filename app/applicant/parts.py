"""The views of a part: each of its pages, and for each list its items."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from app.applicant import collections
from app.applicant.opening import OpenPart, open_part
from app.applicant.saving import AUTOSAVE, LEAVE, REFUSED, autosave, form_of, save
from app.applicant.sections import Collection, Page, Part, View
from app.services.errors import NotFound
from app.web.auth import requires


def page_view(opened: OpenPart, key: str) -> ResponseReturnValue:
    """Show the page with this key."""
    _, page = opened.find(key)
    if page.view:
        return page.view(opened, page)
    return collections.show_list(opened, page) if isinstance(page, Collection) else show_page(opened, page)


def add_view(opened: OpenPart, key: str) -> ResponseReturnValue:
    """Begin one more item of a list."""
    return collections.add(opened, _list(opened, key))


def none_view(opened: OpenPart, key: str) -> ResponseReturnValue:
    """Take "none to declare"."""
    return collections.declare_none(opened, _list(opened, key))


def item_view(opened: OpenPart, key: str, item_id: UUID) -> ResponseReturnValue:
    """Ask about one item of a list."""
    return collections.ask(opened, _list(opened, key), str(item_id))


def remove_view(opened: OpenPart, key: str, item_id: UUID) -> ResponseReturnValue:
    """Ask before an item is taken away."""
    return collections.remove(opened, _list(opened, key), str(item_id))


def _list(opened: OpenPart, key: str) -> Collection:
    """Give the list with this key.

    Raises:
        NotFound: no list that is asked has it.
    """
    _, page = opened.find(key)
    if not isinstance(page, Collection):
        raise NotFound
    return page


@dataclass(frozen=True, slots=True)
class Route:
    """One view of a part's pages: its name, what follows the page's key in its address, and its methods."""

    name: str
    path: str
    view: View
    methods: tuple[str, ...] = ("GET", "POST")


ROUTES = (
    Route("page", "", page_view),
    Route("add", "/add", add_view, ("GET",)),
    Route("none", "/none", none_view, ("POST",)),
    Route("item", "/<uuid:item_id>", item_view),
    Route("remove", "/<uuid:item_id>/remove", remove_view),
)


def add_part(pages: Blueprint, part: Part) -> None:
    """Register the views of a part, each under the part's name and permission."""
    guard = requires(part.permission)
    for route in ROUTES:
        pages.add_url_rule(
            f"/<uuid:application_id>/{part.key}/<key>{route.path}",
            f"{part.key}_{route.name}",
            guard(_of_application(part, route.view)),
            methods=list(route.methods),
        )


def _of_application(part: Part, view: View) -> View:
    """Give the view of a part as it is kept for one application."""

    def opened_view(application_id: UUID, **named: Any) -> ResponseReturnValue:
        return view(open_part(part, application_id), **named)

    return opened_view


def show_page(opened: OpenPart, page: Page, **beside: object) -> ResponseReturnValue:
    """Ask about one place, and go on once it is answered; `beside` is what its template shows besides."""
    form = form_of(opened, page.place, page.form)
    if opened.posted and AUTOSAVE in request.form:
        return autosave(opened, page.place, form)
    if opened.posted and save(opened, page.place, form):
        # The answer may decide which page comes next.
        return opened.onwards(opened.tasks_url if LEAVE in request.form else opened.reopened().next_url(page))
    shown = render_template(
        page.template,
        form=form,
        page=page,
        opened=opened,
        heading=page.title,
        findings=opened.about(page),
        back=opened.back_url(page),
        **beside,
    )
    return shown, REFUSED if form.errors else 200
