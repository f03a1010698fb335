"""Send an application: all of it in one transaction, once."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.documents.digests import digest_of
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.notifications.outbox import queue_mail
from app.services import (
    answer_history,
    applications,
    audit,
    closings,
    criteria_checks,
    employer_parts,
    vetting_gate,
)
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from app.services.vetting_gate import Gate
from app.workflow import after
from checks.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would happen if the application were sent now.

    Attributes:
        unconfirmed: the address of the account has not been confirmed.
        closed: the vacancy takes no applications any more.
        employer: what the checks say of the employer's part.
        gate: what the vetting form lets it do.
    """

    unconfirmed: bool
    closed: bool
    employer: tuple[Finding, ...]
    gate: Gate

    @property
    def employer_blockers(self) -> tuple[Finding, ...]:
        """What is missing from the employer's part."""
        return tuple(f for f in self.employer if f.severity is Severity.BLOCKER)

    @property
    def concerns(self) -> tuple[Finding, ...]:
        """What has to be acknowledged, the employer's part first."""
        return (*(f for f in self.employer if f.severity is Severity.CONCERN), *self.gate.concerns)

    @property
    def may_go(self) -> bool:
        """Whether nothing stops a send but an acknowledgement."""
        return not (self.unconfirmed or self.closed or self.employer_blockers or self.gate.word is None)


class Stopped(Exception):
    """Something stops the send; `outlook` says what."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__("the application cannot be sent yet")
        self.outlook = outlook


def outlook(session: Session, actor: Actor, application: Application, now: datetime) -> Outlook:
    """Tell what would happen if the application were sent at this moment.

    Raises:
        NotFound: it is somebody else's.
    """
    day = london_day(now)
    document = employer_parts.read(session, actor, application.id)
    account = session.get_one(Account, actor.account_id)
    return Outlook(
        unconfirmed=account.confirmed_at is None,
        closed=not application.vacancy.takes_applications(now),
        employer=criteria_checks.findings_on(application.vacancy, document, day),
        gate=vetting_gate.gate_of(session, actor, application, day),
    )


def send(
    session: Session, actor: Actor, application_id: UUID, token: str, *, acknowledged: bool, now: datetime
) -> Application:
    """Send an application. The same page sent twice is one application.

    `token` is of the page that it is sent from; `acknowledged` says that the concerns were read.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: it was sent from another page, or withdrawn.
        Stopped: something is missing, the vacancy has closed, or concerns were not acknowledged.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    token = _own(token, application)
    if session.scalar(select(Submission.token).where(Submission.application_id == application.id)) == token:
        return application
    if application.status != "draft":
        raise NotPossibleNow("This application has already been sent.")
    _one_by_one(session, application)
    seen = outlook(session, actor, application, now)
    if not seen.may_go or (seen.concerns and not acknowledged):
        raise Stopped(seen)
    document = employer_parts.read(session, actor, application_id)
    frozen = _frozen(application, document)
    digest = digest_of(frozen)
    application.status = after(application.status, "send")
    application.readiness, application.sent_at = seen.gate.word, now
    session.add(
        Submission(
            application_id=application.id,
            token=token,
            document=frozen,
            digest=digest,
            name=document["contact"]["name"],
            sent_at=now,
        )
    )
    answer_history.forget(session, application.id)
    vetting_gate.keep_copy(session, actor, application, "send", now)
    _announce(session, actor, application, digest, now)
    closings.close_if_full(session, application.vacancy, now)
    return application


def _one_by_one(session: Session, application: Application) -> None:
    """Let nobody else send for this vacancy meanwhile, where it takes only so many applications."""
    if application.vacancy.most_applications is not None:
        session.refresh(
            application.vacancy, ["closing_at", "most_applications"], with_for_update={"of": Vacancy}
        )


def _own(token: str, application: Application) -> str:
    """Give the token as it is stored: bound to its application, so that no other can be sent by it."""
    return sha256(f"{application.id}/{token}".encode()).hexdigest()


def _frozen(application: Application, document: Document) -> Document:
    """Give what is kept of the employer's part, with the wording of the vacancy that it answers."""
    vacancy = application.vacancy
    criteria = [
        {"id": str(c.id), "section": c.section, "kind": c.kind, "text": c.text} for c in vacancy.criteria
    ]
    return {
        "vacancy": {"id": str(vacancy.id), "title": vacancy.title, "criteria": criteria},
        "employer_part": document,
    }


def _announce(session: Session, actor: Actor, application: Application, digest: str, now: datetime) -> None:
    """Write the audit line, and ask for the receipt to be mailed."""
    audit.record(
        session,
        "application_sent",
        actor.account_id,
        application.id,
        now,
        vacancy=str(application.vacancy_id),
        digest=digest,
        readiness=application.readiness,
    )
    account = session.get_one(Account, actor.account_id)
    queue_mail(
        session,
        account.email,
        "application_received",
        {
            "application_id": str(application.id),
            "reference": application.reference,
            "vacancy": application.vacancy.title,
        },
        f"received:{application.id}",
    )
