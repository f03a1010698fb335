"""Start a vacancy from another one."""

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import EDIT, of_mine
from app.services import vacancies
from app.web.auth import current_actor, requires


@pages.post("/vacancies/<uuid:vacancy_id>/copy")
@requires(EDIT)
def copy(vacancy_id: UUID) -> ResponseReturnValue:
    """Make a draft of all that a vacancy says but its dates and its reference, and go to its review."""
    draft = vacancies.copy(session(), current_actor(), of_mine(vacancy_id), clock.now())
    flash("This is a new draft. Enter its dates and its reference, and check the rest", "success")
    return redirect(url_for(".review_page", vacancy_id=draft.id))
