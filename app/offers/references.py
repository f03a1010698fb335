"""References: who was asked, asking, taking back, and what came."""

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import employment_references, offers
from app.services.actors import Permission
from app.web.auth import current_actor, records_reading, requires
from forms.references import rows

KEEP = Permission.CHECKS_KEEP


@pages.get("/<uuid:application_id>/references")
@requires(KEEP)
def references(application_id: UUID) -> ResponseReturnValue:
    """Show the referees whom the applicant named, and where each request stands."""
    session, actor = db.session(), current_actor()
    found = offers.of_staff(session, actor, application_id, KEEP)
    return render_template(
        "offers/references.html",
        found=found,
        lines=employment_references.of_application(session, actor, application_id, clock.today()),
        words=employment_references.WORDS,
        can_ask=found.application.status == "checks_in_progress",
    )


@pages.post("/<uuid:application_id>/references/<referee>/ask")
@requires(KEEP)
def ask_referee(application_id: UUID, referee: str) -> ResponseReturnValue:
    """Ask a referee."""
    employment_references.ask(db.session(), current_actor(), application_id, referee, clock.now())
    flash("The referee gets a mail with a link that works once", "success")
    return redirect(url_for(".references", application_id=application_id))


@pages.post("/references/<uuid:reference_id>/take-back")
@requires(KEEP)
def take_back_reference(reference_id: UUID) -> ResponseReturnValue:
    """Take a request back."""
    application_id = employment_references.take_back(db.session(), current_actor(), reference_id, clock.now())
    flash("The request is taken back, and its link does not work any more", "success")
    return redirect(url_for(".references", application_id=application_id))


@pages.get("/references/<uuid:reference_id>")
@requires(KEEP)
@records_reading
def reference(reference_id: UUID) -> ResponseReturnValue:
    """Show what a referee answered."""
    found = employment_references.open_one(db.session(), current_actor(), reference_id, clock.now())
    return render_template("offers/reference.html", reference=found, rows=rows(found.answers))
