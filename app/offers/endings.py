"""How an offer goes on or ends: confirmed, a first day agreed, or taken back."""

from datetime import date
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import offers
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.base import given
from forms.offers import EndForm, StartForm

REFUSED = 422

ENDS = {
    "withdraw_offer": "We take the offer back",
    "fail_checks": "A check was not met",
    "refuse_vetting": "The police have not granted vetting, and no appeal is open",
}


@pages.post("/<uuid:application_id>/confirm")
@requires(Permission.CHECKS_KEEP)
def confirm(application_id: UUID) -> ResponseReturnValue:
    """Make the offer unconditional."""
    offers.confirm(db.session(), current_actor(), application_id, clock.now())
    flash("The offer is confirmed. Now agree a first day.", "success")
    return redirect(url_for(".offer", application_id=application_id))


@pages.route("/<uuid:application_id>/start", methods=["GET", "POST"])
@requires(Permission.CHECKS_KEEP)
def start(application_id: UUID) -> ResponseReturnValue:
    """Note the first day at work; before clearance there is no such page (NHS-09)."""
    session, actor = db.session(), current_actor()
    found = offers.of_staff(session, actor, application_id, Permission.CHECKS_KEEP)
    if found.application.status != "unconditional_offer":
        raise NotPossibleNow("A first day can be agreed once the offer is confirmed, and not before.")
    form = StartForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        day = date.fromisoformat(given(form.start_on.data))
        offers.agree_start(session, actor, application_id, day, clock.now())
        flash("The first day is agreed.", "success")
        return redirect(url_for(".offer", application_id=application_id))
    shown = render_template("offers/start.html", form=form, found=found)
    return shown, REFUSED if form.errors else 200


@pages.route("/<uuid:application_id>/end", methods=["GET", "POST"])
@requires(Permission.CHECKS_KEEP)
def end(application_id: UUID) -> ResponseReturnValue:
    """End an offer, with a reason that the applicant reads."""
    session, actor = db.session(), current_actor()
    found = offers.of_staff(session, actor, application_id, Permission.CHECKS_KEEP)
    ways = offers.ways_to_end(found, clock.today())
    if not ways:
        raise NotPossibleNow("There is no offer that could end.")
    form = EndForm(request.form, on=clock.today(), meta=csrf_meta())
    form.event.choices = [(event, ENDS[event]) for event in ways]
    if request.method == "POST" and form.validate():
        offers.end(session, actor, application_id, form.event.data or "", form.reason.data, clock.now())
        flash("The offer has ended. The applicant gets a mail that asks them to sign in.", "success")
        return redirect(url_for(".offer", application_id=application_id))
    shown = render_template("offers/end.html", form=form, found=found)
    return shown, REFUSED if form.errors else 200
