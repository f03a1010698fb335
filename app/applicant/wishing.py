"""When an applicant would like to come for the interview, in order of preference, and asking for another."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.services import applications, interview_panels, interview_wishes
from app.services.actors import Permission
from app.services.errors import NotFound
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.interviews.wishes import WishesForm


@pages.route("/<uuid:application_id>/interview/wishes", methods=["GET", "POST"])
@requires(Permission.APPLICATION_EDIT)
def wishes(application_id: UUID) -> ResponseReturnValue:
    """Ask for the half-days that suit, and keep them for whoever makes the timetable."""
    session, actor = db.session(), current_actor()
    application = applications.owned(session, actor, application_id)
    if application.status not in ("invited", "interview_booked"):
        raise NotFound
    half_days = interview_wishes.half_days(interview_panels.panels(session, application.vacancy_id))
    form = _form(application_id, half_days)
    if request.method == "POST" and form.validate():
        said = (list(form.choices()), form.cannot.data or (), bool(form.another.data))
        interview_wishes.wish(session, actor, application_id, said, clock.now())
        flash("Your wishes are saved. If your time changes, we send you a mail.", "success")
        return redirect(url_for(".interview", application_id=application_id))
    shown = render_template("applicant/wishes.html", form=form, application=application, any=bool(half_days))
    return shown, 422 if form.errors else 200


def _form(application_id: UUID, half_days: dict[str, str]) -> WishesForm:
    """Make the form, with what was said before."""
    kept = interview_wishes.wish_of(db.session(), application_id)
    chosen = [one for one in (kept.wishes.get("choices", ()) if kept else ()) if one in half_days]
    data = {
        **dict(zip(("first", "second", "third"), chosen, strict=False)),
        "cannot": [one for one in (kept.wishes.get("cannot", ()) if kept else ()) if one in half_days],
        "another": kept.asks_for_another if kept else False,
    }
    form = WishesForm(request.form, on=clock.today(), data=data, meta=csrf_meta())
    for field in (form.first, form.second, form.third, form.cannot):
        field.choices = list(half_days.items())
    return form
