"""A trust's templates, and the vetting profile of a draft."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.correcting import draft
from app.hr.vacancies import EDIT, of_mine
from app.services import postings, vacancy_profiles, vacancy_templates
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.vacancies.templates import ProfileForm, TemplateForm


@pages.get("/templates")
@requires(EDIT)
def templates() -> ResponseReturnValue:
    """List the templates of the actor's trusts, by name."""
    return render_template(
        "hr/templates.html", templates=vacancy_templates.of_staff(session(), current_actor())
    )


@pages.route("/vacancies/<uuid:vacancy_id>/template", methods=["GET", "POST"])
@requires(EDIT)
def save_template(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask what the template is called, and keep it."""
    found, now = of_mine(vacancy_id), clock.now()
    data = {"name": found.title[:100]}
    form = TemplateForm(request.form, on=clock.london_day(now), data=data, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            vacancy_templates.save(session(), current_actor(), vacancy_id, form.name.data, now)
        except NotPossibleNow as refused:
            form.refuse("name", str(refused))
        else:
            flash("The template is saved", "success")
            return redirect(url_for(".templates"))
    shown = render_template("hr/template.html", form=form, summary=postings.summary(found, now))
    return shown, 422 if form.errors else 200


@pages.post("/templates/<uuid:template_id>/begin")
@requires(EDIT)
def begin_from_template(template_id: UUID) -> ResponseReturnValue:
    """Make a draft from a template, and go to its review."""
    begun = vacancy_templates.begin(session(), current_actor(), template_id, clock.now())
    flash("This is a new draft. Enter its dates and its reference, and check the rest", "success")
    return redirect(url_for(".review_page", vacancy_id=begun.id))


@pages.post("/templates/<uuid:template_id>/delete")
@requires(EDIT)
def delete_template(template_id: UUID) -> ResponseReturnValue:
    """Delete a template."""
    vacancy_templates.remove(session(), current_actor(), template_id, clock.now())
    flash("The template is deleted. Vacancies that began from it stay as they are", "success")
    return redirect(url_for(".templates"))


@pages.route("/vacancies/<uuid:vacancy_id>/profile", methods=["GET", "POST"])
@requires(EDIT)
def profile(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask which vetting the post needs."""
    found, now = draft(vacancy_id), clock.now()
    data = {"profile": found.profile}
    form = ProfileForm(request.form, on=clock.london_day(now), data=data, meta=csrf_meta())
    form.profile.choices = vacancy_profiles.choices(session())
    if request.method == "POST" and form.validate():
        vacancy_profiles.choose(session(), current_actor(), vacancy_id, form.profile.data or "", now)
        return redirect(url_for(".review_page", vacancy_id=vacancy_id))
    shown = render_template("hr/profile.html", form=form, summary=postings.summary(found, now))
    return shown, 422 if form.errors else 200
