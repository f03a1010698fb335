"""The questions that a panel asks, by criterion."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.manager.blueprint import pages
from app.services import interview_questions, vacancies
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.base import given
from forms.interviews.days import QuestionForm

PLAN = Permission.INTERVIEWS_PLAN


@pages.route("/vacancies/<uuid:vacancy_id>/questions", methods=["GET", "POST"])
@requires(PLAN)
def questions(vacancy_id: UUID) -> ResponseReturnValue:
    """Show what is asked for each criterion, and add a question."""
    vacancy = vacancies.of_staff(session(), current_actor(), vacancy_id, PLAN)
    criteria = interview_questions.criteria(session(), vacancy_id)
    form = QuestionForm(request.form, on=clock.today(), meta=csrf_meta())
    form.criterion.choices = [(str(one.id), one.text) for one in criteria]
    if request.method == "POST" and form.validate():
        criterion, text = UUID(given(form.criterion.data)), form.text.data
        try:
            interview_questions.add(session(), current_actor(), vacancy_id, criterion, text, clock.now())
        except NotPossibleNow as refused:
            form.refuse("text", str(refused))
        else:
            return redirect(url_for(".questions", vacancy_id=vacancy_id))
    shown = render_template(
        "manager/questions.html",
        form=form,
        vacancy_id=vacancy_id,
        title=vacancy.title,
        criteria=criteria,
        asked=interview_questions.of_vacancy(session(), vacancy_id),
    )
    return shown, 422 if form.errors else 200


@pages.post("/questions/<uuid:question_id>/remove")
@requires(PLAN)
def remove_question(question_id: UUID) -> ResponseReturnValue:
    """Take a question away."""
    vacancy_id = interview_questions.remove(session(), current_actor(), question_id, clock.now())
    return redirect(url_for(".questions", vacancy_id=vacancy_id))
