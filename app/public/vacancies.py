"""Vacancies as everybody sees them: the open ones, searched; the feed of a search; the page of one."""

from uuid import UUID

from flask import Response, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.models.vacancies import Vacancy
from app.public.feed import MEDIA_TYPE, feed
from app.public.job_posting import job_posting
from app.public.pages import pages
from app.services import closings, finding, postings, saved_jobs, vacancies
from app.services.actors import Actor, Permission
from app.web.looking import search_form, search_in
from app.web.paging import Key, page_of

IN_FEED = 50


@pages.get("/vacancies", endpoint="vacancies")
def list_open() -> ResponseReturnValue:
    """List the vacancies that are open and fit what is looked for, those that close first before others."""
    now, form = clock.now(), search_form()
    search = search_in(form)
    page = page_of(lambda after, size: finding.open_now(session(), search, now, after, size), _key)
    return render_template(
        "public/vacancies.html",
        form=form,
        search=search,
        lines=[postings.summary(vacancy, now) for vacancy in page.lines],
        page=page,
        may_save=_may_apply(),
    )


@pages.get("/vacancies.atom", endpoint="vacancies_feed")
def feed_of_open() -> ResponseReturnValue:
    """Give the open vacancies that fit as an Atom feed, those published last first."""
    search = search_in(search_form())
    found = finding.newest(session(), search, clock.now(), IN_FEED)
    moved = closings.moved_at(session(), (vacancy.id for vacancy in found))
    answer = Response(feed(search, found, moved), content_type=MEDIA_TYPE)
    answer.add_etag()
    return answer.make_conditional(request)


@pages.get("/vacancies/<uuid:vacancy_id>", endpoint="vacancy")
def show(vacancy_id: UUID) -> ResponseReturnValue:
    """Show one vacancy, open or closed; drafts and withdrawn ones are not there."""
    now, vacancy = clock.now(), vacancies.published(session(), vacancy_id)
    shown = postings.posting(vacancy, now)
    address = url_for("public.vacancy", vacancy_id=vacancy_id, _external=True)
    actor: Actor | None = g.get("actor")
    return render_template(
        "public/vacancy.html",
        posting=shown,
        record=job_posting(vacancy, shown, address),
        signed_in=actor is not None,
        may_apply=_may_apply(),
        saved=actor is not None and saved_jobs.is_saved(session(), actor, vacancy_id),
        similar=[
            (postings.summary(each.vacancy, now), each.because)
            for each in finding.similar(session(), vacancy, now)
        ],
    )


def _may_apply() -> bool:
    """Tell whether whoever asks can apply, or could once they have signed in."""
    actor: Actor | None = g.get("actor")
    return actor is None or actor.may(Permission.APPLICATION_EDIT)


def _key(vacancy: Vacancy) -> Key:
    """Give where an open vacancy stands in the list."""
    assert vacancy.closing_at is not None  # noqa: S101  # the database asks it of published ones
    return vacancy.closing_at, vacancy.id
