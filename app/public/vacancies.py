"""Vacancies as everybody sees them: the list of those that are open, and the page of one."""

from uuid import UUID

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.models.vacancies import Vacancy
from app.public.job_posting import job_posting
from app.public.pages import pages
from app.services import postings, vacancies
from app.services.actors import Actor, Permission
from app.web.paging import Key, page_of


@pages.get("/vacancies", endpoint="vacancies")
def list_open() -> ResponseReturnValue:
    """List the vacancies that are open, those that close first before others."""
    now = clock.now()
    page = page_of(lambda after, size: vacancies.open_now(session(), now, after, size), _key)
    lines = [postings.summary(vacancy, now) for vacancy in page.lines]
    return render_template("public/vacancies.html", lines=lines, page=page)


@pages.get("/vacancies/<uuid:vacancy_id>", endpoint="vacancy")
def show(vacancy_id: UUID) -> ResponseReturnValue:
    """Show one vacancy, open or closed; drafts and withdrawn ones are not there."""
    vacancy = vacancies.published(session(), vacancy_id)
    shown = postings.posting(vacancy, clock.now())
    address = url_for("public.vacancy", vacancy_id=vacancy_id, _external=True)
    actor: Actor | None = g.get("actor")
    return render_template(
        "public/vacancy.html",
        posting=shown,
        record=job_posting(vacancy, shown, address),
        signed_in=actor is not None,
        may_apply=actor is None or actor.may(Permission.APPLICATION_EDIT),
    )


def _key(vacancy: Vacancy) -> Key:
    """Give where an open vacancy stands in the list."""
    assert vacancy.closing_at is not None  # noqa: S101  # the database asks it of published ones
    return vacancy.closing_at, vacancy.id
