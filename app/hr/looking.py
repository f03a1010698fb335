"""Look through the evidence of a vacancy: for words, and for answers that are nearly the same."""

from uuid import UUID

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import of_mine
from app.services import evidence_searches, postings, shortlisting
from app.services.actors import Permission
from app.web.auth import current_actor, records_reading, requires
from app.web.paging import read_key, write_key


@pages.get("/vacancies/<uuid:vacancy_id>/evidence")
@requires(Permission.APPLICATION_OPEN)
@records_reading
def evidence(vacancy_id: UUID) -> ResponseReturnValue:
    """Give the answers in which all the words stand, as their applications arrived."""
    found, now, asked = of_mine(vacancy_id, Permission.APPLICATION_OPEN), clock.now(), request.args
    words, after = asked.get("words", "")[:100], read_key(asked.get("after", ""))
    looked = evidence_searches.search(session(), current_actor(), vacancy_id, words, after, now)
    return render_template(
        "hr/evidence.html",
        summary=postings.summary(found, now),
        words=words,
        looked=looked,
        next=write_key(looked.next) if looked.next else "",
    )


@pages.get("/vacancies/<uuid:vacancy_id>/alike")
@requires(Permission.APPLICATION_OPEN)
def nearly_the_same(vacancy_id: UUID) -> ResponseReturnValue:
    """Show side by side what applicants wrote in nearly the same words under one criterion."""
    found, now = of_mine(vacancy_id, Permission.APPLICATION_OPEN), clock.now()
    criteria = [(str(one.id), one.text) for one in shortlisting.assessed(session(), vacancy_id)]
    chosen = next((key for key, _ in criteria if key == request.args.get("criterion")), "")
    pairs = (
        evidence_searches.nearly_the_same(session(), current_actor(), vacancy_id, UUID(chosen), now)
        if chosen
        else []
    )
    return render_template(
        "hr/alike.html",
        summary=postings.summary(found, now),
        criteria=criteria,
        chosen=chosen,
        pairs=pairs,
        most=evidence_searches.MOST_COMPARED,
    )
