"""Jobs that the applicant has saved."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.services import postings, saved_jobs, vacancies
from app.services.actors import Permission
from app.web.auth import current_actor, requires

SAVED = "The job is saved. You find it under “My applications”."


@pages.get("/saved-jobs")
@requires(Permission.APPLICATION_EDIT)
def saved() -> ResponseReturnValue:
    """List the jobs that were saved, those that close first before others."""
    own = saved_jobs.own_list(db.session(), current_actor())
    lines = [postings.summary(vacancy, clock.now()) for vacancy in own]
    return render_template("applicant/finding/jobs.html", lines=lines)


@pages.get("/saved-jobs/<uuid:vacancy_id>")
@requires(Permission.APPLICATION_EDIT)
def before_saving(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask for one press of a button: whoever wanted to save a job before signing in arrives here."""
    vacancy = vacancies.published(db.session(), vacancy_id)
    return render_template("applicant/finding/save_job.html", line=postings.summary(vacancy, clock.now()))


@pages.post("/saved-jobs/<uuid:vacancy_id>")
@requires(Permission.APPLICATION_EDIT)
def save_job(vacancy_id: UUID) -> ResponseReturnValue:
    """Save a job, or take it off the list again."""
    session, actor = db.session(), current_actor()
    if "forget" in request.form:
        saved_jobs.forget(session, actor, vacancy_id)
        flash("The job is off your list.", "success")
        return redirect(url_for(".saved"))
    saved_jobs.save(session, actor, vacancy_id, clock.now())
    flash(SAVED, "success")
    return redirect(url_for("public.vacancy", vacancy_id=vacancy_id))
