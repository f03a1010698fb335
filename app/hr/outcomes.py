"""Results and outcomes: what marks come to, deciding, confirming, and taking somebody from the reserve."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import outcomes, shortlisting
from app.services.errors import NotFound, NotPossibleNow
from app.services.results import Results, results
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from checks.shortlisting.standings import TIE_BREAK, most_possible
from forms.shortlisting import DecideForm, ReasonForm, SureForm

AT_ONCE = 50


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/outcomes", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_outcomes(vacancy_id: UUID) -> ResponseReturnValue:
    """Show everybody by place, and keep an outcome for those who are ticked."""
    seen = results(session(), current_actor(), vacancy_id)
    form = _form(seen)
    if request.method == "POST" and form.validate():
        try:
            return _decide(vacancy_id, form)
        except NotPossibleNow as refused:
            form.refuse("outcome", str(refused))
    start = request.args.get("start", 0, type=int)
    start = max(0, min(start, len(seen.lines) - 1)) // AT_ONCE * AT_ONCE
    shown = render_template(
        "hr/shortlisting/outcomes.html",
        vacancy_id=vacancy_id,
        seen=seen,
        form=form,
        lines=seen.lines[start : start + AT_ONCE],
        start=start,
        size=AT_ONCE,
        tie_break=TIE_BREAK,
        most=most_possible(one.weighed for one in seen.table.criteria),
        words=outcomes.OUTCOMES,
    )
    return shown, 422 if form.errors else 200


def _form(seen: Results) -> DecideForm:
    form = DecideForm(request.form, on=clock.today(), meta=csrf_meta())
    form.outcome.choices = list(outcomes.OUTCOMES.items())
    form.chosen.choices = [(str(line.application_id), line.reference) for line in seen.lines]
    return form


def _decide(vacancy_id: UUID, form: DecideForm) -> ResponseReturnValue:
    """Keep the outcome, and say so once.

    Raises:
        NotPossibleNow: it cannot be.
    """
    outcome = form.outcome.data or ""
    chosen = [UUID(each) for each in form.chosen.data]
    count = outcomes.decide(
        session(), current_actor(), vacancy_id, chosen, (outcome, form.reason.data), clock.now()
    )
    many = "1 application" if count == 1 else f"{count} applications"
    flash(f"{outcomes.OUTCOMES[outcome]}: {many}", "success")
    return redirect(request.full_path.rstrip("?"))


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/confirm", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_confirm(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask before every outcome becomes final, then make it so."""
    seen = results(session(), current_actor(), vacancy_id)
    if seen.undecided or seen.shortlisting.confirmed_at:
        return redirect(url_for(".shortlisting_outcomes", vacancy_id=vacancy_id))
    form = SureForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "yes":
            outcomes.confirm(session(), current_actor(), vacancy_id, clock.now())
            flash("The outcomes are confirmed. Nobody has been told yet", "success")
        return redirect(url_for(".shortlisting_outcomes", vacancy_id=vacancy_id))
    counts = [
        (words, sum(line.outcome == outcome for line in seen.lines))
        for outcome, words in outcomes.OUTCOMES.items()
    ]
    shown = render_template("hr/shortlisting/confirm.html", vacancy_id=vacancy_id, form=form, counts=counts)
    return shown, 422 if form.errors else 200


@pages.route(
    "/vacancies/<uuid:vacancy_id>/shortlisting/promote/<uuid:application_id>", methods=["GET", "POST"]
)
@requires(SHORTLIST)
def promote(vacancy_id: UUID, application_id: UUID) -> ResponseReturnValue:
    """Ask why somebody is taken from the reserve onto the shortlist, then do it."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    seen = results(session(), current_actor(), vacancy_id)
    line = next((each for each in seen.lines if each.application_id == application_id), None)
    if line is None or line.status != "reserve_shortlist":
        raise NotFound
    form = ReasonForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        outcomes.promote(session(), current_actor(), application_id, form.reason.data, clock.now())
        flash(f"{line.reference} is on the shortlist, and has not been told yet", "success")
        return redirect(url_for(".shortlisting_outcomes", vacancy_id=vacancy_id))
    shown = render_template("hr/shortlisting/promote.html", board=board, form=form, line=line)
    return shown, 422 if form.errors else 200
