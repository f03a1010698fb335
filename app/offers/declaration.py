"""Opening an applicant's self-declaration: for the named adviser alone, with a reason."""

from uuid import UUID

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import declaration_readings
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.proving import asks_for_proof
from forms.base import given
from forms.offers import OpenDeclarationForm
from forms.record.declarations import WORDINGS

REFUSED = 422


@pages.route("/<uuid:application_id>/declaration", methods=["GET", "POST"])
@requires(Permission.DECLARATION_OPEN)
@asks_for_proof
def declaration(application_id: UUID) -> ResponseReturnValue:
    """Ask why, then show what was sent; the answers are in the reply to the post and at no address."""
    session, actor, now = db.session(), current_actor(), clock.now()
    found = declaration_readings.for_adviser(session, actor, application_id)
    form = OpenDeclarationForm(request.form, on=clock.today(), meta=csrf_meta())
    form.reason.choices = list(declaration_readings.REASONS.items())
    if request.method == "POST" and form.validate():
        reason = given(form.reason.data)
        sent = declaration_readings.open_for_adviser(session, actor, application_id, reason, now)
        return render_template(
            "offers/declaration.html", found=found, sent=sent, wordings=WORDINGS, opened_at=now
        )
    page = render_template("offers/open_declaration.html", form=form, found=found)
    return page, REFUSED if form.errors else 200
