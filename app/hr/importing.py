"""Bring in an advert: it is read, and what was read becomes a draft to review."""

from contextlib import closing
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import CombinedMultiDict, FileStorage

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.vacancies import EDIT
from app.services import trusts, vacancies
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from checks.advert import read_advert
from forms.schemas.advert_files import decode
from forms.schemas.faults import DoesNotFit
from forms.schemas.vacancy import dump_vacancy
from forms.vacancies.importing import MOST_FILE, AdvertForm


@pages.route("/vacancies/import", methods=["GET", "POST"])
@requires(EDIT)
def import_advert() -> ResponseReturnValue:
    """Ask for an advert, read it, and go to the review of what was read."""
    mine = trusts.names(session(), current_actor().trusts(EDIT))
    form = AdvertForm(
        CombinedMultiDict([request.form, request.files]) if request.method == "POST" else None,
        on=clock.today(),
        meta=csrf_meta(),
    )
    form.trust.choices = [(str(trust_id), name) for trust_id, name in mine.items()]
    if request.method == "POST" and form.validate():
        advert = _advert(form)
        if advert:
            trust_id = UUID(form.trust.data) if form.trust.data else next(iter(mine))
            return _start(trust_id, advert)
    return render_template("hr/import.html", form=form, several=len(mine) > 1), 422 if form.errors else 200


def _start(trust_id: UUID, advert: str) -> ResponseReturnValue:
    """Read the advert and keep it as a draft."""
    document = dump_vacancy(read_advert(advert))
    draft = vacancies.start(session(), current_actor(), trust_id, advert, document, clock.now())
    flash("The advert has been read. Check each value beside the words it was read from", "success")
    return redirect(url_for(".review_page", vacancy_id=draft.id))


def _advert(form: AdvertForm) -> str:
    """Give the advert; on a file that cannot be read, say so on the form and give nothing."""
    upload: FileStorage | None = form.file.data
    if upload is None:
        return form.text.data
    with closing(upload):
        content = upload.stream.read(MOST_FILE + 1)
    if len(content) > MOST_FILE:
        form.refuse("file", "The file must be 1 MB or smaller. Copy the advert's text and paste it instead")
        return ""
    try:
        return decode(content).replace("\r\n", "\n")
    except DoesNotFit as unreadable:
        form.refuse("file", unreadable.faults[0].message)
        return ""
