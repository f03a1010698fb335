"""Check the employer's part of an application against the vacancy's person specification."""

from datetime import date

from app.models.base import Document
from app.models.vacancies import Vacancy
from checks.criteria.basics import BASICS
from checks.criteria.records import Criterion, Requirements, Weight
from checks.criteria.specification import SPECIFICATION
from checks.findings import Finding, Severity
from checks.registrations import bodies_in
from forms.schemas import employer_part

WORST_FIRST = list(Severity)


def findings_on(vacancy: Vacancy, document: Document, on: date) -> tuple[Finding, ...]:
    """Give what is missing from the employer's part and what to think about.

    Worst first, and then in the order of the rules. Pointers are into the employer's part: `/contact/name`,
    `/evidence/<criterion id>`, `/registration/number`.
    """
    basics, part, asked = employer_part.basics(document), employer_part.load(document), requirements(vacancy)
    found = [finding for rule in BASICS for finding in rule(basics, None, on)]
    found += [finding for rule in SPECIFICATION for finding in rule(part, asked, on)]
    return tuple(sorted(found, key=lambda finding: WORST_FIRST.index(finding.severity)))


def requirements(vacancy: Vacancy) -> Requirements:
    """Give what a published vacancy asks for."""
    return Requirements(
        criteria=tuple(Criterion(str(each.id), Weight(each.kind), each.text) for each in vacancy.criteria),
        registration_required=bool(vacancy.document.get("registration_required")),
        bodies=frozenset().union(*(bodies_in(each.text) for each in vacancy.criteria)),
    )
