"""Take a pack out of the program, or open more packs than is usual: asked why, noted, and gone on with."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.services import opening_budgets, vetting_desk, vetting_exports, vetting_notes
from app.services.actors import Permission
from app.services.opening_budgets import ManyOpened
from app.vetting.blueprint import pages
from app.vetting.packs import opened
from app.web.auth import current_actor, requires
from app.web.printing import as_pdf
from app.web.proving import asks_for_proof
from app.web.reasons import ask, reason_form

OPENED = f"You have opened {opening_budgets.MOST_AN_HOUR} vetting packs within an hour."
TAKEN = "A copy of a vetting form leaves the program."


@pages.route("/<uuid:application_id>/export", methods=["GET", "POST"])
@requires(Permission.PACK_OPEN)
@asks_for_proof
def export(application_id: UUID) -> ResponseReturnValue:
    """Ask why, note it, and give the pack as a PDF: one more opening, which is written down like any."""
    vetting_desk.case(db.session(), current_actor(), application_id, Permission.PACK_OPEN)
    form = reason_form(vetting_exports.REASONS)
    if request.method == "POST" and form.validate():
        reason = str(form.reason.data)
        try:
            return _paper(application_id, reason)
        except ManyOpened:
            return redirect(url_for(".why_open", application_id=application_id))
    return ask(form, TAKEN, url_for(".pack", application_id=application_id))


def _paper(application_id: UUID, reason: str) -> ResponseReturnValue:
    session, actor = db.session(), current_actor()
    opening, cover = opened(application_id)
    vetting_exports.note(session, actor, application_id, reason, clock.now())
    html = render_template(
        "paper/vetting_form.html",
        cover=cover,
        chapters=opening.version.pack["chapters"],
        notes=vetting_notes.for_officer(session, actor, application_id),
        kinds=vetting_notes.KINDS,
    )
    return as_pdf(html, f"vetting-form-{cover.reference}.pdf")


@pages.route("/<uuid:application_id>/why", methods=["GET", "POST"])
@requires(Permission.PACK_OPEN)
def why_open(application_id: UUID) -> ResponseReturnValue:
    """Ask why more packs are opened, note it, and go on to the one that was wanted."""
    vetting_desk.case(db.session(), current_actor(), application_id, Permission.PACK_OPEN)
    form = reason_form(opening_budgets.REASONS)
    if request.method == "POST" and form.validate():
        reason = str(form.reason.data)
        vetting_exports.explain_many(db.session(), current_actor(), application_id, reason, clock.now())
        return redirect(url_for(".answers", application_id=application_id))
    return ask(form, OPENED, url_for(".pack", application_id=application_id))
