"""Mark one criterion across all applications, some at a time."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.marking.blueprint import pages
from app.marking.judging import refused, sheet, told, wants_json
from app.marking.overview import own_work
from app.services.actors import Permission
from app.services.marking import Work
from app.web.auth import requires

AT_ONCE = 10


@pages.route("/<uuid:vacancy_id>/criteria/<uuid:criterion_id>", methods=["GET", "POST"])
@requires(Permission.MARK)
def criterion(vacancy_id: UUID, criterion_id: UUID) -> ResponseReturnValue:
    """Show what applicants answer to a criterion, in the marker's order, with a mark and a note for each."""
    work = own_work(vacancy_id)
    one, start = work.criterion(criterion_id), _start(work)
    page = sheet(work, work.order[start : start + AT_ONCE], [one], by="application")
    if request.method == "POST":
        if page.valid:
            page.save(work)
            return told(work) if wants_json() else redirect(_onwards(work, criterion_id, start))
        if wants_json():
            return refused(page.form)
    shown = render_template(
        "marking/criterion.html",
        work=work,
        sheet=page,
        form=page.form,
        criterion=one,
        start=start,
        size=AT_ONCE,
        progress=page.progress,
        locked=work.seat.locked_at,
        next_url=_onwards(work, criterion_id, start),
        previous_url=_at(work, criterion_id, start - AT_ONCE) if start else "",
    )
    return shown, 422 if page.form.errors else 200


def _start(work: Work) -> int:
    """Give the place of the first application on the page, from 0."""
    asked = request.args.get("start", "")
    start = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0  # noqa: PLR2004
    return min(start, max(0, len(work.order) - 1)) // AT_ONCE * AT_ONCE


def _onwards(work: Work, criterion_id: UUID, start: int) -> str:
    """Give where to go on: the next applications, the next criterion, or the list."""
    if start + AT_ONCE < len(work.order):
        return _at(work, criterion_id, start + AT_ONCE)
    keys = [one.id for one in work.criteria]
    following = keys[keys.index(criterion_id) + 1 :]
    if following:
        return _at(work, following[0], 0)
    return url_for(".overview", vacancy_id=work.vacancy_id)


def _at(work: Work, criterion_id: UUID, start: int) -> str:
    """Give where a criterion is marked, from the application at a place on."""
    return url_for(".criterion", vacancy_id=work.vacancy_id, criterion_id=criterion_id, start=start or None)
