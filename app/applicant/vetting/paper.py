"""The vetting form on paper, for the applicant: as it stands, with what is missing in front."""

from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.opening import open_part
from app.applicant.vetting import VETTING
from app.applicant.vetting.packing import pack_of
from app.applicant.vetting.report import lines_of
from app.applicant.vetting.timeline import timeline_of
from app.models.base import Document
from app.services import employer_parts
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.filters import moment
from app.web.pack_covers import Cover, cover_of
from app.web.printing import as_pdf
from app.web.proving import asks_for_proof, proved_lately


@pages.get("/<uuid:application_id>/vetting/paper")
@requires(Permission.VETTING_FORM_EDIT)
@asks_for_proof
def vetting_pack(application_id: UUID) -> ResponseReturnValue:
    """Show the whole form for reading, copying and printing."""
    cover, chapters = _made(application_id)
    return render_template(
        "applicant/vetting/pack.html", application_id=application_id, cover=cover, chapters=chapters
    )


@pages.get("/<uuid:application_id>/vetting/paper.pdf")
@requires(Permission.VETTING_FORM_EDIT)
def vetting_pack_pdf(application_id: UUID) -> ResponseReturnValue:
    """Give the whole form as a PDF."""
    if not proved_lately():
        return redirect(url_for(".vetting_pack", application_id=application_id))
    cover, chapters = _made(application_id)
    html = render_template("paper/vetting_form.html", cover=cover, chapters=chapters, notes=(), kinds={})
    return as_pdf(html, f"vetting-form-{cover.reference}.pdf")


def _made(application_id: UUID) -> tuple[Cover, list[Document]]:
    """Make cover and chapters of the form as it stands.

    Raises:
        NotFound: it is somebody else's, or the form was deleted.
    """
    session, actor, now = db.session(), current_actor(), clock.now()
    opened = open_part(VETTING, application_id)
    employer_part = employer_parts.read(session, actor, application_id)
    cover = cover_of(
        opened.own,
        f"As it stood {moment(now)}",
        [line.finding.message for line in lines_of(opened).blockers],
        timeline_of(opened),
        now,
        name=(employer_part.get("contact") or {}).get("name") or "",
    )
    return cover, pack_of(opened.document, employer_part)["chapters"]
