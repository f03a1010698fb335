"""The applicant's own applications, and starting one."""

from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.words import words_for
from app.services import applications, vacancies
from app.services.actors import Permission
from app.web.auth import current_actor, requires


@pages.get("/")
@requires(Permission.APPLICATION_EDIT)
def index() -> ResponseReturnValue:
    """List the applications, newest first."""
    own = applications.own_list(db.session(), current_actor())
    return render_template(
        "applicant/home/index.html", applications=own, words_for=words_for, now=clock.now()
    )


@pages.get("/start/<uuid:vacancy_id>")
@requires(Permission.APPLICATION_EDIT)
def before_start(vacancy_id: UUID) -> ResponseReturnValue:
    """Say what applying takes, or go to the application that is under way.

    Whoever pressed "Apply" before signing in arrives here afterwards.
    """
    session = db.session()
    vacancy = vacancies.published(session, vacancy_id)
    live = applications.live(session, current_actor(), vacancy_id)
    if live is not None:
        return redirect(url_for(".tasks", application_id=live.id))
    open_now = vacancy.takes_applications(clock.now())
    return render_template("applicant/home/start.html", vacancy=vacancy, open_now=open_now)


@pages.post("/start/<uuid:vacancy_id>")
@requires(Permission.APPLICATION_EDIT)
def start(vacancy_id: UUID) -> ResponseReturnValue:
    """Start an application, or go to the one that is under way."""
    application = applications.start(db.session(), current_actor(), vacancy_id, clock.now())
    return redirect(url_for(".tasks", application_id=application.id))
