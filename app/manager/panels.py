"""Panels: adding one, its sessions, and when its members cannot sit."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.manager.blueprint import pages
from app.models.interview_panels import InterviewPanel
from app.services import interview_panels, slots, vacancies
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.interview_panels import PanelDetails
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.base import BaseForm, given
from forms.interviews.choosing import OpenForm
from forms.interviews.panels import PanelForm
from forms.interviews.times import BusyForm, StretchForm

PLAN = Permission.INTERVIEWS_PLAN


@pages.route("/vacancies/<uuid:vacancy_id>/panels/new", methods=["GET", "POST"])
@requires(PLAN)
def add_panel(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask who sits on a panel and where."""
    vacancy = vacancies.of_staff(session(), current_actor(), vacancy_id, PLAN)
    form = PanelForm(request.form, on=clock.today(), meta=csrf_meta())
    known = interview_panels.staff(session(), vacancy.trust_id)
    form.members.choices = [(str(account.id), account.name or account.email) for account in known]
    if request.method == "POST" and form.validate():
        try:
            added = interview_panels.add_panel(
                session(), current_actor(), vacancy_id, _details(form), clock.now()
            )
        except NotPossibleNow as refused:
            form.refuse("name", str(refused))
        else:
            return redirect(url_for(".add_session", panel_id=added.id))
    return _page(form, "Add a panel", url_for(".interviews", vacancy_id=vacancy_id))


@pages.route("/panels/<uuid:panel_id>/sessions/new", methods=["GET", "POST"])
@requires(PLAN)
def add_session(panel_id: UUID) -> ResponseReturnValue:
    """Ask when a panel can sit."""
    panel = interview_panels.panel_of(session(), current_actor(), panel_id)
    form = StretchForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            interview_panels.add_session(session(), current_actor(), panel_id, *form.stretch())
        except NotPossibleNow as refused:
            form.refuse("first", str(refused))
        else:
            flash("The session is added", "success")
            return redirect(url_for(".interviews", vacancy_id=panel.vacancy_id))
    return _page(form, f"Add a session: {panel.name}", _back(panel))


@pages.route("/panels/<uuid:panel_id>/busy", methods=["GET", "POST"])
@requires(PLAN)
def add_busy_time(panel_id: UUID) -> ResponseReturnValue:
    """Ask when a member cannot sit."""
    panel = interview_panels.panel_of(session(), current_actor(), panel_id)
    form = BusyForm(request.form, on=clock.today(), meta=csrf_meta())
    form.member.choices = [
        (str(one.account_id), one.account.name or one.account.email) for one in panel.members
    ]
    if request.method == "POST" and form.validate():
        member = UUID(given(form.member.data))
        interview_panels.add_busy_time(session(), current_actor(), panel_id, member, form.stretch())
        flash("Noted. Look for a timetable again to see what it changes", "success")
        return redirect(_back(panel))
    return _page(form, f"When somebody cannot sit: {panel.name}", _back(panel))


@pages.route("/vacancies/<uuid:vacancy_id>/booking", methods=["GET", "POST"])
@requires(PLAN)
def open_booking(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask until when applicants may choose, then invite them to."""
    vacancies.of_staff(session(), current_actor(), vacancy_id, PLAN)
    form = OpenForm(request.form, on=clock.today(), meta=csrf_meta())
    back = url_for(".interviews", vacancy_id=vacancy_id)
    if request.method == "POST" and form.validate():
        try:
            told = slots.open_booking(session(), current_actor(), vacancy_id, form.until(), clock.now())
        except NotPossibleNow as refused:
            form.refuse("day", str(refused))
        else:
            flash(f"Applicants can choose a time. People told: {told}", "success")
            return redirect(back)
    return _page(form, "Let applicants choose", back)


def _details(form: PanelForm) -> PanelDetails:
    return PanelDetails(
        name=given(form.name.data),
        members=[UUID(one) for one in form.members.data or ()],
        room=form.room.data or "",
        directions=form.directions.data or "",
        quorum=form.quorum.data,
        max_per_day=form.max_per_day.data,
    )


def _back(panel: InterviewPanel) -> str:
    return url_for(".interviews", vacancy_id=panel.vacancy_id)


def _page(form: BaseForm, title: str, back: str) -> tuple[str, int]:
    fields: list[Any] = [field for field in form if field.name not in ("csrf_token", "version")]
    shown = render_template("manager/ask.html", form=form, fields=fields, title=title, back=back)
    return shown, 422 if form.errors else 200
