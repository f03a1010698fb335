"""Let a published vacancy close later, earlier, now, or after so many applications."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import EDIT, of_mine
from app.services import closings, postings
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.vacancies.closing import CLOSE, ClosingForm, MostForm


@pages.route("/vacancies/<uuid:vacancy_id>/closing", methods=["GET", "POST"])
@requires(EDIT)
def closing(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask when the vacancy closes instead, and why."""
    found, now = of_mine(vacancy_id), clock.now()
    form = ClosingForm(request.form, on=clock.london_day(now), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            _move(vacancy_id, form)
        except NotPossibleNow as refused:
            form.refuse("how", str(refused))
        else:
            flash("The closing time is changed. Everybody sees the new one on the vacancy’s page", "success")
            return redirect(url_for(".vacancy", vacancy_id=vacancy_id))
    summary, changes = postings.summary(found, now), closings.changes(session(), vacancy_id)
    shown = render_template(
        "hr/closing.html", form=form, summary=summary, changes=changes, minute=postings.MINUTE
    )
    return shown, 422 if form.errors else 200


def _move(vacancy_id: UUID, form: ClosingForm) -> None:
    actor, reason, now = current_actor(), form.reason.data, clock.now()
    if form.how.data == CLOSE:
        closings.close_now(session(), actor, vacancy_id, reason, now)
    else:
        closings.move(session(), actor, vacancy_id, form.deadline() or "", reason, now)


@pages.route("/vacancies/<uuid:vacancy_id>/most-applications", methods=["GET", "POST"])
@requires(EDIT)
def most_applications(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask after how many applications the vacancy closes."""
    found, now = of_mine(vacancy_id), clock.now()
    data = {"most": found.most_applications}
    form = MostForm(request.form, on=clock.london_day(now), data=data, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            closings.set_most(session(), current_actor(), vacancy_id, form.most.data, now)
        except NotPossibleNow as refused:
            form.refuse("most", str(refused))
        else:
            flash("Saved", "success")
            return redirect(url_for(".vacancy", vacancy_id=vacancy_id))
    shown = render_template("hr/most.html", form=form, summary=postings.summary(found, now))
    return shown, 422 if form.errors else 200
