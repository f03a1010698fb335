"""A second person looks at a draft, and approves it or sends it back."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import EDIT, of_mine
from app.services import approvals, approving, postings
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.vacancies.publishing import APPROVE, ApprovalForm


@pages.route("/vacancies/<uuid:vacancy_id>/approval", methods=["GET", "POST"])
@requires(EDIT)
def approval(vacancy_id: UUID) -> ResponseReturnValue:
    """Show a draft as everybody would see it, and ask whoever did not ask for it to be published."""
    found, now = of_mine(vacancy_id), clock.now()
    waiting = approvals.waiting(session(), found)
    if found.status != "draft" or waiting is None:
        raise NotPossibleNow(approving.GONE)
    form = ApprovalForm(request.form, on=clock.london_day(now), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        approve = form.decision.data == APPROVE
        words = form.words.data or ""
        approving.decide(session(), current_actor(), waiting.id, approve=approve, words=words, now=now)
        flash("The vacancy is published" if approve else "The vacancy is sent back", "success")
        return redirect(url_for(".vacancies"))
    shown = render_template(
        "hr/approval.html",
        form=form,
        posting=postings.posting(found, now),
        requests=approvals.history(session(), vacancy_id),
        own=waiting.asked_by == current_actor().account_id,
    )
    return shown, 422 if form.errors else 200
