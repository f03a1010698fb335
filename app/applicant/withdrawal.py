"""Withdrawing an application."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.services import applications, withdrawing
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.withdrawing import WithdrawForm


@pages.route("/<uuid:application_id>/withdraw", methods=["GET", "POST"])
@requires(Permission.APPLICATION_EDIT)
def withdraw(application_id: UUID) -> ResponseReturnValue:
    """Ask once, and what becomes of the vetting form; then withdraw."""
    session, actor = db.session(), current_actor()
    application = applications.owned(session, actor, application_id)
    if not withdrawing.can_withdraw(application):
        raise NotPossibleNow("This application has come to an end, so there is nothing to withdraw.")
    form = WithdrawForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and _decided(form):
        if form.sure.data == "yes":
            keep = form.vetting_form.data == "keep"
            withdrawing.withdraw(session, actor, application_id, keep_form=keep, now=clock.now())
            flash("Your application is withdrawn.", "success")
        return redirect(url_for(".status", application_id=application_id))
    return render_template("applicant/withdraw.html", form=form, application=application), (
        REFUSED if form.errors else 200
    )


def _decided(form: WithdrawForm) -> bool:
    """Tell whether the answers are whole; whoever keeps the application need not say more."""
    if form.sure.data == "no":
        return True
    return form.validate()
