"""All answers at once: before sending, each with the way to change it; afterwards as they were sent."""

from dataclasses import replace
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.answers import chapters
from app.applicant.blueprint import pages
from app.applicant.employer import sections_for
from app.applicant.keeping import InAccount
from app.applicant.opening import ANSWERS, OpenPart
from app.applicant.overview import overview
from app.applicant.whole import EMPLOYER
from app.services import equality_answers, submissions
from app.services.actors import Permission
from app.web.auth import current_actor, requires


@pages.get("/<uuid:application_id>/check")
@requires(Permission.APPLICATION_EDIT)
def check(application_id: UUID) -> ResponseReturnValue:
    """Show every answer of both parts before they are sent."""
    seen = overview(application_id, clock.now(), then=ANSWERS)
    if seen.application.status != "draft":
        return redirect(url_for(".sent", application_id=application_id))
    parts = [(part.part, list(chapters(part, change=True))) for part in seen.parts]
    asked = equality_answers.read(db.session(), current_actor(), application_id)
    return render_template(
        "applicant/check.html",
        application=seen.application,
        parts=parts,
        stops=seen.stops(),
        onwards=url_for(".send" if asked else ".equality_intro", application_id=application_id),
    )


@pages.get("/<uuid:application_id>/sent")
@requires(Permission.APPLICATION_EDIT)
def sent(application_id: UUID) -> ResponseReturnValue:
    """Show the employer's part as it was sent, in the wording of that day."""
    found = submissions.sent(db.session(), current_actor(), application_id)
    part = replace(EMPLOYER, sections=lambda _: sections_for(found.criteria))
    opened = OpenPart(part, InAccount(part, found.application), found.document)
    return render_template(
        "applicant/sent.html",
        application=found.application,
        chapters=list(chapters(opened, change=False)),
        sent_at=found.sent_at,
    )
