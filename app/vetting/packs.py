"""One pack: where it is, and what is in it. Only the second opens a seal, and is written down each time."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import clock, db
from app.services import vetting_desk, vetting_notes, vetting_packs, vetting_versions
from app.services.actors import Permission
from app.vetting.blueprint import pages
from app.vetting.steps import noted
from app.vetting.words import STATES, STEPS
from app.web.auth import current_actor, records_reading, requires
from app.web.proving import asks_for_proof


@pages.get("/<uuid:application_id>")
@requires(Permission.PACK_LIST)
def pack(application_id: UUID) -> ResponseReturnValue:
    """Show where a pack is, how it came there, and what can be done with it; none of its answers."""
    session = db.session()
    case = vetting_desk.case(session, current_actor(), application_id, Permission.PACK_LIST)
    return render_template(
        "vetting/pack.html",
        case=case,
        steps=vetting_packs.steps(session, application_id),
        changes=vetting_notes.count(session, application_id, case.pack.released),
        events=noted(case.pack.state),
        states=STATES,
        step_words=STEPS,
    )


@pages.get("/<uuid:application_id>/answers")
@requires(Permission.PACK_OPEN)
@asks_for_proof
@records_reading
def answers(application_id: UUID) -> ResponseReturnValue:
    """Open the pack: what is missing, and every answer, for reading, copying and printing."""
    session, actor = db.session(), current_actor()
    opening = vetting_versions.open_for_officer(session, actor, application_id, clock.now())
    return render_template(
        "vetting/answers.html",
        case=opening.case,
        version=opening.version,
        missing=opening.missing,
        notes=vetting_notes.for_officer(session, actor, application_id),
        kinds=vetting_notes.KINDS,
        force=opening.case.application.vacancy.trust.police_force,
        opened_at=clock.now(),
    )
