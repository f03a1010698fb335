"""HR's vacancies: the list, the page of one, the review of a draft, and taking one off the list."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.documents.vacancy import Doubt
from app.hr.advising import suggestions
from app.hr.blueprint import pages
from app.hr.groups import group_at
from app.hr.review import SPECIFICATION_AFTER, review
from app.models.vacancies import Vacancy
from app.services import (
    approvals,
    closings,
    corrections,
    postings,
    publishing,
    queue,
    vacancies,
    vacancy_profiles,
)
from app.services.actors import Permission
from app.services.errors import Missing, NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.paging import page_of
from forms.vacancies.withdrawing import WithdrawForm

EDIT = Permission.VACANCY_EDIT


def of_mine(vacancy_id: UUID, permission: Permission = EDIT, *, lock: bool = False) -> Vacancy:
    """Give a vacancy of the actor's trusts.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    return vacancies.of_staff(session(), current_actor(), vacancy_id, permission, lock=lock)


def where_to_mend(vacancy_id: UUID, missing: Missing) -> str:
    """Give the address of the page where something missing can be put right."""
    group = group_at(missing.field)
    if group is not None:
        return url_for("hr.correct", vacancy_id=vacancy_id, key=group.key)
    number = missing.field.removeprefix("/sections").strip("/")
    if number:
        return url_for("hr.section", vacancy_id=vacancy_id, number=int(number))
    return url_for("hr.review_page", vacancy_id=vacancy_id, _anchor="specification")


@pages.get("/vacancies", endpoint="vacancies")
@requires(EDIT)
def list_own() -> ResponseReturnValue:
    """List the vacancies of the actor's trusts, the newest first."""
    actor, now = current_actor(), clock.now()
    page = page_of(
        lambda before, size: vacancies.list_of_staff(session(), actor, EDIT, before, size),
        lambda vacancy: (vacancy.created_at, vacancy.id),
    )
    lines = [(postings.summary(vacancy, now), vacancy.created_at) for vacancy in page.lines]
    waiting = approvals.for_others(session(), actor) if page.first else []
    return render_template("hr/vacancies.html", lines=lines, page=page, waiting=waiting)


@pages.get("/vacancies/<uuid:vacancy_id>")
@requires(EDIT)
def vacancy(vacancy_id: UUID) -> ResponseReturnValue:
    """Show where a vacancy stands; a draft is shown for review."""
    found, now = of_mine(vacancy_id), clock.now()
    if found.status == "draft":
        return redirect(url_for(".review_page", vacancy_id=vacancy_id))
    return render_template(
        "hr/vacancy.html",
        summary=postings.summary(found, now),
        published_at=found.published_at,
        count=queue.count(session(), found.id),
        most=queue.MOST_COUNTED,
        most_applications=found.most_applications,
        changes=closings.changes(session(), found.id),
        minute=postings.MINUTE,
        requests=approvals.history(session(), found.id),
    )


@pages.get("/vacancies/<uuid:vacancy_id>/review")
@requires(EDIT)
def review_page(vacancy_id: UUID) -> ResponseReturnValue:
    """Show every value beside the words of the advert that it was read from."""
    found, now = of_mine(vacancy_id), clock.now()
    on, editable = clock.london_day(now), found.status == "draft"
    profiles = dict(vacancy_profiles.choices(session()))
    missing = list(publishing.missing(found, now)) if editable else []
    return render_template(
        "hr/review.html",
        summary=postings.summary(found, now),
        review=review(found.document, found.advert, on),
        missing=[(one.message, where_to_mend(vacancy_id, one)) for one in missing],
        advice=suggestions(found.document, on) if editable else [],
        editable=editable,
        profile=profiles.get(found.profile, ""),
        requests=approvals.history(session(), vacancy_id),
        waiting=approvals.waiting(session(), found) if editable else None,
        own_id=current_actor().account_id,
        specification_after=SPECIFICATION_AFTER,
    )


@pages.post("/vacancies/<uuid:vacancy_id>/looked-at")
@requires(EDIT)
def looked_at(vacancy_id: UUID) -> ResponseReturnValue:
    """Note that a doubt has been looked at."""
    doubt = Doubt(request.form.get("field", ""), request.form.get("message", ""))
    corrections.settle_doubt(session(), current_actor(), vacancy_id, doubt, clock.now())
    flash("Marked as checked", "success")
    return redirect(url_for(".review_page", vacancy_id=vacancy_id))


@pages.route("/vacancies/<uuid:vacancy_id>/withdraw", methods=["GET", "POST"])
@requires(EDIT)
def withdraw(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask before taking a vacancy off the list, then take it off."""
    found, now = of_mine(vacancy_id, lock=request.method == "POST"), clock.now()
    if found.status == "withdrawn":
        raise NotPossibleNow("This vacancy has already been withdrawn.")
    form = WithdrawForm(request.form, on=clock.london_day(now), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "yes":
            vacancies.withdraw(session(), current_actor(), found, now)
            flash("The vacancy is withdrawn", "success")
            return redirect(url_for(".vacancies"))
        return redirect(url_for(".vacancy", vacancy_id=vacancy_id))
    shown = render_template("hr/withdraw.html", form=form, summary=postings.summary(found, now))
    return shown, 422 if form.errors else 200
