"""What is asked in a self-check: the vetting form with the registration, and without the signature."""

from dataclasses import replace

from app.applicant.employer.registration import REGISTRATION
from app.applicant.vetting import SECTIONS, VETTING, ending

IDENTITY, *REST = (section for section in SECTIONS if section is not ending.SIGNATURE)
SIGNED_LATER = frozenset({"signature", "declared_on"})
"""Entries of the form that belong to sending it."""

PART = replace(
    VETTING,
    title="Self-check",
    sections=lambda _: (IDENTITY, REGISTRATION, *REST),
    seen_by="Nobody sees your answers. We keep nothing: they travel from page to page with you, locked, and "
    "are gone when you close the page. At the end you can save them as a file.",
)
