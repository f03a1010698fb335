"""Look at a vetting form before it is taken over: what it says, and what it would take the place of."""

from dataclasses import replace
from uuid import UUID

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from app import db
from app.applicant.answers import chapters
from app.applicant.blueprint import pages
from app.applicant.opening import OpenPart, open_part
from app.applicant.vetting import VETTING
from app.documents.places import version
from app.documents.vetting import lacks_an_entry, with_ids
from app.models.base import Document
from app.sealing import SealBroken, sealer_of
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.vetting_forms import EMPTY_ENTRY
from app.web.auth import requires

DONE = "Your answers are here. Check them, for something may have changed, and sign again."
LOST = "Something has changed meanwhile, so nothing was taken over. Choose the answers again."


def look(opened: OpenPart, document: Document, source: str) -> ResponseReturnValue:
    """Show what would be taken over; the document waits in the page, sealed for this application.

    Raises:
        NotPossibleNow: a list has an empty place, which no page could show.
    """
    if lacks_an_entry(document):
        raise NotPossibleNow(EMPTY_ENTRY)
    waiting = {"document": document, "source": source, "stands": version(opened.document)}
    supposed = replace(opened, document=with_ids(document), then=None)
    return render_template(
        "applicant/vetting/preview.html",
        opened=opened,
        chapters=list(chapters(supposed, change=False)),
        begun=any(section.started(opened.document) for section in opened.sections),
        waiting=sealer_of(db.session()).to_text(waiting, _about(opened)),
    )


@pages.post("/<uuid:application_id>/vetting/take-over")
@requires(Permission.VETTING_FORM_EDIT)
def vetting_take(application_id: UUID) -> ResponseReturnValue:
    """Put what was looked at in the place of the form, if that still is what it was."""
    opened = open_part(VETTING, application_id)
    try:
        waiting = sealer_of(db.session()).from_text(request.form.get("waiting", ""), _about(opened))
    except SealBroken:
        waiting = {}
    if waiting.get("stands") != version(opened.document):
        flash(LOST, "warning")
        return redirect(opened.way("vetting_import"))
    opened.kept.take_over(waiting["document"], waiting["source"])
    flash(DONE, "success")
    return redirect(opened.tasks_url)


def _about(opened: OpenPart) -> str:
    """Name what the seal is for, so that it opens for nothing else."""
    return f"take-over/{opened.own.id}"
