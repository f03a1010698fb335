"""Making an offer."""

from datetime import date
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import interview_outcomes, offers
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.offers import Terms
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.workflow import possible
from checks.record.declarations import CheckLevel
from forms.base import given
from forms.offers import MakeOfferForm

REFUSED = 422


@pages.route("/<uuid:application_id>/make", methods=["GET", "POST"])
@requires(Permission.OFFER_MAKE)
def make(application_id: UUID) -> ResponseReturnValue:
    """Ask for the day and the check, and make the offer in the name of whoever presses the button."""
    session, actor = db.session(), current_actor()
    found = offers.of_staff(session, actor, application_id, Permission.OFFER_MAKE)
    if "offer" not in possible(found.application.status):
        raise NotPossibleNow("No offer can be made for this application now.")
    if not interview_outcomes.offers_post(session, application_id):
        raise NotPossibleNow(offers.UNDECIDED)
    form = MakeOfferForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        answer_by = date.fromisoformat(given(form.answer_by.data))
        level = CheckLevel(given(form.check_level.data))
        offers.make(session, actor, application_id, Terms(answer_by, level), clock.now())
        flash("The offer is made. The applicant gets a mail that asks them to sign in.", "success")
        return redirect(url_for(".offer", application_id=application_id))
    shown = render_template("offers/make.html", form=form, found=found)
    return shown, REFUSED if form.errors else 200
