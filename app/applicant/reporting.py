"""Reporting a change of circumstances after the vetting form was released (CHG-01 to CHG-06)."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.applicant.standing import vetting_stands
from app.services import applications, vetting_checks, vetting_notes
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.vetting_notes import KINDS
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.vetting.release import ChangeForm

REOPENED = "Thank you. Your vetting form is open again: change what is different now, sign it and release it."
TOLD = "Thank you. The vetting officer has been told. You do not have to do anything else."


@pages.route("/<uuid:application_id>/report-a-change", methods=["GET", "POST"])
@requires(Permission.PACK_RELEASE)
def report_change(application_id: UUID) -> ResponseReturnValue:
    """Ask what has changed; where it has to be declared anew, the form comes back to the applicant."""
    session, actor = db.session(), current_actor()
    application = applications.owned(session, actor, application_id)
    stands = vetting_stands(application)
    if stands is None or not stands.can_report:
        raise NotPossibleNow(
            "There is nothing to report here: your vetting form is with you, or vetting is over."
        )
    form = ChangeForm(request.form, on=clock.today(), meta=csrf_meta())
    form.kinds.choices = [(key, kind.label) for key, kind in KINDS.items()]
    if request.method == "POST" and form.validate():
        reopens = vetting_notes.report_change(
            session, actor, application_id, form.kinds.data, form.text.data, clock.now()
        )
        flash(REOPENED if reopens else TOLD, "success")
        return redirect(url_for(".status", application_id=application_id))
    shown = render_template(
        "applicant/report_change.html",
        form=form,
        application=application,
        windfall=vetting_checks.needs(application.vacancy).windfall_report_gbp,
    )
    return shown, REFUSED if form.errors else 200
