"""Who marks and who sits on the panel of a vacancy."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import panels, shortlisting
from app.services.errors import NotFound
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.shortlisting import AssignForm, ReasonForm


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/panel", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_panel(vacancy_id: UUID) -> ResponseReturnValue:
    """List who has a part, and ask for one more colleague."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    form = AssignForm(request.form, on=clock.today(), data={"kind": panels.MARKER}, meta=csrf_meta())
    colleagues = panels.colleagues(session(), board.trust_id)
    form.colleague.choices = [(str(account_id), name) for account_id, name in colleagues]
    form.kind.choices = list(panels.KINDS.items())
    if request.method == "POST" and form.validate():
        chosen, kind = UUID(form.colleague.data), form.kind.data or panels.MARKER
        panels.assign(session(), current_actor(), vacancy_id, chosen, kind, clock.now())
        return redirect(url_for(".shortlisting_panel", vacancy_id=vacancy_id))
    shown = render_template(
        "hr/shortlisting/panel.html",
        board=board,
        form=form,
        seats=panels.seats(session(), vacancy_id),
        kinds=panels.KINDS,
    )
    return shown, 422 if form.errors else 200


@pages.post("/vacancies/<uuid:vacancy_id>/shortlisting/panel/<uuid:account_id>/remove")
@requires(SHORTLIST)
def remove_from_panel(vacancy_id: UUID, account_id: UUID) -> ResponseReturnValue:
    """Take a colleague off."""
    kind = request.form.get("kind", "")
    panels.remove(session(), current_actor(), vacancy_id, account_id, kind, clock.now())
    flash("They are taken off. The marks that they gave stay on record", "success")
    return redirect(url_for(".shortlisting_panel", vacancy_id=vacancy_id))


@pages.route(
    "/vacancies/<uuid:vacancy_id>/shortlisting/panel/<uuid:account_id>/<any(allow, reopen):what>",
    methods=["GET", "POST"],
)
@requires(SHORTLIST)
def panel_reason(vacancy_id: UUID, account_id: UUID, what: str) -> ResponseReturnValue:
    """Ask why a colleague takes part in spite of a conflict, or may change locked marks; then let them."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    seat = _seat(vacancy_id, account_id)
    form = ReasonForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        change = panels.allow if what == "allow" else panels.reopen
        change(session(), current_actor(), vacancy_id, account_id, form.reason.data, clock.now())
        return redirect(url_for(".shortlisting_panel", vacancy_id=vacancy_id))
    shown = render_template("hr/shortlisting/reason.html", board=board, form=form, seat=seat, what=what)
    return shown, 422 if form.errors else 200


def _seat(vacancy_id: UUID, account_id: UUID) -> panels.Seat:
    for seat in panels.seats(session(), vacancy_id):
        if seat.assignment.account_id == account_id and seat.assignment.ended_at is None:
            return seat
    raise NotFound
