"""The referee's side: a link that works once and opens one form, without an account."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.base import Document
from app.models.employment_references import EmploymentReference
from app.services import audit
from app.services.tokens import fingerprint, new_token
from checks.dates import in_words


@dataclass(frozen=True, slots=True)
class Asked:
    """What a referee is asked: for whom, for which post, by which employer and until when."""

    reference: EmploymentReference
    applicant: str
    vacancy: str
    employer: str


def new_link(session: Session, reference_id: UUID) -> str | None:
    """Give the token of a new link, which replaces the last; None if nothing is asked any more."""
    reference = session.get(EmploymentReference, reference_id, with_for_update=True)
    if reference is None or reference.state != "asked":
        return None
    token = new_token()
    reference.token_hash = fingerprint(token)
    session.flush()
    return token


def find(session: Session, token: str, now: datetime, *, lock: bool = False) -> Asked | None:
    """Give what a link asks for; None if it was used, taken back, replaced or is over.

    It is over as well when the application has come to its end.
    """
    wanted = (
        select(EmploymentReference, Application, Submission.name)
        .join(Application, Application.id == EmploymentReference.application_id)
        .join(Submission, Submission.application_id == Application.id)
        .where(
            EmploymentReference.token_hash == fingerprint(token),
            EmploymentReference.state == "asked",
            EmploymentReference.expires_at > now,
            Application.status == "checks_in_progress",
        )
    )
    if lock:
        wanted = wanted.with_for_update(of=EmploymentReference).execution_options(populate_existing=True)
    row = session.execute(wanted).first()
    if row is None:
        return None
    reference, application, name = row
    vacancy = application.vacancy
    return Asked(reference, name, vacancy.title, vacancy.document.get("employer") or vacancy.trust.name)


def due(reference: EmploymentReference) -> str:
    """Write the day by which a reference is asked for, like 3 March 2027."""
    return in_words(reference.due_on)


def answer(session: Session, token: str, answers: Document | None, now: datetime) -> bool:
    """Keep the answers, or that the referee declines where they are None; False if the link works no more."""
    asked = find(session, token, now, lock=True)
    if asked is None:
        return False
    reference = asked.reference
    reference.state = "declined" if answers is None else "received"
    reference.answers, reference.answered_at, reference.token_hash = answers or {}, now, None
    session.flush()
    audit.record(session, "reference_moved", None, reference.application_id, now, step=reference.state)
    return True
