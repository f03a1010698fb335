"""Opening an applicant's self-declaration: for the named adviser, and for a manager asked to a meeting."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import declaration_readings, risk_meetings
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.proving import asks_for_proof
from forms.base import given
from forms.offers import MeetingForm, OpenDeclarationForm
from forms.record.declarations import WORDINGS

REFUSED = 422


@pages.route("/<uuid:application_id>/declaration", methods=["GET", "POST"])
@requires(Permission.DECLARATION_OPEN)
@asks_for_proof
def declaration(application_id: UUID) -> ResponseReturnValue:
    """Ask why, then show what was sent; the answers are in the reply to the post and at no address."""
    session, actor, now = db.session(), current_actor(), clock.now()
    found, reasons = declaration_readings.for_reader(session, actor, application_id)
    form = OpenDeclarationForm(request.form, on=clock.today(), meta=csrf_meta())
    form.reason.choices = list(reasons.items())
    if request.method == "POST" and form.validate():
        reason = given(form.reason.data)
        sent = declaration_readings.open_for_reader(session, actor, application_id, reason, now)
        return render_template(
            "offers/declaration.html",
            found=found,
            sent=sent,
            wordings=WORDINGS,
            opened_at=now,
            standing=declaration_readings.standing(session, found),
        )
    page = render_template(
        "offers/open_declaration.html",
        form=form,
        found=found,
        as_adviser=declaration_readings.is_adviser(found, actor),
    )
    return page, REFUSED if form.errors else 200


@pages.route("/<uuid:application_id>/meeting", methods=["GET", "POST"])
@requires(Permission.MEETING_OPEN)
def meeting(application_id: UUID) -> ResponseReturnValue:
    """Ask a manager to a meeting about the declaration, who may read it from then on."""
    session, actor = db.session(), current_actor()
    found = declaration_readings.for_adviser(session, actor, application_id)
    form = MeetingForm(request.form, on=clock.today(), meta=csrf_meta())
    managers = risk_meetings.managers(session, found.application.vacancy.trust_id)
    form.manager.choices = [(str(manager_id), name) for manager_id, name in managers]
    if request.method == "POST" and form.validate():
        chosen = UUID(given(form.manager.data))
        risk_meetings.begin(session, actor, application_id, chosen, clock.now())
        flash(
            "They can read the declaration now. The applicant gets a mail that asks them to sign in.",
            "success",
        )
        return redirect(url_for(".meeting", application_id=application_id))
    asked = risk_meetings.meetings(session, application_id)
    page = render_template("offers/meeting.html", form=form, found=found, meetings=asked)
    return page, REFUSED if form.errors else 200


@pages.post("/<uuid:application_id>/meeting/<uuid:manager_id>/end")
@requires(Permission.MEETING_OPEN)
def end_meeting(application_id: UUID, manager_id: UUID) -> ResponseReturnValue:
    """End a manager's part in the meeting."""
    risk_meetings.end(db.session(), current_actor(), application_id, manager_id, clock.now())
    flash("They cannot read the declaration any more.", "success")
    return redirect(url_for(".meeting", application_id=application_id))
