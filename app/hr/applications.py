"""HR's queue of a vacancy, and one application once the vacancy has closed."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import of_mine
from app.services import postings
from app.services import queue as queues
from app.services.actors import Permission
from app.web.auth import current_actor, records_reading, requires
from app.web.paging import page_of


@pages.get("/vacancies/<uuid:vacancy_id>/queue")
@requires(Permission.QUEUE_READ)
def queue(vacancy_id: UUID) -> ResponseReturnValue:
    """List the applications that were sent, the oldest first."""
    found, now = of_mine(vacancy_id, Permission.QUEUE_READ), clock.now()
    page = page_of(
        lambda after, size: queues.page(session(), found, now, after, size),
        lambda line: (line.sent_at, line.application_id),
    )
    return render_template(
        "hr/queue.html",
        summary=postings.summary(found, now),
        page=page,
        count=queues.count(session(), found.id),
        most=queues.MOST_COUNTED,
    )


@pages.get("/applications/<uuid:application_id>")
@requires(Permission.APPLICATION_OPEN)
@records_reading
def application(application_id: UUID) -> ResponseReturnValue:
    """Open one application; before closing, say from when that is possible."""
    try:
        opened = queues.open_application(session(), current_actor(), application_id, clock.now())
    except queues.NotYet as early:
        return _not_yet(early)
    return render_template("hr/application.html", opened=opened)


def _not_yet(early: queues.NotYet) -> ResponseReturnValue:
    """Say from when the application can be opened."""
    closes = early.closing_at - postings.MINUTE if early.closing_at else None
    return render_template("hr/not_yet.html", early=early, closes=closes), 409
