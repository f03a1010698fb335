"""A member's own marks of one interview, saying that they are final, and then everybody's."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.notifications.interview_letters import moment_in_words
from app.panel.blueprint import pages
from app.services import interview_marks, interview_questions, interview_results
from app.services.actors import Permission
from app.services.interview_marks import Sheet
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.marking import LockForm, MarksForm, marks_form, shown


@pages.route("/interviews/<uuid:interview_id>", methods=["GET", "POST"])
@requires(Permission.MARK)
def sheet(interview_id: UUID) -> ResponseReturnValue:
    """Ask for a mark and a note for each criterion, and keep them."""
    found = interview_marks.own_sheet(session(), current_actor(), interview_id)
    form = _form(found)
    if request.method == "POST" and form.validate():
        keys = {one.id.hex: one.id for one in found.criteria}
        given = {keys[key]: (mark, note) for key, mark, note in form.changed()}
        interview_marks.give(session(), current_actor(), interview_id, given, clock.now())
        flash("Your marks are saved", "success")
        return redirect(url_for(".sheet", interview_id=interview_id))
    page = render_template(
        "panel/sheet.html",
        form=form,
        sheet=found,
        rows=list(zip(found.criteria, form.rows(), strict=True)),
        questions=interview_questions.of_vacancy(session(), found.interview.application.vacancy_id),
        begun=clock.now() >= found.interview.starts_at,
        in_words=moment_in_words,
    )
    return page, 422 if form.errors else 200


def _form(found: Sheet) -> MarksForm:
    """Make the form, with what the member has given so far."""
    data: dict[str, object] = {}
    for one in found.criteria:
        mark, note = found.marks.get(one.id, (None, ""))
        data[f"mark_{one.id.hex}"] = None if mark is None else str(mark)
        data[f"note_{one.id.hex}"], data[f"was_{one.id.hex}"] = note, shown(mark, note)
    made = marks_form([one.id.hex for one in found.criteria], [one.guide for one in found.criteria])
    return made(request.form, on=clock.today(), data=data, meta=csrf_meta())


@pages.route("/interviews/<uuid:interview_id>/lock", methods=["GET", "POST"])
@requires(Permission.MARK)
def lock(interview_id: UUID) -> ResponseReturnValue:
    """Ask before the marks become final, then make them so."""
    found = interview_marks.own_sheet(session(), current_actor(), interview_id)
    interview_marks.may_lock(found)
    form = LockForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "yes":
            interview_marks.lock(session(), current_actor(), interview_id, clock.now())
            flash("Your marks are locked. Thank you", "success")
        return redirect(url_for(".sheet", interview_id=interview_id))
    page = render_template("panel/lock.html", form=form, sheet=found)
    return page, 422 if form.errors else 200


@pages.get("/interviews/<uuid:interview_id>/marks")
@requires(Permission.MARK)
def marks(interview_id: UUID) -> ResponseReturnValue:
    """Show everybody's marks and notes, once all who sat have locked."""
    found = interview_results.opened(session(), current_actor(), interview_id)
    return render_template("panel/marks.html", found=found, in_words=moment_in_words)
