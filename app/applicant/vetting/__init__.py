"""The vetting form: its sections in the order in which they are asked, and the part that they make."""

from app.applicant.sections import Part
from app.applicant.vetting import (
    absences,
    addresses,
    associations,
    ending,
    family,
    finance,
    identity,
    papers,
    police,
)
from app.models.base import Document
from app.services import vetting_checks, vetting_forms
from app.services.actors import Permission

SECTIONS = (
    identity.SECTION,
    addresses.SECTION,
    absences.SECTION,
    family.SECTION,
    police.SECTION,
    finance.SECTION,
    associations.SECTION,
    papers.SECTION,
    ending.NOTES,
    ending.SIGNATURE,
)


def unsigned(document: Document) -> bool:
    """Tell whether a script may save: a change voids a signature, which nobody does by typing alone."""
    return not (document.get("signature") or {}).get("signed_on")


VETTING = Part(
    key="vetting",
    title="Your vetting form",
    permission=Permission.VETTING_FORM_EDIT,
    read=vetting_forms.read,
    change=vetting_forms.change,
    sections=lambda _: SECTIONS,
    check=vetting_checks.report_for,
    check_page="vetting_report",
    saves_itself=unsigned,
    seen_by=(
        "Nobody who decides on your application can open your vetting form. The vetting officer can, but "
        "only after you have a conditional offer and only when you release it. The police then decide."
    ),
)
