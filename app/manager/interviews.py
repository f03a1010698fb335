"""The interviews of a vacancy: who waits, who sits when, and the search for a timetable."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.manager.blueprint import pages
from app.services import interview_panels, interviews, postings, timetables, vacancies
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.timetable_problems import situation
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.paging import page_of
from forms.base import given
from forms.interviews.planning import SolveForm

PLAN = Permission.INTERVIEWS_PLAN


@pages.get("/vacancies", endpoint="vacancies")
@requires(PLAN)
def list_own() -> ResponseReturnValue:
    """List the vacancies of the actor's trusts, the newest first."""
    actor, now = current_actor(), clock.now()
    page = page_of(
        lambda before, size: vacancies.list_of_staff(session(), actor, PLAN, before, size),
        lambda vacancy: (vacancy.created_at, vacancy.id),
    )
    lines = [postings.summary(vacancy, now) for vacancy in page.lines if vacancy.status == "published"]
    return render_template("manager/vacancies.html", lines=lines, page=page)


@pages.route("/vacancies/<uuid:vacancy_id>/interviews", methods=["GET", "POST"], endpoint="interviews")
@requires(PLAN)
def overview(vacancy_id: UUID) -> ResponseReturnValue:
    """Show panels and how many wait, and look for a timetable when asked."""
    actor = current_actor()
    found = timetables.timetable_of(session(), actor, vacancy_id, lock=request.method == "POST")
    form = SolveForm(
        request.form,
        on=clock.today(),
        data={"minutes": found.minutes, "gap": found.gap_minutes},
        meta=csrf_meta(),
    )
    if request.method == "POST" and form.validate():
        minutes, gap = given(form.minutes.data), given(form.gap.data)
        try:
            timetables.ask_for_plan(session(), actor, vacancy_id, minutes, gap)
        except NotPossibleNow as refused:
            form.refuse("minutes", str(refused))
        else:
            return redirect(url_for(".timetable", vacancy_id=vacancy_id))
    vacancy = vacancies.of_staff(session(), actor, vacancy_id, PLAN)
    shown = render_template(
        "manager/interviews.html",
        form=form,
        summary=postings.summary(vacancy, clock.now()),
        state=found.state,
        panels=interview_panels.panels(session(), vacancy_id),
        waiting=len(situation(session(), found).applications),
        booked=interviews.of_vacancy(session(), vacancy_id),
    )
    return shown, 422 if form.errors else 200


@pages.post("/interviews/<uuid:interview_id>/release")
@requires(PLAN)
def release(interview_id: UUID) -> ResponseReturnValue:
    """Call an interview off, so that the next timetable finds another time for the applicant."""
    vacancy_id = interviews.release_of(session(), current_actor(), interview_id, clock.now())
    return redirect(url_for(".interviews", vacancy_id=vacancy_id))
