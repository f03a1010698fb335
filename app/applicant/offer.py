"""The conditional offer: reading it, and answering it online."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.services import offers
from app.services.actors import Permission
from app.services.errors import NotFound
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.offers import AnswerOfferForm

SAID = {
    "accept": "You have accepted the offer. Your checks begin now.",
    "decline": "You have declined the offer.",
}


@pages.route("/<uuid:application_id>/offer", methods=["GET", "POST"])
@requires(Permission.OFFER_ANSWER)
def offer(application_id: UUID) -> ResponseReturnValue:
    """Show the offer; take the answer, once."""
    session, actor = db.session(), current_actor()
    application, made = offers.own(session, actor, application_id)
    if made is None:
        raise NotFound
    form = AnswerOfferForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        accept = form.answer.data == "accept"
        offers.answer(session, actor, application_id, accept=accept, now=clock.now())
        flash(SAID["accept" if accept else "decline"], "success")
        return redirect(url_for(".status", application_id=application_id))
    if application.status != "conditional_offer":
        return redirect(url_for(".status", application_id=application_id))
    shown = render_template("applicant/offer.html", form=form, application=application, offer=made)
    return shown, REFUSED if form.errors else 200
