"""Correct a group of fields, beside the words of the advert that they were read from."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.documents.places import Edit, Stale, read, version
from app.hr.blueprint import pages
from app.hr.groups import group_of
from app.hr.marks import Marks
from app.hr.vacancies import EDIT, of_mine
from app.models.vacancies import Vacancy
from app.services.corrections import Correction
from app.services.corrections import correct as keep
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta

MOST_QUOTES = 30


@pages.route("/vacancies/<uuid:vacancy_id>/fields/<key>", methods=["GET", "POST"])
@requires(EDIT)
def correct(vacancy_id: UUID, key: str) -> ResponseReturnValue:
    """Ask for the values of a group, filled with what was read; saving settles the doubts about them."""
    group, found = group_of(key), draft(vacancy_id)
    value, marks = read(found.document, group.place), Marks(found.document, found.advert)
    doubts = marks.doubts_at(group.pointers, group.itself)
    form = group.form(request.form, on=clock.today(), version=version(value), value=value, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        edit = Edit(group.place, form.value(), form.version.data or "")
        correction = Correction(edit, doubts)
        try:
            keep(session(), current_actor(), vacancy_id, correction, clock.now())
        except Stale as stale:
            form.overtaken_by(stale.current, version(stale.current))
        else:
            anchor = f"group-{group.key}"
            return redirect(url_for(".review_page", vacancy_id=vacancy_id, _anchor=anchor))
    shown = render_template(
        "hr/correct.html",
        form=form,
        group=group,
        vacancy_id=vacancy_id,
        quotes_read=marks.quotes(group.pointers)[:MOST_QUOTES],
        doubtful=doubts,
    )
    return shown, 422 if form.errors else 200


def draft(vacancy_id: UUID) -> Vacancy:
    """Give a draft of the actor's trusts.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: it has been published.
    """
    found = of_mine(vacancy_id)
    if found.status != "draft":
        raise NotPossibleNow("This vacancy has been published, so its text can no longer change.")
    return found
