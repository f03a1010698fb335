"""The yes/no criteria of the longlist. They are answered in the queue."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import longlisting, shortlisting
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.shortlisting import QuestionForm


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/longlist", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_longlist(vacancy_id: UUID) -> ResponseReturnValue:
    """List the questions, and ask for one more."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    form = QuestionForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        longlisting.add(session(), current_actor(), vacancy_id, form.text.data, clock.now())
        return redirect(url_for(".shortlisting_longlist", vacancy_id=vacancy_id))
    shown = render_template(
        "hr/shortlisting/longlist.html",
        board=board,
        form=form,
        questions=longlisting.questions(session(), vacancy_id),
    )
    return shown, 422 if form.errors else 200


@pages.post("/vacancies/<uuid:vacancy_id>/shortlisting/longlist/<uuid:question_id>/remove")
@requires(SHORTLIST)
def remove_question(vacancy_id: UUID, question_id: UUID) -> ResponseReturnValue:
    """Remove a question that was never answered."""
    longlisting.remove(session(), current_actor(), vacancy_id, question_id, clock.now())
    flash("The criterion is removed", "success")
    return redirect(url_for(".shortlisting_longlist", vacancy_id=vacancy_id))
