"""Mails about a draft: the applicant says which, and none come without a word."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.services import applications, reminders
from app.services.actors import Permission
from app.services.reminders import Wanted
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.reminders import NEVER, RemindersForm


@pages.route("/<uuid:application_id>/reminders", methods=["GET", "POST"])
@requires(Permission.APPLICATION_EDIT)
def reminding(application_id: UUID) -> ResponseReturnValue:
    """Ask which mails are wanted; before the first answer, the page shows that none are."""
    session, actor = db.session(), current_actor()
    application = applications.draft(session, actor, application_id, lock=False)
    stands = reminders.wanted(session, actor, application_id)
    shown = {"every": str(stands.every), "changes": "yes" if stands.changes else "no"}
    form = RemindersForm(request.form, on=clock.today(), data=shown, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        new = Wanted(int(form.every.data or NEVER), form.changes.data == "yes")
        reminders.want(session, actor, application_id, new, clock.now())
        flash("We keep to that. Mails stop by themselves once you send, or the vacancy closes.", "success")
        return redirect(url_for(".tasks", application_id=application_id))
    page = render_template("applicant/reminders.html", form=form, application=application)
    return page, REFUSED if form.errors else 200
