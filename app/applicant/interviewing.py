"""The applicant's own interview: choosing a time, moving it, and a file for their calendar."""

from uuid import UUID

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.notifications.interview_letters import moment_in_words
from app.services import applications, calendars, interviews, slots
from app.services.actors import Permission
from app.services.errors import NotFound
from app.services.interviews import SlotTaken
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.base import given
from forms.interviews.choosing import ChooseForm

EDIT = Permission.APPLICATION_EDIT


@pages.route("/<uuid:application_id>/interview", methods=["GET", "POST"])
@requires(EDIT)
def interview(application_id: UUID) -> ResponseReturnValue:
    """Show the interview that is booked and the times that are free, and take the choice."""
    session, actor, now = db.session(), current_actor(), clock.now()
    application = applications.owned(session, actor, application_id)
    if application.status not in ("invited", "interview_booked"):
        raise NotFound
    form = ChooseForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and (form.slot.raw_data or [""])[0]:
        try:
            slots.choose(session, actor, application_id, given(form.slot.raw_data)[0], now)
        except SlotTaken as taken:
            form.refuse("slot", str(taken))
        else:
            flash("Your interview is booked. We have sent you a mail.", "success")
            return redirect(url_for(".interview", application_id=application_id))
    elif request.method == "POST":
        form.validate()
    until = slots.may_choose(session, application, now)
    form.slot.choices = [
        (one.key, f"{moment_in_words(one.starts_at, one.ends_at)}, {one.where}")
        for one in (slots.offers(session, application, now) if until else ())
    ]
    shown = render_template(
        "applicant/interview.html",
        form=form,
        application=application,
        booked=interviews.of_application(session, application_id),
        in_words=moment_in_words,
        until=until,
    )
    return shown, 422 if form.errors else 200


@pages.get("/<uuid:application_id>/interview.ics")
@requires(EDIT)
def interview_file(application_id: UUID) -> ResponseReturnValue:
    """Give the interview as a file for a calendar."""
    application = applications.owned(db.session(), current_actor(), application_id)
    found = interviews.last_of_application(db.session(), application.id)
    if found is None:
        raise NotFound
    answer = Response(calendars.calendar_file(found, clock.now()), mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'attachment; filename="interview.ics"'
    return answer
