"""The vetting form of an application that has ended: kept for the next one, or deleted (PRIV-27)."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.applicant.words import words_for
from app.models.applications import Application
from app.services import applications, erasing, erasures, vetting_forms
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.leaving import DeleteFormForm

NOT_ENDED = (
    "This application is still open, so its vetting form is needed. You can delete it when you withdraw."
)


def form_kept(application: Application) -> bool:
    """Tell whether an application has come to its end, as its applicant knows, and its form is still here."""
    ended = words_for(application).waits_for == "nobody"
    return ended and vetting_forms.is_kept(db.session(), current_actor(), application.id)


@pages.route("/<uuid:application_id>/vetting/delete", methods=["GET", "POST"])
@requires(Permission.VETTING_FORM_EDIT)
def vetting_delete(application_id: UUID) -> ResponseReturnValue:
    """Ask once, then delete the form for good."""
    session, actor, now = db.session(), current_actor(), clock.now()
    application = applications.owned(session, actor, application_id)
    if not form_kept(application):
        raise NotPossibleNow(NOT_ENDED)
    form = DeleteFormForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "yes":
            erasing.erase_vetting(session, application_id, now)
            erasures.note(session, "vetting_form", application_id, now)
            flash("Your vetting form is deleted.", "success")
        return redirect(url_for(".status", application_id=application_id))
    page = render_template("applicant/vetting/delete.html", form=form, application=application)
    return page, REFUSED if form.errors else 200
