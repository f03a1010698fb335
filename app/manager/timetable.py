"""The proposal of a timetable: looked at day by day, changed by hand, accepted."""

from itertools import groupby
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.manager.blueprint import pages
from app.models.interviews import Timetable
from app.services import timetables, vacancies
from app.services.actors import Permission
from app.services.errors import NotFound
from app.services.timetable_problems import Situation, situation
from app.services.timetables import ChangedMeanwhile
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from checks.timetable.clashes import clashes
from checks.timetable.plans import Interview
from checks.timetable.walls import day_of, wall_of
from forms.base import given
from forms.interviews.planning import AcceptForm, PlaceForm

PLAN = Permission.INTERVIEWS_PLAN


@pages.get("/vacancies/<uuid:vacancy_id>/timetable", endpoint="timetable")
@requires(PLAN)
def proposal(vacancy_id: UUID) -> ResponseReturnValue:
    """Show how far the search is, and then what is proposed, with what clashes."""
    found = timetables.timetable_of(session(), current_actor(), vacancy_id)
    return _page(found, AcceptForm(None, on=clock.today(), version=str(found.version), meta=csrf_meta()))


@pages.post("/vacancies/<uuid:vacancy_id>/timetable")
@requires(PLAN)
def accept(vacancy_id: UUID) -> ResponseReturnValue:
    """Book what is proposed and tell people."""
    found = timetables.timetable_of(session(), current_actor(), vacancy_id, lock=True)
    form = AcceptForm(request.form, on=clock.today(), version=str(found.version), meta=csrf_meta())
    if not form.validate():
        return _page(found, form)
    told = timetables.accept(session(), current_actor(), vacancy_id, _version(form), clock.now())
    flash(f"The timetable is accepted. People told: {told}", "success")
    return redirect(url_for(".interviews", vacancy_id=vacancy_id))


@pages.route("/vacancies/<uuid:vacancy_id>/timetable/<uuid:application_id>", methods=["GET", "POST"])
@requires(PLAN)
def place(vacancy_id: UUID, application_id: UUID) -> ResponseReturnValue:
    """Ask for another panel or time for somebody, and show at once what clashes then."""
    found = timetables.timetable_of(session(), current_actor(), vacancy_id, lock=request.method == "POST")
    current = situation(session(), found)
    who = next((name for name, one in current.applications.items() if one.id == application_id), None)
    if who is None or found.state != "proposed":
        raise NotFound
    form = _place_form(found, current, who)
    if request.method == "POST" and form.validate():
        moved = (who, given(form.panel.data), form.minute())
        clashing = timetables.place(session(), current_actor(), vacancy_id, _version(form), moved)
        said = f"{who} is moved, and it clashes: see below" if clashing else f"{who} is moved"
        flash(said, "success")
        return redirect(url_for(".timetable", vacancy_id=vacancy_id))
    back = url_for(".timetable", vacancy_id=vacancy_id)
    shown = render_template(
        "manager/ask.html",
        form=form,
        fields=[form.panel, form.day, form.start],
        title=f"Panel and time for {who}",
        back=back,
    )
    return shown, 422 if form.errors else 200


def _place_form(found: Timetable, current: Situation, who: str) -> PlaceForm:
    """Make the form, with where somebody is now."""
    at = next((one for one in timetables.proposed(found) if one.candidate == who), None)
    wall = wall_of(at.start, clock.LONDON) if at else None
    shown = {"panel": at.panel, "day": f"{wall:%Y-%m-%d}", "start": f"{wall:%H:%M}"} if at and wall else {}
    form = PlaceForm(request.form, on=clock.today(), version=str(found.version), data=shown, meta=csrf_meta())
    form.panel.choices = [(name, name) for name in current.panels]
    return form


def _version(form: AcceptForm | PlaceForm) -> int:
    """Give the version that the page showed.

    Raises:
        ChangedMeanwhile: there is none.
    """
    try:
        return int(form.version.data or "")
    except ValueError:
        raise ChangedMeanwhile from None


def _page(found: Timetable, form: AcceptForm) -> tuple[str, int]:
    vacancy = vacancies.of_staff(session(), current_actor(), found.vacancy_id, PLAN)
    current = situation(session(), found)
    plan = timetables.proposed(found)
    shown = render_template(
        "manager/timetable.html",
        form=form,
        vacancy_id=vacancy.id,
        title=vacancy.title,
        state=found.state,
        progress=found.progress,
        plan=found.proposal,
        days=_days(plan),
        clashes=clashes(current.problem, plan),
        ids={name: one.id for name, one in current.applications.items()},
        told=set(current.interviews),
    )
    return shown, 422 if form.errors else 200


def _days(plan: tuple[Interview, ...]) -> list[tuple[object, list[tuple[str, Interview]]]]:
    """Give each day with its interviews in order of time, each with its times in words."""
    zone = clock.LONDON
    return [
        (
            day,
            [(f"{wall_of(one.start, zone):%H:%M} to {wall_of(one.end, zone):%H:%M}", one) for one in those],
        )
        for day, those in groupby(plan, lambda one: day_of(one.start, zone))
    ]
