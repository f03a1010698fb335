"""After the interviews: who came and who sat, the order of merit, what is decided, telling people."""

from datetime import date
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.manager.blueprint import pages
from app.services import interview_days, interview_outcomes, interview_results, interviews
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.interview_outcomes import OUTCOMES, Decision
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from checks.shortlisting.standings import TIE_BREAK
from forms.base import given
from forms.interviews.days import HeldForm, OutcomeForm

PLAN, OFFER = Permission.INTERVIEWS_PLAN, Permission.OFFER_MAKE


@pages.get("/vacancies/<uuid:vacancy_id>/results")
@requires(PLAN)
def results(vacancy_id: UUID) -> ResponseReturnValue:
    """Show interviews that nobody has noted the end of, and the order of merit."""
    found, now = interview_results.results(session(), current_actor(), vacancy_id), clock.now()
    open_ones = [
        one
        for one in interviews.of_vacancy(session(), vacancy_id)
        if one.starts_at <= now and one.application.status == "interview_booked"
    ]
    return render_template(
        "manager/results.html",
        found=found,
        open_ones=open_ones,
        outcomes=OUTCOMES,
        can_tell=interview_outcomes.can_tell,
        tie_break=TIE_BREAK,
    )


@pages.route("/interviews/<uuid:interview_id>/held", methods=["GET", "POST"])
@requires(PLAN)
def held(interview_id: UUID) -> ResponseReturnValue:
    """Ask who sat at an interview."""
    interview = interview_days.of_staff(session(), current_actor(), interview_id)
    members = [
        (str(one.account_id), one.account.name or one.account.email) for one in interview.panel.members
    ]
    form = HeldForm(
        request.form, on=clock.today(), data={"sat": [one for one, _ in members]}, meta=csrf_meta()
    )
    form.sat.choices = members
    back = url_for(".results", vacancy_id=interview.application.vacancy_id)
    if request.method == "POST" and form.validate():
        sat = [UUID(one) for one in form.sat.data or ()]
        try:
            interview_days.note_held(session(), current_actor(), interview_id, sat, clock.now())
        except NotPossibleNow as refused:
            form.refuse("sat", str(refused))
        else:
            return redirect(back)
    title = f"The interview of {interview.application.reference}"
    shown = render_template("manager/ask.html", form=form, fields=[form.sat], title=title, back=back)
    return shown, 422 if form.errors else 200


@pages.post("/interviews/<uuid:interview_id>/missed")
@requires(PLAN)
def missed(interview_id: UUID) -> ResponseReturnValue:
    """Note that the applicant did not attend."""
    interview = interview_days.of_staff(session(), current_actor(), interview_id)
    interview_days.note_missed(session(), current_actor(), interview_id, clock.now())
    return redirect(url_for(".results", vacancy_id=interview.application.vacancy_id))


@pages.route("/applications/<uuid:application_id>/outcome", methods=["GET", "POST"])
@requires(OFFER)
def decide(application_id: UUID) -> ResponseReturnValue:
    """Ask what is decided and why, in the name of whoever presses the button."""
    application = interview_outcomes.application_of(session(), current_actor(), application_id)
    form = OutcomeForm(request.form, on=clock.today(), meta=csrf_meta())
    form.outcome.choices = list(OUTCOMES.items())
    back = url_for(".results", vacancy_id=application.vacancy_id)
    if request.method == "POST" and form.validate():
        until = date.fromisoformat(form.reserve_until.data) if form.reserve_until.data else None
        decision = Decision(given(form.outcome.data), form.reason.data, until)
        try:
            interview_outcomes.decide(session(), current_actor(), application_id, decision, clock.now())
        except NotPossibleNow as refused:
            form.refuse("outcome", str(refused))
        else:
            return redirect(back)
    shown = render_template(
        "manager/ask.html",
        form=form,
        fields=[form.outcome, form.reserve_until, form.reason],
        title=f"Decide about {application.reference}",
        back=back,
    )
    return shown, 422 if form.errors else 200


@pages.route("/applications/<uuid:application_id>/tell", methods=["GET", "POST"])
@requires(OFFER)
def tell(application_id: UUID) -> ResponseReturnValue:
    """Show the letter as it would go, and send it."""
    application = interview_outcomes.application_of(session(), current_actor(), application_id)
    if request.method == "POST":
        interview_outcomes.tell(session(), current_actor(), application_id, clock.now())
        flash(f"The letter to {application.reference} is on its way", "success")
        return redirect(url_for(".results", vacancy_id=application.vacancy_id))
    text = interview_outcomes.letter(session(), current_actor(), application_id)
    return render_template("manager/tell.html", application=application, text=text)
