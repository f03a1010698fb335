"""What the calendar alone has changed about a draft since its answers changed, or since it was told."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application, EmployerPart
from app.services import criteria_checks, vetting_checks, vetting_forms, vetting_gate
from app.services.actors import Actor
from checks.findings import Finding
from checks.moved import Moved, moved


def employer_then(session: Session, application: Application, today: date) -> Sequence[Finding] | None:
    """Give what was found in the employer's part on the day it was last changed; None where that is today."""
    part = session.get(EmployerPart, application.id)
    if part is None or (day := london_day(part.updated_at)) >= today:
        return None
    return criteria_checks.findings_on(application.vacancy, part.document, day)


def vetting_then(
    session: Session, actor: Actor, application: Application, today: date
) -> Sequence[Finding] | None:
    """Give what was found in the vetting form on the day it was last changed; None where that is today.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    day = london_day(vetting_forms.changed_at(session, actor, application.id))
    if day >= today:
        return None
    return vetting_checks.report_on(session, actor, application, day).findings


def between(session: Session, application: Application, since: date, today: date) -> Moved:
    """Compare a whole draft on two days, for a mail that says only that something has moved.

    What was answered after `since` stands in both, so only the calendar counts.
    """
    then, now = (_all(session, application, day) for day in (since, today))
    return moved(then, now)


def _all(session: Session, application: Application, day: date) -> list[Finding]:
    """Give what is found in both parts on a day, as far as sending looks at it."""
    part = session.get(EmployerPart, application.id)
    document = part.document if part else {}
    found = list(criteria_checks.findings_on(application.vacancy, document, day))
    form = vetting_forms.read_to_count(session, application.id)
    if form is not None:
        whole = {**form, "registration": document.get("registration")}
        report = vetting_checks.report_of(whole, application, day)
        gate = vetting_gate.gate(application.vacancy.trust, report)
        found += [*gate.blockers, *gate.standing, *gate.concerns]
    return found
