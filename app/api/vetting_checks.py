"""`POST /api/vetting-checks`: a vetting form in, its report out; the same as `vetready check`."""

from flask import current_app

from app.api.blueprint import Document, checks_document
from app.api.shapes import of_contract
from app.clock import today
from checks.profiles import DEFAULT, Library
from checks.report import check
from forms.schemas.report import ReportShape, dump
from forms.schemas.vetting_form import load


@checks_document("/vetting-checks", takes=of_contract("vetting-form"), gives=ReportShape)
def vetting_checks(document: Document) -> Document:
    """Check a vetting form.

    Nothing is stored. An unfinished form gets a report too; the answer is refused only where the document
    has another shape.
    """
    profiles: Library = current_app.extensions["settings"].profiles
    form = load(document).declared(today())
    return dump(check(form, profiles.load(form.profile or DEFAULT)))
