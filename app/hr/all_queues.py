"""The queue across all vacancies: every application that was sent, and the views of it that one keeps."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.applications import STAGES
from app.hr.blueprint import pages
from app.services import all_queues, postings, saved_views
from app.services import queue as queues
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.paging import page_of
from forms.shortlisting import ViewForm

DEADLINES = {"open": "Open", "week": "Closes within 7 days", "closed": "Closed"}
ORDERS = {"": "Oldest first", "newest": "Newest first", "deadline": "Closing first"}
AGES = {
    "": "Any",
    "3": "3 days or more",
    "7": "7 days or more",
    "14": "14 days or more",
    "28": "28 days or more",
}


@pages.route("/queue", methods=["GET", "POST"])
@requires(Permission.QUEUE_READ)
def all_queue() -> ResponseReturnValue:
    """List the applications of all vacancies; keep the view that is shown under a name."""
    actor, now = current_actor(), clock.now()
    wanted = all_queues.as_asked(request.args)
    asked = all_queues.in_address(wanted)
    form = ViewForm(request.form, on=clock.london_day(now), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            saved_views.save(session(), actor, form.name.data, asked, now)
        except NotPossibleNow as refused:
            form.refuse("name", str(refused))
        else:
            flash("The view is saved", "success")
            return redirect(url_for(".all_queue", **asked))  # type: ignore[arg-type]
    page = page_of(
        lambda after, size: all_queues.page(session(), actor, wanted, now, after, size),
        lambda each: (each.line.sent_at, each.line.application_id),
    )
    shown = render_template(
        "hr/all_queue.html",
        page=page,
        count=all_queues.count(session(), actor, wanted, now),
        most=queues.MOST_COUNTED,
        wanted=wanted,
        asked=asked,
        filtered=bool(asked),
        vacancies=[(str(key), title) for key, title in all_queues.vacancies(session(), actor)],
        views=saved_views.own(session(), actor),
        form=form,
        stages=STAGES,
        deadlines=DEADLINES,
        orders=ORDERS,
        ages=AGES,
        now=now,
        minute=postings.MINUTE,
    )
    return shown, 422 if form.errors else 200


@pages.post("/queue/views/<uuid:view_id>/delete")
@requires(Permission.QUEUE_READ)
def delete_view(view_id: UUID) -> ResponseReturnValue:
    """Delete one of one's own views."""
    saved_views.remove(session(), current_actor(), view_id)
    flash("The view is deleted", "success")
    return redirect(url_for(".all_queue"))
