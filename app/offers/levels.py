"""Putting right which criminal record check an offer names."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import check_levels, employer_declarations
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from checks.record.declarations import CheckLevel
from forms.base import given
from forms.offers import CorrectLevelForm
from forms.record.declarations import WORDINGS

REFUSED = 422
PUT_RIGHT = "The check is put right. The applicant gets a mail that asks them to sign in."


@pages.route("/<uuid:application_id>/level", methods=["GET", "POST"])
@requires(Permission.OFFER_MAKE)
def level(application_id: UUID) -> ResponseReturnValue:
    """Ask for the check that the post really needs and why it changes, and change what is asked with it."""
    session, actor = db.session(), current_actor()
    found = check_levels.for_correcting(session, actor, application_id)
    now_named = employer_declarations.level_of(session, application_id)
    form = CorrectLevelForm(request.form, on=clock.today(), named=now_named, meta=csrf_meta())
    form.reason.choices = list(check_levels.REASONS.items())
    if request.method == "POST" and form.validate():
        wanted, reason = CheckLevel(given(form.check_level.data)), given(form.reason.data)
        check_levels.correct(session, actor, application_id, wanted, reason, clock.now())
        flash(PUT_RIGHT, "success")
        return redirect(url_for(".offer", application_id=application_id))
    shown = render_template("offers/level.html", form=form, found=found, named=WORDINGS[now_named].check)
    return shown, REFUSED if form.errors else 200
