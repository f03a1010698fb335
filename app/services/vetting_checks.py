"""Check an applicant's vetting form as it stands."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from app.documents.vetting import contract
from app.models.applications import Application
from app.models.base import Document
from app.services import employer_parts, vetting_forms
from app.services.actors import Actor
from checks.profiles import load_profile
from checks.report import Report, check
from forms.schemas import vetting_form


def told(session: Session, actor: Actor, application: Application) -> Document:
    """Give the form as the contract's document; the registration is asked in the employer's part alone.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    document = vetting_forms.read(session, actor, application.id)
    return _with_registration(session, actor, application, document)


def _with_registration(
    session: Session, actor: Actor, application: Application, document: Document
) -> Document:
    """Give a stored form as the contract's document, with the registration of the employer's part."""
    employer_part = employer_parts.read(session, actor, application.id)
    return {**contract(document), "registration": employer_part.get("registration")}


def report_on(session: Session, actor: Actor, application: Application, on: date) -> Report:
    """Check the form for this day: a signed form on the day of its signature and again on this day (DATE-01).

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    return report_of(told(session, actor, application), application, on)


def report_for(
    session: Session, actor: Actor, application: Application, document: Document, on: date
) -> Report:
    """Check a form as it is stored, or would be, for this day."""
    return report_of(_with_registration(session, actor, application, document), application, on)


def report_alone(document: Document, on: date) -> Report:
    """Check a form as it is stored that belongs to no application, for this day, under the usual profile.

    Whether a registration is needed is for a vacancy to say.
    """
    usual = replace(load_profile(), registration_required=False)
    return check(vetting_form.load(dated(contract(document), on)), usual)


def report_of(document: Document, application: Application, on: date) -> Report:
    """Check a contract's document under the profile and the needs of the application's vacancy."""
    vacancy = application.vacancy
    needs = replace(
        load_profile(vacancy.profile),
        registration_required=bool(vacancy.document.get("registration_required")),
    )
    return check(vetting_form.load(dated(document, on)), needs)


def dated(document: Document, on: date) -> Document:
    """Give a contract's document that is checked for this day, and declared on it if it names none."""
    day = on.isoformat()
    return {**document, "checked_on": day, "declared_on": document.get("declared_on") or day}
