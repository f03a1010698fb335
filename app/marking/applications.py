"""Mark one application on every criterion."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.marking.blueprint import pages
from app.marking.judging import refused, sheet, told, wants_json
from app.marking.overview import own_work
from app.services.actors import Permission
from app.services.marking import Work
from app.web.auth import requires


@pages.route("/<uuid:vacancy_id>/applications/<uuid:application_id>", methods=["GET", "POST"])
@requires(Permission.MARK)
def application(vacancy_id: UUID, application_id: UUID) -> ResponseReturnValue:
    """Show an application without its person, with a mark and a note for each criterion; keep them."""
    work = own_work(vacancy_id)
    place = work.place(application_id)
    page = sheet(work, [application_id], work.criteria, by="criterion")
    if request.method == "POST":
        if page.valid:
            page.save(work)
            return told(work) if wants_json() else redirect(_beside(work, place + 1))
        if wants_json():
            return refused(page.form)
    reference, seen = page.seen[application_id]
    shown = render_template(
        "marking/application.html",
        work=work,
        sheet=page,
        form=page.form,
        reference=reference,
        seen=seen,
        place=place,
        progress=page.progress,
        locked=work.seat.locked_at,
        next_url=_beside(work, place + 1),
        previous_url=_beside(work, place - 1) if place else "",
    )
    return shown, 422 if page.form.errors else 200


def _beside(work: Work, place: int) -> str:
    """Give where the application at a place is marked; after the last one, the list."""
    if place < len(work.order):
        return url_for(".application", vacancy_id=work.vacancy_id, application_id=work.order[place])
    return url_for(".overview", vacancy_id=work.vacancy_id)
