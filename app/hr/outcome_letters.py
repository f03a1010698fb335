"""Letters about shortlisting: their wording, how each will read, and sending them."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.documents.outcome_letters import PLACES
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import outcome_letters, outcomes, shortlisting
from app.services.results import results
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.shortlisting import LetterForm

OUTCOME = "<any(shortlist, reserve, not_shortlist):outcome>"
MOST_SHOWN = 5


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting/letters")
@requires(SHORTLIST)
def shortlisting_letters(vacancy_id: UUID) -> ResponseReturnValue:
    """Show for each outcome how many have been told."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    confirmed = board.found is not None and board.found.confirmed_at is not None
    lines = results(session(), current_actor(), vacancy_id).lines if confirmed else ()
    counts = {
        outcome: (
            sum(line.outcome == outcome and line.told_at is not None for line in lines),
            sum(line.outcome == outcome for line in lines),
        )
        for outcome in outcomes.OUTCOMES
    }
    return render_template(
        "hr/shortlisting/letters.html",
        board=board,
        confirmed=confirmed,
        counts=counts,
        words=outcomes.OUTCOMES,
    )


@pages.route(f"/vacancies/<uuid:vacancy_id>/shortlisting/letters/{OUTCOME}", methods=["GET", "POST"])
@requires(SHORTLIST)
def letter_text(vacancy_id: UUID, outcome: str) -> ResponseReturnValue:
    """Ask for the wording of a letter."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    said = {"text": outcome_letters.texts(session(), vacancy_id)[outcome]}
    form = LetterForm(request.form, on=clock.today(), data=said, meta=csrf_meta())
    form.known = tuple(PLACES)
    if request.method == "POST" and form.validate():
        outcome_letters.set_text(session(), current_actor(), vacancy_id, outcome, form.text.data)
        return redirect(url_for(".letter_preview", vacancy_id=vacancy_id, outcome=outcome))
    shown = render_template(
        "hr/shortlisting/letter.html",
        board=board,
        form=form,
        outcome=outcome,
        words=outcomes.OUTCOMES[outcome],
        places=PLACES,
    )
    return shown, 422 if form.errors else 200


@pages.route(f"/vacancies/<uuid:vacancy_id>/shortlisting/letters/{OUTCOME}/preview", methods=["GET", "POST"])
@requires(SHORTLIST)
def letter_preview(vacancy_id: UUID, outcome: str) -> ResponseReturnValue:
    """Show letters as they will go, and send them."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    if request.method == "POST":
        count = outcome_letters.send(session(), current_actor(), vacancy_id, outcome, clock.now())
        flash("1 letter is on its way" if count == 1 else f"{count} letters are on their way", "success")
        return redirect(url_for(".shortlisting_letters", vacancy_id=vacancy_id))
    letters = outcome_letters.waiting(session(), current_actor(), vacancy_id, outcome)
    return render_template(
        "hr/shortlisting/preview.html",
        board=board,
        letters=letters[:MOST_SHOWN],
        count=len(letters),
        outcome=outcome,
        words=outcomes.OUTCOMES[outcome],
    )
