"""One pack: where it is, and what is in it. Only the second opens a seal, and is written down each time."""

from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.services import vetting_desk, vetting_notes, vetting_packs, vetting_versions
from app.services.actors import Permission
from app.services.opening_budgets import ManyOpened
from app.services.vetting_versions import Opening
from app.vetting.blueprint import pages
from app.vetting.steps import noted
from app.vetting.words import STATES, STEPS
from app.web.auth import current_actor, records_reading, requires
from app.web.filters import moment
from app.web.pack_covers import Cover, cover_of
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
    try:
        opening, cover = opened(application_id)
    except ManyOpened:
        return redirect(url_for(".why_open", application_id=application_id))
    return render_template(
        "vetting/answers.html",
        case=opening.case,
        version=opening.version,
        cover=cover,
        notes=vetting_notes.for_officer(db.session(), current_actor(), application_id),
        kinds=vetting_notes.KINDS,
    )


def opened(application_id: UUID) -> tuple[Opening, Cover]:
    """Open the newest version, which leaves its line in the trail, and make its cover.

    Raises:
        ManyOpened: the officer has opened many within an hour, and has to say why first.
    """
    now = clock.now()
    opening = vetting_versions.open_for_officer(db.session(), current_actor(), application_id, now)
    version = f"Version {opening.version.number}, released {moment(opening.version.released_at)}"
    cover = cover_of(
        opening.case.application, version, opening.missing, opening.lived, now, name=opening.case.name
    )
    return opening, cover
