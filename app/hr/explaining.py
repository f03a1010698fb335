"""Say why more applications are opened, or more copies taken, than is usual; then go on to them."""

from uuid import UUID

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.hr.vacancies import of_mine
from app.services import export_budgets, opening, opening_budgets
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.reasons import ask, reason_form

OPENED = f"You have opened {opening_budgets.MOST_AN_HOUR} applications within an hour."
TAKEN = f"You have taken {export_budgets.MOST_A_DAY} copies within a day."
KINDS = {"json": "hr.record_json", "pdf": "hr.record_pdf"}


@pages.route("/applications/<uuid:application_id>/why", methods=["GET", "POST"])
@requires(Permission.APPLICATION_OPEN)
def why_open(application_id: UUID) -> ResponseReturnValue:
    """Ask why more applications are opened, note it, and go on to the one that was wanted."""
    vacancy_id = opening.vacancy_of(session(), current_actor(), application_id)
    form = reason_form(opening_budgets.REASONS)
    if request.method == "POST" and form.validate():
        reason = str(form.reason.data)
        opening_budgets.explain(session(), current_actor(), application_id, reason, clock.now())
        return redirect(url_for(".application", application_id=application_id))
    return ask(form, OPENED, url_for(".queue", vacancy_id=vacancy_id))


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/record/why/<kind>", methods=["GET", "POST"])
@requires(SHORTLIST)
def why_copy(vacancy_id: UUID, kind: str) -> ResponseReturnValue:
    """Ask why another copy is taken, and go on to it; it is noted when it is taken."""
    of_mine(vacancy_id, SHORTLIST)
    if kind not in KINDS:
        abort(404)
    form = reason_form(export_budgets.REASONS)
    if request.method == "POST" and form.validate():
        return redirect(url_for(KINDS[kind], vacancy_id=vacancy_id, reason=form.reason.data))
    return ask(form, TAKEN, url_for(".shortlisting_export", vacancy_id=vacancy_id))
