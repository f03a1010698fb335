"""Fairness: how selection differs between groups, in totals that tell nobody's answer."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import fairness, shortlisting
from app.services.fairness import NO_ANSWER, Question
from app.web.auth import current_actor, requires
from checks.shortlisting.fairness import LEAST
from forms.documents import DocumentForm
from forms.equality import AboutYouForm, BeliefForm, EthnicGroupForm

PARTS: tuple[tuple[str, type[DocumentForm]], ...] = (
    ("about_you", AboutYouForm),
    ("ethnic_group", EthnicGroupForm),
    ("belief", BeliefForm),
)


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting/fairness")
@requires(SHORTLIST)
def shortlisting_fairness(vacancy_id: UUID) -> ResponseReturnValue:
    """Show for each group how many applied and which share was shortlisted."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    asked = [
        (place, field) for place, form in PARTS for field in form(on=clock.today(), value=None).questions()
    ]
    questions = [
        Question(place, field.short_name, tuple(choice.value for choice in field.options()))
        for place, field in asked
    ]
    totals = fairness.totals(session(), current_actor(), vacancy_id, questions)
    labels = [
        {choice.value: choice.label for choice in field.options()} | {NO_ANSWER: "No answer"}
        for _, field in asked
    ]
    return render_template(
        "hr/shortlisting/fairness.html",
        board=board,
        questions=[
            (field.label.text, [(words[key], each) for key, each in total.items()])
            for (_, field), words, total in zip(asked, labels, totals, strict=True)
        ],
        least=LEAST,
    )
