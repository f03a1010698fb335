"""The employer's part of an application, described once; the engine gives it its views."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.applicant.employer.contact import CONTACT
from app.applicant.employer.evidence import Wording, evidence_sections
from app.applicant.employer.qualifications import QUALIFICATIONS
from app.applicant.employer.referees import REFEREES
from app.applicant.employer.registration import REGISTRATION
from app.applicant.employer.work import WORK
from app.applicant.sections import Found, Part, Section
from app.models.applications import Application
from app.models.base import Document
from app.services import criteria_checks, employer_parts
from app.services.actors import Actor, Permission


def sections_for(criteria: Sequence[Wording]) -> Sequence[Section]:
    """Give the sections, which are the same for every vacancy but for its criteria."""
    return (CONTACT, REGISTRATION, WORK, QUALIFICATIONS, *evidence_sections(criteria), REFEREES)


def employer_check(
    _session: Session, _actor: Actor, application: Application, document: Document, on: date
) -> Found:
    """Give what the checks say of an employer's part on a day, worst first."""
    return Found(criteria_checks.findings_on(application.vacancy, document, on))


EMPLOYER = Part(
    "employer",
    "Your application",
    Permission.APPLICATION_EDIT,
    read=employer_parts.read_draft,
    change=employer_parts.change,
    sections=lambda application: sections_for(application.vacancy.criteria),
    check=employer_check,
    check_page="send",
    history="employer_history",
    saves_itself=lambda _: True,
    seen_by="The people who recruit for this vacancy read this, but not before it has closed.",
)
