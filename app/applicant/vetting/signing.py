"""Sign the vetting form: the answers as they were shown, for today."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.opening import OpenPart
from app.applicant.saving import REFUSED
from app.applicant.sections import Page
from app.documents.places import Place, Stale
from app.documents.vetting import answers_version
from app.services import vetting_forms
from app.web.auth import current_actor
from app.web.csrf import csrf_meta
from checks.findings import Severity, is_standing
from forms.vetting.closing import SignForm

OVERTAKEN = "An answer was changed in another window, so the form was not signed. Check it and sign again."


def show(opened: OpenPart, page: Page) -> ResponseReturnValue:
    """Ask for the signature once nothing else is left to put right; say so where it has been given."""
    form = SignForm(
        request.form, on=clock.today(), version=answers_version(opened.document), meta=csrf_meta()
    )
    left = to_put_right(opened, page)
    if opened.posted and not left and form.validate():
        return sign(opened, page, form) if form.signs.data == "yes" else opened.onwards(opened.next_url(page))
    shown = render_template(
        "applicant/vetting/sign.html",
        form=form,
        page=page,
        opened=opened,
        left=left,
        signed_on=(opened.document.get("signature") or {}).get("signed_on"),
        back=opened.back_url(page),
    )
    return shown, REFUSED if form.errors else 200


def to_put_right(opened: OpenPart, page: Page) -> int:
    """Count what is missing elsewhere in the form; what no answer can mend today does not count."""
    return sum(
        found.finding.severity is Severity.BLOCKER
        and not is_standing(found.finding)
        and not any(spot.page is page for spot in found.spots[:1])
        for found in opened.findings
    )


def sign(opened: OpenPart, page: Page, form: SignForm) -> ResponseReturnValue:
    """Sign, unless an answer was changed after the page was shown."""
    try:
        vetting_forms.sign(db.session(), current_actor(), opened.own.id, form.version.data or "", clock.now())
    except Stale:
        opened.kept.say(OVERTAKEN, "warning")
        return opened.onwards(opened.url(page))
    opened.kept.say("You have signed your vetting form.", "success")
    return opened.onwards(opened.next_url(page))


PAGE = Page(
    key="signature",
    title="Sign your vetting form",
    place=Place(("signature",), fields=("signed_on",)),
    form=SignForm,
    why="The police need your word that the form is true and complete.",
    answers_at=("/signature", "/declared_on"),
    view=show,
)
