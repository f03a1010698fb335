"""Check an applicant's vetting form as it stands."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session, object_session

from app.documents.vetting import contract
from app.models.applications import Application
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services import employer_parts, vetting_forms
from app.services.actors import Actor
from checks.forecast import Forecast, forecast
from checks.profiles import Library, Profile, load_profile
from checks.report import Report, check
from checks.timeline import Timeline, timeline
from checks.vetting.records import VettingForm
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


def needs(vacancy: Vacancy) -> Profile:
    """Give the vacancy's profile, with the trust's own numbers and what the vacancy says on registration."""
    work = object_session(vacancy)
    library: Library = work.info.get("profiles", Library()) if work else Library()
    asked = bool(vacancy.document.get("registration_required"))
    return replace(library.load(vacancy.profile), registration_required=asked)


def form_on(document: Document, on: date) -> VettingForm:
    """Give the record of a contract's document, checked on this day, and declared on it if not before."""
    day = on.isoformat()
    return vetting_form.load(
        {**document, "checked_on": day, "declared_on": document.get("declared_on") or day}
    )


def report_for(
    session: Session, actor: Actor, application: Application, document: Document, on: date
) -> Report:
    """Check a form as it is stored, or would be, for this day."""
    return report_of(_with_registration(session, actor, application, document), application, on)


def report_alone(document: Document, on: date) -> Report:
    """Check a form as it is stored that belongs to no application, for this day, under the usual profile.

    Whether a registration is needed is for a vacancy to say.
    """
    return check(form_on(contract(document), on), _usual())


def forecast_alone(document: Document, on: date, report: Report) -> Forecast:
    """Say from when such a form would pass if nothing else changed; `report` is this day's."""
    return forecast(form_on(contract(document), on), _usual(), report)


def _usual() -> Profile:
    return replace(load_profile(), registration_required=False)


def report_of(document: Document, application: Application, on: date) -> Report:
    """Check a contract's document under the profile and the needs of the application's vacancy."""
    return check(form_on(document, on), needs(application.vacancy))


def timeline_of(document: Document, application: Application, on: date, report: Report) -> Timeline:
    """Lay out the addresses of a contract's document that `report` is about."""
    return timeline(form_on(document, on), needs(application.vacancy), report)


def forecast_on(
    session: Session, actor: Actor, application: Application, on: date, report: Report
) -> Forecast:
    """Say from when the form would pass if nothing else changed; `report` is this day's.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    form = form_on(told(session, actor, application), on)
    return forecast(form, needs(application.vacancy), report)
