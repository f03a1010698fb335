"""Releasing the vetting form: what goes and to whom, the applicant's word, and who has opened it since."""

from uuid import UUID

from flask import current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.opening import open_part
from app.applicant.saving import REFUSED
from app.applicant.vetting import VETTING
from app.applicant.vetting.packing import pack_of
from app.applicant.vetting.report import lines_of
from app.documents.digests import digest_of
from app.services import (
    employer_parts,
    readings,
    vetting_forms,
    vetting_notes,
    vetting_releases,
    vetting_versions,
)
from app.services.actors import Permission
from app.services.vetting_releases import NotYet, Overtaken, Shown
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.proving import asks_for_proof
from forms.vetting.release import ReleaseForm

OVERTAKEN = (
    "An answer was changed after this page was opened, so nothing was released. Read it through again."
)


@pages.route("/<uuid:application_id>/release", methods=["GET", "POST"])
@requires(Permission.PACK_RELEASE)
@asks_for_proof
def release(application_id: UUID) -> ResponseReturnValue:
    """Show what would go and to whom, or what stops it; release it on the applicant's word."""
    session, actor, now = db.session(), current_actor(), clock.now()
    application, kept = vetting_releases.releasable(session, actor, application_id)
    shown = Shown(_pack(application_id), request.form.get("digest", ""))
    form = ReleaseForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        try:
            vetting_releases.release(
                session, actor, application_id, shown, now, factor_needed=_factor_needed()
            )
        except Overtaken:
            flash(OVERTAKEN, "warning")
            return redirect(url_for(".release", application_id=application_id))
        except NotYet:
            return redirect(url_for(".release", application_id=application_id))
        flash("Your vetting form is released. The vetting officer has it now.", "success")
        return redirect(url_for(".status", application_id=application_id))
    outlook = vetting_releases.outlook(
        session, actor, application, clock.today(), factor_needed=_factor_needed()
    )
    form.digest.data = digest_of(shown.pack)
    page = render_template(
        "applicant/release.html",
        form=form,
        application=application,
        outlook=outlook,
        lines=lines_of(open_part(VETTING, application_id)),
        notes=vetting_notes.for_applicant(session, actor, application_id),
        kinds=vetting_notes.KINDS,
        again=kept.released > 0,
        chapters=shown.pack["chapters"],
    )
    return page, REFUSED if form.errors else 200


def _pack(application_id: UUID) -> dict[str, object]:
    """Make the pack of the form as it stands."""
    session, actor = db.session(), current_actor()
    form = vetting_forms.read(session, actor, application_id)
    return pack_of(form, employer_parts.read(session, actor, application_id))


def _factor_needed() -> bool:
    """Tell whether an applicant needs a second factor before releasing: in production (SEC-26)."""
    needed: bool = current_app.extensions["settings"].production
    return needed


@pages.get("/<uuid:application_id>/released")
@requires(Permission.PACK_RELEASE)
@asks_for_proof
def released(application_id: UUID) -> ResponseReturnValue:
    """Show every version that was released, and who has opened which of them when."""
    session, actor = db.session(), current_actor()
    return render_template(
        "applicant/released.html",
        application_id=application_id,
        versions=vetting_versions.versions(session, actor, application_id),
        readings=readings.of_pack(session, actor, application_id),
        notes=vetting_notes.for_applicant(session, actor, application_id),
        kinds=vetting_notes.KINDS,
    )
