"""HR's queue of a vacancy, what can be done to several at once, and one application after closing."""

from collections.abc import Sequence
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import of_mine
from app.services import longlisting, opening, postings
from app.services import queue as queues
from app.services.actors import Permission
from app.services.opening_budgets import ManyOpened
from app.services.queue import Wanted
from app.web.auth import current_actor, records_reading, requires
from app.web.csrf import csrf_meta
from app.web.paging import page_of
from forms.shortlisting import LonglistForm

STAGES = {
    "submitted": "Sent",
    "shortlisting": "Being shortlisted",
    "shortlisted": "Shortlisted",
    "reserve_shortlist": "In reserve",
    "not_shortlisted": "Not shortlisted",
    "invited": "Invited",
    "interview_booked": "Interview booked",
    "interviewed": "Interviewed",
    "conditional_offer": "Offer made",
    "reserve_list": "On the reserve list",
    "not_appointed": "Not appointed",
    "checks_in_progress": "Checks under way",
    "unconditional_offer": "Offer confirmed",
    "appointed": "Appointed",
    "declined": "Offer declined",
    "offer_withdrawn": "Offer withdrawn",
    "checks_not_met": "Checks not met",
    "vetting_not_granted": "Vetting not granted",
    "did_not_attend": "Did not attend",
    "expired": "Expired",
}
"""The hiring side's words for each status that can stand in a queue."""


@pages.route("/vacancies/<uuid:vacancy_id>/queue", methods=["GET", "POST"])
@requires(Permission.QUEUE_READ)
def queue(vacancy_id: UUID) -> ResponseReturnValue:
    """List the applications that were sent; answer a longlist criterion for those that are ticked."""
    found, now = of_mine(vacancy_id, Permission.QUEUE_READ), clock.now()
    wanted = _wanted()
    blind, questions = (
        longlisting.desk(session(), current_actor(), vacancy_id) if found.closed(now) else (False, [])
    )
    page = page_of(
        lambda after, size: queues.page(session(), found, now, after, size, wanted, blind=blind),
        lambda line: (line.sent_at, line.application_id),
    )
    form = _longlist_form(questions, page.lines) if questions and not blind else None
    if request.method == "POST" and form is not None and form.validate():
        return _answer(vacancy_id, form)
    named = found.closed(now) and not blind
    shown = render_template(
        "hr/queue.html",
        summary=postings.summary(found, now),
        page=page,
        count=page.whole or queues.count(session(), found.id, wanted, named=named),
        most=queues.MOST_COUNTED,
        wanted=wanted,
        filtered=wanted != queues.ALL,
        named=named,
        form=form,
        stages=STAGES,
        now=now,
    )
    return shown, 422 if form is not None and form.errors else 200


def _wanted() -> Wanted:
    """Give what the address asks for; an odd value asks for nothing."""
    args = request.args
    return Wanted(
        args.get("search", ""),
        args.get("status", "") if args.get("status") in STAGES else "",
        args.get("longlist", "") if args.get("longlist") in ("aside", "kept") else "",
        newest=args.get("sort") == "newest",
    )


def _longlist_form(questions: Sequence[tuple[UUID, str]], lines: Sequence[queues.Line]) -> LonglistForm:
    """Give the form that answers for several at once."""
    form = LonglistForm(request.form, on=clock.today(), meta=csrf_meta())
    form.question.choices = [(str(key), text) for key, text in questions]
    form.chosen.choices = [(str(line.application_id), line.reference) for line in lines]
    return form


def _answer(vacancy_id: UUID, form: LonglistForm) -> ResponseReturnValue:
    """Keep the answers, and say so once."""
    wanted = longlisting.Answer(UUID(form.question.data), form.answer.data or "", form.reason.data)
    chosen = [UUID(each) for each in form.chosen.data]
    count = longlisting.answer(session(), current_actor(), vacancy_id, chosen, wanted, clock.now())
    many = "1 application" if count == 1 else f"{count} applications"
    flash(f"{many} answered “{form.answer.data}”", "success")
    return redirect(request.full_path.rstrip("?"))


@pages.get("/applications/<uuid:application_id>")
@requires(Permission.APPLICATION_OPEN)
@records_reading
def application(application_id: UUID) -> ResponseReturnValue:
    """Open one application; before closing, say from when that is possible."""
    try:
        opened = opening.open_application(session(), current_actor(), application_id, clock.now())
    except opening.NotYet as early:
        return _not_yet(early)
    except ManyOpened:
        return redirect(url_for(".why_open", application_id=application_id))
    return render_template(
        "hr/application.html", opened=opened, history=longlisting.history(session(), application_id)
    )


def _not_yet(early: opening.NotYet) -> ResponseReturnValue:
    """Say from when the application can be opened."""
    closes = early.closing_at - postings.MINUTE if early.closing_at else None
    return render_template("hr/not_yet.html", early=early, closes=closes), 409
