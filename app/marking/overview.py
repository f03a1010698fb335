"""What somebody has to mark: their vacancies, and how far they are with one."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app.db import session
from app.marking.blueprint import pages
from app.services import marking, own_parts, panels
from app.services.actors import Permission
from app.services.marking import Work
from app.web.auth import current_actor, requires

MOST_LISTED = 200


def own_work(vacancy_id: UUID) -> Work:
    """Give what the actor has to mark.

    Raises:
        NotFound: they do not mark this vacancy.
        NotPossibleNow: they cannot begin yet.
    """
    return marking.work(session(), current_actor(), vacancy_id)


@pages.get("/")
@requires(Permission.MARK)
def index() -> ResponseReturnValue:
    """List the vacancies in which the actor has a part."""
    return render_template("marking/index.html", parts=own_parts.parts(session(), current_actor()))


@pages.get("/<uuid:vacancy_id>")
@requires(Permission.MARK)
def overview(vacancy_id: UUID) -> ResponseReturnValue:
    """Show how far the marker is, by application and by criterion."""
    work = own_work(vacancy_id)
    listed = work.order[:MOST_LISTED]
    return render_template(
        "marking/overview.html",
        work=work,
        progress=marking.progress(session(), work),
        listed=listed,
        everybody_locked=work.seat.locked_at is not None
        and panels.all_locked(panels.seats(session(), vacancy_id)),
    )
