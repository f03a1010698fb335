"""The page of one criterion, with its marking guide and the hints of the board beside it."""

from uuid import UUID

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app import db
from app.applicant.opening import OpenPart
from app.applicant.saving import AUTOSAVE, LEAVE, REFUSED, autosave, form_of, save
from app.applicant.sections import Page
from app.services import evidence_boards


def ask(opened: OpenPart, page: Page) -> ResponseReturnValue:
    """Ask for the evidence of one criterion, and go on once it is saved."""
    form = form_of(opened, page.place, page.form)
    if opened.posted and AUTOSAVE in request.form:
        return autosave(opened, page.place, form)
    if opened.posted and save(opened, page.place, form):
        return opened.onwards(opened.tasks_url if LEAVE in request.form else opened.next_url(page))
    vacancy, criterion = opened.own.vacancy, page.place.path[-1]
    shown = render_template(
        page.template,
        form=form,
        page=page,
        opened=opened,
        findings=opened.about(page),
        back=opened.back_url(page),
        tile=evidence_boards.tiles(vacancy, opened.document)[criterion],
        guide=evidence_boards.guide(db.session(), vacancy, UUID(criterion)),
    )
    return shown, REFUSED if form.errors else 200
