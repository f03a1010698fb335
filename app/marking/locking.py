"""Take back the last mark, and say that one's marks are final."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.marking.blueprint import pages
from app.marking.criteria import AT_ONCE
from app.marking.judging import key_of
from app.marking.overview import own_work
from app.services import marking, marks
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.marking import LockForm


@pages.post("/<uuid:vacancy_id>/undo")
@requires(Permission.MARK)
def undo(vacancy_id: UUID) -> ResponseReturnValue:
    """Take back the last mark or note, and go to where it was given."""
    work = own_work(vacancy_id)
    restored = marks.undo(session(), work, clock.now())
    if restored is None:
        flash("There is nothing to take back", "success")
        return redirect(url_for(".overview", vacancy_id=vacancy_id))
    cell = (restored.application_id, restored.criterion_id)
    anchor = f"row-{key_of(cell)}"
    if request.form.get("by") == "application":
        start = work.place(cell[0]) // AT_ONCE * AT_ONCE
        page = url_for(".criterion", vacancy_id=vacancy_id, criterion_id=cell[1], start=start, _anchor=anchor)
        return redirect(page)
    return redirect(url_for(".application", vacancy_id=vacancy_id, application_id=cell[0], _anchor=anchor))


@pages.route("/<uuid:vacancy_id>/lock", methods=["GET", "POST"])
@requires(Permission.MARK)
def lock(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask before the marks become final, then make them so."""
    work = own_work(vacancy_id)
    so_far = marking.progress(session(), work)
    marks.may_lock(so_far)
    form = LockForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "yes":
            marks.lock(session(), current_actor(), vacancy_id, clock.now())
            flash("Your marks are locked. Thank you", "success")
        return redirect(url_for(".overview", vacancy_id=vacancy_id))
    shown = render_template("marking/lock.html", form=form, progress=so_far, work=work)
    return shown, 422 if form.errors else 200
