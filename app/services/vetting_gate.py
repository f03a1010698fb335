"""What the vetting form lets an application do: go, go with the form to follow, or wait.

Only words leave this module towards the hiring side; findings go to the applicant alone.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application
from app.models.base import Document
from app.models.trusts import Trust
from app.models.vetting_forms import VettingCopy
from app.sealing import sealer_of
from app.services import vetting_checks
from app.services.actors import Actor
from app.services.errors import NotFound
from checks.findings import Finding, Severity, is_standing
from checks.report import Report
from forms.schemas import report as report_schema

COMPLETE, TO_FOLLOW = "complete", "form_to_follow"


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands between a vetting form and sending.

    Attributes:
        blockers: what is missing or contradictory; each stops a send.
        standing: what no answer can mend today; the form may follow.
        concerns: what has to be acknowledged.
    """

    blockers: tuple[Finding, ...] = ()
    standing: tuple[Finding, ...] = ()
    concerns: tuple[Finding, ...] = ()
    may_follow: bool = False

    @property
    def word(self) -> str | None:
        """The one word for the hiring side; None while the application cannot be sent."""
        if self.blockers:
            return None
        return TO_FOLLOW if self.standing or self.may_follow else COMPLETE


def gate(trust: Trust, report: Report) -> Gate:
    """Judge a report by the trust's rule; a trust without a gate takes any form, and says "to follow"."""
    if trust.vetting_gate == "off" or trust.vetting_opens == "offer":
        return Gate(may_follow=True)
    blockers = [f for f in report.findings if f.severity is Severity.BLOCKER]
    return Gate(
        blockers=tuple(f for f in blockers if not is_standing(f)),
        standing=tuple(f for f in blockers if is_standing(f)),
        concerns=tuple(f for f in report.findings if f.severity is Severity.CONCERN),
    )


def gate_of(session: Session, actor: Actor, application: Application, on: date) -> Gate:
    """Judge the form of an application as it stands.

    Raises:
        NotFound: the form is somebody else's.
    """
    try:
        report = vetting_checks.report_on(session, actor, application, on)
    except NotFound:
        if application.account_id != actor.account_id:
            raise
        return Gate(may_follow=True)
    return gate(application.vacancy.trust, report)


def keep_copy(session: Session, actor: Actor, application: Application, event: str, now: datetime) -> None:
    """Seal what the form and its report are at this moment, apart from the live form.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    document = vetting_checks.told(session, actor, application)
    report = vetting_checks.report_of(document, application, london_day(now))
    copy = VettingCopy(id=uuid4(), application_id=application.id, taken_at_event=event, taken_at=now)
    kept: Document = {"form": document, "report": report_schema.dump(report)}
    sealed = sealer_of(session).seal(kept, f"vetting_copies/{copy.id}")
    copy.key_id, copy.sealed = sealed.key_id, sealed.value
    session.add(copy)
