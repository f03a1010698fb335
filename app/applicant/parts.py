"""The views of a part: each of its pages, and for each list its items."""

from uuid import UUID

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from app.applicant import collections
from app.applicant.opening import OpenPart, open_part
from app.applicant.saving import LEAVE, REFUSED, form_of, save
from app.applicant.sections import Collection, Page, Part
from app.services.errors import NotFound
from app.web.auth import requires


def add_part(pages: Blueprint, part: Part) -> None:
    """Register the views of a part, each under the part's name and permission."""
    guard = requires(part.permission)
    base = f"/<uuid:application_id>/{part.key}/<key>"

    def page_view(application_id: UUID, key: str) -> ResponseReturnValue:
        opened = open_part(part, application_id)
        _, page = opened.find(key)
        if page.view:
            return page.view(opened, page)
        return (
            collections.show_list(opened, page) if isinstance(page, Collection) else show_page(opened, page)
        )

    def add_view(application_id: UUID, key: str) -> ResponseReturnValue:
        return collections.add(*_list(part, application_id, key))

    def none_view(application_id: UUID, key: str) -> ResponseReturnValue:
        return collections.declare_none(*_list(part, application_id, key))

    def item_view(application_id: UUID, key: str, item_id: UUID) -> ResponseReturnValue:
        return collections.ask(*_list(part, application_id, key), str(item_id))

    def remove_view(application_id: UUID, key: str, item_id: UUID) -> ResponseReturnValue:
        return collections.remove(*_list(part, application_id, key), str(item_id))

    both = ["GET", "POST"]
    pages.add_url_rule(base, f"{part.key}_page", guard(page_view), methods=both)
    pages.add_url_rule(f"{base}/add", f"{part.key}_add", guard(add_view))
    pages.add_url_rule(f"{base}/none", f"{part.key}_none", guard(none_view), methods=["POST"])
    pages.add_url_rule(f"{base}/<uuid:item_id>", f"{part.key}_item", guard(item_view), methods=both)
    pages.add_url_rule(
        f"{base}/<uuid:item_id>/remove", f"{part.key}_remove", guard(remove_view), methods=both
    )


def _list(part: Part, application_id: UUID, key: str) -> tuple[OpenPart, Collection]:
    """Open the list that an address names.

    Raises:
        NotFound: no list that is asked has this key.
    """
    opened = open_part(part, application_id)
    _, page = opened.find(key)
    if not isinstance(page, Collection):
        raise NotFound
    return opened, page


def show_page(opened: OpenPart, page: Page) -> ResponseReturnValue:
    """Ask about one place, and go on once it is answered."""
    form = form_of(opened, page.place, page.form)
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
    )
    return shown, REFUSED if form.errors else 200
