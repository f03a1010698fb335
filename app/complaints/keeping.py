"""Complaints for whoever looks after data protection: which wait, what each says, and the answer to it."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.complaints.blueprint import pages
from app.models.base import Document
from app.services import complaints
from app.services.actors import Permission
from app.web.auth import current_actor, records_reading, requires
from app.web.csrf import csrf_meta
from app.web.paging import page_of
from forms.complaints import ABOUT, OUTCOMES, ComplaintAnswerForm

KEEP = Permission.COMPLAINT_KEEP
STAFF = "/staff/complaints"


@pages.get(f"{STAFF}/")
@requires(KEEP)
def index() -> ResponseReturnValue:
    """List the complaints that wait, the oldest first; `?answered=yes` asks for the others."""
    answered = request.args.get("answered") == "yes"
    session, actor, today = db.session(), current_actor(), clock.today()
    page = page_of(
        lambda after, size: complaints.page(session, actor, after, size, today, answered=answered),
        lambda line: (line.received_at, line.complaint_id),
    )
    return render_template("complaints/index.html", page=page, answered=answered)


@pages.get(f"{STAFF}/<uuid:complaint_id>")
@requires(KEEP)
@records_reading
def complaint(complaint_id: UUID) -> ResponseReturnValue:
    """Open one complaint, which is written down."""
    opened = complaints.open_one(db.session(), current_actor(), complaint_id, clock.now())
    return _shown(opened.line, opened.told, _form())


@pages.post(f"{STAFF}/<uuid:complaint_id>")
@requires(KEEP)
def answer_complaint(complaint_id: UUID) -> ResponseReturnValue:
    """Send the answer; with a fault in it, what was complained is not shown again, as nothing notes that."""
    form = _form()
    if not form.validate():
        line = complaints.standing(db.session(), current_actor(), complaint_id, clock.now())
        return _shown(line, None, form), 422
    outcome, text = str(form.outcome.data), form.answer.data
    complaints.answer(db.session(), current_actor(), complaint_id, outcome, text, clock.now())
    flash("The answer is on its way", "success")
    return redirect(url_for(".index"))


@pages.post(f"{STAFF}/<uuid:complaint_id>/take")
@requires(KEEP)
def take_complaint(complaint_id: UUID) -> ResponseReturnValue:
    """Say that one looks into it."""
    complaints.take(db.session(), current_actor(), complaint_id, clock.now())
    flash("You look into this complaint", "success")
    return redirect(url_for(".complaint", complaint_id=complaint_id))


def _form() -> ComplaintAnswerForm:
    return ComplaintAnswerForm(request.form, on=clock.today(), meta=csrf_meta())


def _shown(line: complaints.Line, told: Document | None, form: ComplaintAnswerForm) -> str:
    words = {one.value: one.label for one in (*ABOUT, *OUTCOMES)}
    return render_template("complaints/complaint.html", line=line, told=told, form=form, words=words)
