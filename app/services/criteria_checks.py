"""Check the employer's part of an application against the vacancy's person specification."""

from datetime import date

from app.models.base import Document
from app.models.vacancies import Vacancy
from checks.criteria.basics import BASICS
from checks.findings import Finding
from forms.schemas import employer_part


def findings_on(vacancy: Vacancy, document: Document, on: date) -> tuple[Finding, ...]:
    """Give what is missing from the employer's part and what to think about, worst first.

    Pointers are into the employer's part: `/contact/name`, `/evidence/<criterion id>`,
    `/registration/number`.
    """
    basics = employer_part.basics(document)
    return tuple(finding for rule in BASICS for finding in rule(basics, None, on))
