"""How criteria are assessed: weight, marking guide, and the bar."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import shortlisting
from app.services.errors import NotFound
from app.services.shortlisting import Assessed
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.shortlisting import BarForm, GuideForm


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/criteria", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_criteria(vacancy_id: UUID) -> ResponseReturnValue:
    """List the criteria with how they are assessed, and ask for the bar."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    bar = str(board.found.bar) if board.found else None
    form = BarForm(request.form, on=clock.today(), data={"bar": bar}, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        shortlisting.set_bar(session(), current_actor(), vacancy_id, int(form.bar.data or 0), clock.now())
        flash("The bar is set", "success")
        return redirect(url_for(".shortlisting_criteria", vacancy_id=vacancy_id))
    shown = render_template(
        "hr/shortlisting/criteria.html",
        board=board,
        form=form,
        criteria=shortlisting.assessed(session(), vacancy_id),
        words=shortlisting.ASSESSED,
    )
    return shown, 422 if form.errors else 200


@pages.route(
    "/vacancies/<uuid:vacancy_id>/shortlisting/criteria/<uuid:criterion_id>", methods=["GET", "POST"]
)
@requires(SHORTLIST)
def shortlisting_guide(vacancy_id: UUID, criterion_id: UUID) -> ResponseReturnValue:
    """Ask how a criterion is assessed."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    shortlisting.before_marking(board.found)
    one = _criterion(vacancy_id, criterion_id)
    guide = {f"guide_{mark}": text for mark, text in enumerate(one.guide)}
    said = {"assessed": one.assessed, "weight": one.weight, **guide}
    form = GuideForm(request.form, on=clock.today(), data=said, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        shortlisting.set_guide(session(), current_actor(), vacancy_id, _wanted(one, form), clock.now())
        return redirect(url_for(".shortlisting_criteria", vacancy_id=vacancy_id))
    shown = render_template("hr/shortlisting/guide.html", board=board, form=form, criterion=one)
    return shown, 422 if form.errors else 200


def _criterion(vacancy_id: UUID, criterion_id: UUID) -> Assessed:
    for one in shortlisting.assessed(session(), vacancy_id):
        if one.id == criterion_id:
            return one
    raise NotFound


def _wanted(one: Assessed, form: GuideForm) -> Assessed:
    guide = (form.guide_0.data, form.guide_1.data, form.guide_2.data, form.guide_3.data)
    assessed = form.assessed.data or "application"
    return Assessed(one.id, one.section, one.kind, one.text, form.weight.data or 1, assessed, guide)
