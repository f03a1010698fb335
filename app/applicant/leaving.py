"""Deleting one's account: what goes, what stays until when and why, then the question, then farewell."""

from flask import flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_security import logout_user

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.services import erasing
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.proving import asks_for_proof
from forms.leaving import LeaveForm

DONE = "Your account is deleted and you are signed out. You can register again at any time."


@pages.route("/leave", methods=["GET", "POST"])
@requires(Permission.APPLICATION_EDIT)
@asks_for_proof
def leave() -> ResponseReturnValue:
    """Say what deleting the account does, ask once, and do it."""
    session, actor = db.session(), current_actor()
    form = LeaveForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "no":
            return redirect(url_for("account.home"))
        erasing.leave(session, actor, clock.now())
        logout_user()
        g.actor = None
        flash(DONE, "success")
        return redirect(url_for("public.home"))
    fates = erasing.outlook(session, actor)
    page = render_template(
        "applicant/leave.html",
        form=form,
        going=[fate for fate in fates if fate.kept_until is None],
        staying=[fate for fate in fates if fate.kept_until is not None],
    )
    return page, REFUSED if form.errors else 200
