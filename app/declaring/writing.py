"""The beginning of the declaration, and its questions."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.declaring.belonging import belonging
from app.declaring.blueprint import pages
from app.documents.places import Stale
from app.services import applications, declaration_readings, employer_declarations, risk_meetings
from app.services.actors import Permission
from app.services.employer_declarations import Answers
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from checks.record.declarations import asks_more
from forms.record.declarations import WORDINGS, DeclarationForm
from forms.record.words import LINKS

REFUSED = 422


@pages.get("/<uuid:application_id>")
@requires(Permission.DECLARATION_SEND)
def start(application_id: UUID) -> ResponseReturnValue:
    """Say who asks for what and why, which matters belong there, and how far the declaration is."""
    session, actor = db.session(), current_actor()
    answers = employer_declarations.read(session, actor, application_id)
    return render_template(
        "declaring/start.html",
        application=applications.owned(session, actor, application_id),
        answers=answers,
        wording=WORDINGS[answers.level],
        belonging=belonging(application_id, answers.level),
        sent=employer_declarations.own_copies(session, actor, application_id),
        readings=declaration_readings.of_applicant(session, actor, application_id),
        meetings=risk_meetings.of_applicant(session, actor, application_id),
        wordings=WORDINGS,
        asks_more=asks_more,
        links=LINKS,
    )


@pages.route("/<uuid:application_id>/answers", methods=["GET", "POST"])
@requires(Permission.DECLARATION_SEND)
def write(application_id: UUID) -> ResponseReturnValue:
    """Ask what this level may ask; save it, and go on to checking it."""
    session, actor = db.session(), current_actor()
    answers = employer_declarations.read(session, actor, application_id)
    if not answers.open:
        return redirect(url_for(".start", application_id=application_id))
    form = form_of(answers, posted=request.method == "POST")
    if request.method == "POST" and form.validate() and _save(application_id, form):
        flash("Your answers are saved, and not sent yet.", "success")
        return redirect(url_for(".check", application_id=application_id))
    shown = render_template(
        "declaring/answers.html",
        form=form,
        application_id=application_id,
        wording=form.wording,
        belonging=belonging(application_id, answers.level),
    )
    return shown, REFUSED if form.errors else 200


def form_of(answers: Answers, *, posted: bool = False) -> DeclarationForm:
    """Make the form of a declaration: with what was posted, or with what was saved."""
    return DeclarationForm(
        request.form if posted else None,
        on=clock.today(),
        level=answers.level,
        version=answers.version,
        data=answers.document,
        meta=csrf_meta(),
    )


def _save(application_id: UUID, form: DeclarationForm) -> bool:
    """Save good answers; where another window was faster, the form shows both and keeps what was typed."""
    session, actor, shown = db.session(), current_actor(), form.version.data or ""
    try:
        employer_declarations.change(session, actor, application_id, form.document(), shown, clock.now())
    except Stale as stale:
        now = employer_declarations.read(session, actor, application_id)
        form.overtaken_by(stale.current, now.version)
        return False
    return True
