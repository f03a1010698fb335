"""Checking the declaration, signing it and sending it to the employer."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.declaring.blueprint import pages
from app.declaring.writing import REFUSED, form_of
from app.documents.places import Stale
from app.services import employer_declarations
from app.services.actors import Permission
from app.services.sent_declarations import Shown
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.record.declarations import SendDeclarationForm

OVERTAKEN = "An answer was changed in another window, so nothing was sent. Read your answers again."
SENT = "Your declaration has been sent to the employer."


@pages.route("/<uuid:application_id>/check", methods=["GET", "POST"])
@requires(Permission.DECLARATION_SEND)
def check(application_id: UUID) -> ResponseReturnValue:
    """Show what would be sent; send it on the applicant's word."""
    session, actor = db.session(), current_actor()
    answers = employer_declarations.read(session, actor, application_id)
    if not answers.open:
        return redirect(url_for(".start", application_id=application_id))
    written = form_of(answers)
    if written.lacks_an_answer():
        return redirect(url_for(".write", application_id=application_id))
    rows = [{"label": label, "value": value} for label, value in written.rows()]
    form = SendDeclarationForm(request.form, on=clock.today(), version=answers.version, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            shown = Shown(rows, form.version.data or "")
            employer_declarations.send(session, actor, application_id, shown, clock.now())
        except Stale:
            flash(OVERTAKEN, "warning")
            return redirect(url_for(".check", application_id=application_id))
        flash(SENT, "success")
        return redirect(url_for(".start", application_id=application_id))
    page = render_template(
        "declaring/check.html",
        form=form,
        rows=rows,
        application_id=application_id,
        wording=written.wording,
        again=answers.sent_at is not None,
    )
    return page, REFUSED if form.errors else 200
