"""The vetting officer's desk: every pack, by state, with who acts next."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.services import vetting_desk
from app.services.actors import Permission
from app.vetting.blueprint import pages
from app.vetting.words import STATES
from app.web.auth import current_actor, requires
from app.web.paging import page_of


@pages.get("/")
@requires(Permission.PACK_LIST)
def index() -> ResponseReturnValue:
    """List the packs, those that have waited longest first; `?state=` asks for one state."""
    state = request.args.get("state", "")
    state = state if state in STATES else ""
    session, actor, today = db.session(), current_actor(), clock.today()
    page = page_of(
        lambda after, size: vetting_desk.page(session, actor, state, after, size, today),
        lambda line: (line.since, line.application_id),
    )
    unnamed = [trust for trust in vetting_desk.trusts_of(session, actor) if not trust.police_force]
    return render_template("vetting/desk.html", page=page, state=state, states=STATES, unnamed=unnamed)
