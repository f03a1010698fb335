"""Carry the vetting form from one application to the next: as a file, or straight."""

from typing import Any
from uuid import UUID

from flask import make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import CombinedMultiDict

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.opening import OpenPart, open_part
from app.applicant.saving import REFUSED
from app.applicant.vetting import VETTING
from app.applicant.vetting.previewing import DONE, look
from app.documents.vetting import contract
from app.models.applications import Application
from app.models.base import Document
from app.services import applications, vetting_forms
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.filters import day
from forms.fields.choices import Choice
from forms.schemas import vetting_form
from forms.schemas.faults import DoesNotFit
from forms.schemas.writing import write
from forms.vetting.carrying import MOST_BYTES, CopyForm, UploadForm, in_words

TOO_LONG = "The file must be smaller than 1 MB"
EMPTY = "The file is empty. Select the file that you downloaded"
UNFIT = "The file cannot be used as it is. What has to be changed is listed below"


@pages.post("/<uuid:application_id>/vetting/export")
@requires(Permission.VETTING_FORM_EDIT)
def vetting_export(application_id: UUID) -> ResponseReturnValue:
    """Give the form as a file; it is a post because it leaves a line in the audit trail."""
    return as_file(vetting_forms.export(db.session(), current_actor(), application_id, clock.now()))


def as_file(document: Document) -> ResponseReturnValue:
    """Give a contract's document as a file to keep."""
    answer = make_response(write(document))
    answer.content_type = "application/json; charset=utf-8"
    answer.headers["Content-Disposition"] = 'attachment; filename="vetting-form.json"'
    return answer


@pages.route("/<uuid:application_id>/vetting/import", methods=["GET", "POST"])
@requires(Permission.VETTING_FORM_EDIT)
def vetting_import(application_id: UUID) -> ResponseReturnValue:
    """Offer both ways to take over answers, and take a file."""
    return take_over(open_part(VETTING, application_id))


def take_over(opened: OpenPart) -> ResponseReturnValue:
    """Offer the ways to take over answers, or take a file."""
    upload, copy = _forms(opened)
    if not (opened.posted and upload.validate()):
        return _ask(opened, upload, copy)
    return _take_file(opened, upload) or _ask(opened, upload, copy)


@pages.post("/<uuid:application_id>/vetting/copy")
@requires(Permission.VETTING_FORM_EDIT)
def vetting_copy(application_id: UUID) -> ResponseReturnValue:
    """Take the answers of an earlier application."""
    opened = open_part(VETTING, application_id)
    upload, copy = _forms(opened)
    if not copy.validate():
        return _ask(opened, upload, copy)
    document = vetting_forms.read(db.session(), current_actor(), UUID(copy.source.data))
    return _take(opened, contract(document), "application")


def _forms(opened: OpenPart) -> tuple[UploadForm, CopyForm]:
    """Make both forms; each sees only what was posted to it, for their names begin differently."""
    empty = not any(section.started(opened.document) for section in opened.sections)
    posted: CombinedMultiDict[str, Any] = CombinedMultiDict(
        [request.files, request.form] if opened.posted else []
    )
    today = clock.today()
    upload = UploadForm(posted, on=today, empty=empty, prefix="file", meta=csrf_meta())
    copy = CopyForm(posted, on=today, empty=empty, prefix="copy", meta=csrf_meta())
    copy.source.choices = [
        Choice(str(each.id), each.vacancy.title, f"Started on {day(clock.london_day(each.started_at))}")
        for each in _earlier(opened)
    ]
    return upload, copy


def _earlier(opened: OpenPart) -> list[Application]:
    """Give the person's other applications that have a form to copy."""
    if opened.application is None:
        return []
    session, actor = db.session(), current_actor()
    ids = vetting_forms.earlier(session, actor, opened.application.id)
    return [applications.owned(session, actor, each) for each in ids]


def _take_file(opened: OpenPart, upload: UploadForm) -> ResponseReturnValue | None:
    """Read the file and take it over; None where it cannot be used, which the form says then."""
    text = upload.file.data.stream.read(MOST_BYTES + 1)
    if not text or len(text) > MOST_BYTES:
        upload.refuse("file", TOO_LONG if text else EMPTY)
        return None
    try:
        document = vetting_form.read(text)
        vetting_form.load(document)
        return _take(opened, document, "file")
    except DoesNotFit as fault:
        upload.refuse("file", UNFIT)
        upload.unfit = in_words(fault.faults)
    except NotPossibleNow as refusal:
        upload.refuse("file", str(refusal))
    return None


def _take(opened: OpenPart, document: Document, source: str) -> ResponseReturnValue:
    """Let the document be looked at, or, where there is no account, put it in the place of the form."""
    if opened.application is not None:
        return look(opened, document, source)
    opened.kept.take_over(document, source)
    opened.kept.say(DONE, "success")
    return opened.onwards(opened.tasks_url)


def _ask(opened: OpenPart, upload: UploadForm, copy: CopyForm) -> ResponseReturnValue:
    """Show both ways."""
    shown = render_template(
        "applicant/vetting/carry.html", opened=opened, upload=upload, copy=copy, back=opened.tasks_url
    )
    return shown, REFUSED if upload.errors or copy.errors else 200
