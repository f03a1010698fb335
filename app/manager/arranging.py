"""What staff arrange for one applicant's interview: a longer one, and who may not interview them."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.manager.blueprint import pages
from app.services import interview_lists, interview_panels, interview_wishes
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.interviews.wishes import ArrangeForm

PLAN = Permission.INTERVIEWS_PLAN


@pages.get("/vacancies/<uuid:vacancy_id>/applicants")
@requires(PLAN)
def applicants(vacancy_id: UUID) -> ResponseReturnValue:
    """List who is to be interviewed, with their wishes and what is arranged for each."""
    found = interview_lists.to_interview(session(), current_actor(), vacancy_id)
    return render_template("manager/applicants.html", found=found, vacancy_id=vacancy_id)


@pages.route("/applications/<uuid:application_id>/arrangement", methods=["GET", "POST"])
@requires(PLAN)
def arrangement(application_id: UUID) -> ResponseReturnValue:
    """Ask for the length of one interview, and who has an interest to declare."""
    application, kept = interview_lists.arranged(session(), current_actor(), application_id)
    panels = interview_panels.panels(session(), application.vacancy_id)
    members = {one.account_id: one.account for panel in panels for one in panel.members}
    data = {"minutes": kept.minutes, "members": kept.interests["members"]} if kept else {}
    form = ArrangeForm(request.form, on=clock.today(), data=data, meta=csrf_meta())
    form.members.choices = [(str(one), account.name or account.email) for one, account in members.items()]
    back = url_for(".applicants", vacancy_id=application.vacancy_id)
    if request.method == "POST" and form.validate():
        interested = [UUID(one) for one in form.members.data or ()]
        interview_wishes.arrange(
            session(), current_actor(), application_id, form.minutes.data, interested, clock.now()
        )
        flash("It is noted. Look for a timetable again to see what it changes", "success")
        return redirect(back)
    title = f"Arrangements for {application.reference}"
    shown = render_template(
        "manager/ask.html", form=form, fields=[form.minutes, form.members], title=title, back=back
    )
    return shown, 422 if form.errors else 200
