"""Say whether one knows an applicant, before taking part."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.marking.blueprint import pages
from app.models.assignments import Assignment
from app.services import panels
from app.services.actors import Permission
from app.services.marking import Undeclared
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.marking import DeclareForm


@pages.app_errorhandler(Undeclared)
def undeclared(error: Undeclared) -> ResponseReturnValue:
    """Send whoever has not declared to the page that asks."""
    return redirect(url_for("marking.declare", vacancy_id=error.seat.vacancy_id))


@pages.route("/<uuid:vacancy_id>/declare", methods=["GET", "POST"])
@requires(Permission.MARK)
def declare(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask whether the actor knows an applicant."""
    own = panels.own(session(), current_actor(), vacancy_id)
    form = DeclareForm(request.form, on=clock.today(), data=_said(own[0]), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        conflict = form.conflict.data if form.knows.data == "yes" else None
        panels.declare(session(), current_actor(), vacancy_id, conflict, clock.now())
        if conflict is None:
            return redirect(url_for(".overview", vacancy_id=vacancy_id))
        flash("Thank you. HR reads what you said and decides whether you take part", "success")
        return redirect(url_for(".declare", vacancy_id=vacancy_id))
    waiting = own[0].declared == "conflict" and not own[0].may_take_part
    shown = render_template("marking/declare.html", form=form, waiting=waiting, vacancy_id=vacancy_id)
    return shown, 422 if form.errors else 200


def _said(seat: Assignment) -> dict[str, str]:
    """Give what was declared before."""
    if seat.declared is None:
        return {}
    return {"knows": "yes" if seat.declared == "conflict" else "no", "conflict": seat.conflict}
