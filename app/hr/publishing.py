"""Preview a draft, and publish it or ask for approval."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.correcting import draft
from app.hr.review import review
from app.hr.vacancies import EDIT, of_mine, where_to_mend
from app.models.vacancies import Vacancy
from app.services import approvals, approving, corrections, postings, publishing
from app.services.errors import Missing, NotReady
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.vacancies.publishing import PublishForm, dates_shown

CHANGED = "This vacancy was changed after you opened this page. Look at the preview again, then publish"
PUBLISHED = "The vacancy is published. People can now see it and apply"
ASKED = "Your colleagues in HR are asked to approve this vacancy"
CLOSING = "/closing"


@pages.get("/vacancies/<uuid:vacancy_id>/preview")
@requires(EDIT)
def preview(vacancy_id: UUID) -> ResponseReturnValue:
    """Show a vacancy as everybody will see it."""
    shown = postings.posting(of_mine(vacancy_id), clock.now())
    return render_template("hr/preview.html", posting=shown)


@pages.route("/vacancies/<uuid:vacancy_id>/publish", methods=["GET", "POST"])
@requires(EDIT)
def publish(vacancy_id: UUID) -> ResponseReturnValue:
    """List what is missing; where only the closing date may be, ask for it and publish, or for approval."""
    found = draft(vacancy_id)
    needs_approval = approvals.needed(session(), found.trust_id)
    form = _form(found)
    lacking = [one for one in publishing.missing(found, clock.now()) if one.field != CLOSING]
    if request.method == "POST" and form.validate():
        try:
            _publish(vacancy_id, form, needs_approval=needs_approval)
        except corrections.ChangedMeanwhile:
            form.refuse("version", CHANGED)
            form.version.data, form.version.raw_data = str(found.version), None
        except NotReady as refused:
            lacking = list(refused.missing)
            form.refuse("version", "Put right what is missing, then publish")
        else:
            flash(ASKED if needs_approval else PUBLISHED, "success")
            return redirect(url_for(".vacancy", vacancy_id=vacancy_id))
    return _page(found, form, lacking, needs_approval=needs_approval), 422 if form.errors else 200


def _form(found: Vacancy) -> PublishForm:
    """Make the form; a closing date that has passed is not offered again."""
    now = clock.now()
    form = PublishForm(
        request.form,
        on=clock.london_day(now),
        version=str(found.version),
        data=dates_shown(found.document.get("closing"), passed=found.closed(now)),
        meta=csrf_meta(),
    )
    form.now = now.astimezone(clock.LONDON).time()
    form.in_doubt = len(found.document.get("doubts") or ())
    return form


def _publish(vacancy_id: UUID, form: PublishForm, *, needs_approval: bool) -> None:
    """Publish what the page showed, or ask somebody else to approve it.

    Raises:
        ChangedMeanwhile: it is not what the page showed any more.
        NotReady: something that applicants need is missing.
    """
    version = form.version.data or ""
    seen = int(version) if version.isascii() and version.isdigit() else 0
    actor, closing, now = current_actor(), form.deadline(), clock.now()
    if needs_approval:
        note = form.note.data or ""
        approving.ask(session(), actor, vacancy_id, seen=seen, closing=closing, note=note, now=now)
    else:
        publishing.publish_as_seen(session(), actor, vacancy_id, seen, closing, now)


def _page(found: Vacancy, form: PublishForm, lacking: list[Missing], *, needs_approval: bool) -> str:
    now = clock.now()
    interview = found.document.get("interview_date")
    seen = review(found.document, found.advert, clock.london_day(now))
    return render_template(
        "hr/publish.html",
        form=form,
        summary=postings.summary(found, now),
        missing=[(one.message, where_to_mend(found.id, one)) for one in lacking],
        to_check=seen.to_check,
        passed=found.closed(now),
        needs_approval=needs_approval,
        interview=interview,
        interview_note=_note(interview, form),
    )


def _note(interview: str | None, form: PublishForm) -> str:
    """Give what to think about in the interview date; "" where it is fine, or none is set."""
    if interview and interview < form.on.isoformat():
        return "This day has passed."
    if interview and form.closing.data and interview < form.closing.data:
        return "This is before the closing date."
    return ""
