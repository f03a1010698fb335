"""What becomes of a pack: noting a step, and returning it with questions."""

from datetime import date
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.pack_states import BY_OFFICER, possible
from app.services import vetting_desk, vetting_notes
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.vetting_notes import Item
from app.services.vetting_packs import Dates
from app.vetting.blueprint import pages
from app.vetting.words import STEPS
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.packs import StepForm, questions_about

REFUSED = 422

CHAPTERS = (
    ("identity", "About the applicant"),
    ("registration", "Professional registration"),
    ("addresses", "Addresses"),
    ("absences", "Time abroad"),
    ("family", "Family and household"),
    ("police", "Police and courts"),
    ("finance", "Money"),
    ("associations", "Associations"),
    ("documents", "Documents"),
    ("signature", "Notes and signature"),
)
"""What questions can be about, in the order of the form."""


def noted(state: str) -> list[tuple[str, str]]:
    """Give the steps that an officer can note now, as event and words, in the order of the table."""
    can = possible(state) & BY_OFFICER
    return [(event, words) for event, words in STEPS.items() if event in can]


@pages.route("/<uuid:application_id>/step", methods=["GET", "POST"])
@requires(Permission.PACK_MOVE)
def step(application_id: UUID) -> ResponseReturnValue:
    """Note what has happened, with its dates."""
    session, actor = db.session(), current_actor()
    case = vetting_desk.case(session, actor, application_id, Permission.PACK_MOVE)
    events = noted(case.pack.state)
    if not events:
        raise NotPossibleNow("There is nothing to note for this pack now.")
    form = StepForm(request.form, on=clock.today(), meta=csrf_meta())
    form.event.choices = events
    if request.method == "POST" and form.validate():
        vetting_desk.note(session, actor, application_id, form.event.data or "", _dates(form), clock.now())
        flash("It is noted.", "success")
        return redirect(url_for(".pack", application_id=application_id))
    years = vetting_desk.usual_years(case)
    shown = render_template("vetting/step.html", form=form, case=case, years=years)
    return shown, REFUSED if form.errors else 200


def _dates(form: StepForm) -> Dates:
    """Give what was noted with a step; an empty reference leaves the old one."""
    return Dates(
        promised_by=_day(form.promised_by.data),
        force_reference=form.force_reference.data or None,
        expires_on=_day(form.expires_on.data),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


@pages.route("/<uuid:application_id>/return", methods=["GET", "POST"])
@requires(Permission.PACK_MOVE)
def send_back(application_id: UUID) -> ResponseReturnValue:
    """Return a pack with questions, each about a chapter of the form."""
    session, actor = db.session(), current_actor()
    case = vetting_desk.case(session, actor, application_id, Permission.PACK_MOVE)
    if "return" not in possible(case.pack.state):
        raise NotPossibleNow("This pack cannot go back to the applicant from where it is.")
    form = questions_about(CHAPTERS)(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        questions = [Item(about, text) for about, text in form.items()]
        vetting_notes.send_back(session, actor, application_id, questions, clock.now())
        flash("The pack is with the applicant again.", "success")
        return redirect(url_for(".pack", application_id=application_id))
    shown = render_template("vetting/return.html", form=form, case=case)
    return shown, REFUSED if form.errors else 200
