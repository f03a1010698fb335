"""The employer's self-declaration: the applicant's answers, from the offer until the check is decided.

Nothing is read from the police vetting form here, or put there. What is sent of it: `sent_declarations`.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.documents.places import Stale
from app.models.applications import Application
from app.models.base import Document
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.models.offers import EmploymentCheck, Offer
from app.sealing import Sealed, sealer_of
from app.services import applications, sent_declarations
from app.services.actors import Actor
from app.services.employment_checks import CRIMINAL_RECORD
from app.services.errors import NotFound, NotPossibleNow
from app.services.sent_declarations import Sent, Shown
from checks.record.declarations import CheckLevel, asks_the_same, still_answers

ASKED_IN = frozenset({"conditional_offer", "checks_in_progress"})
DECIDED = frozenset({"met", "not_met"})
CLOSED = "The employer does not ask for this declaration any more, so it cannot change."
NOTHING_YET = "Answer the questions first, then check and send them."


@dataclass(frozen=True, slots=True)
class Answers:
    """What an applicant has written so far.

    Attributes:
        document: the answers; empty where none were saved.
        version: of these answers and of the questions; travels in the page.
        level: of the check that the post needs.
        open: whether they can still change and be sent.
        sent_at: when they were sent last, this version or an older one; None where they were not.
        changed_since: whether they are not those that were sent last.
        sent_for: the level that they were sent for last, where that asks something else; else None.
    """

    document: Document
    version: str
    level: CheckLevel
    open: bool
    sent_at: datetime | None
    changed_since: bool
    sent_for: CheckLevel | None

    @property
    def done(self) -> bool:
        """Whether what is asked now was answered and sent as it stands."""
        return self.sent_at is not None and not self.changed_since and self.sent_for is None

    @property
    def state(self) -> str:
        """How far it is, in a few words."""
        if self.done:
            return "Sent"
        if self.sent_for:
            return "To be answered again: the employer has put the check right"
        return "Changed since you sent it" if self.sent_at else "Not sent yet"


def read(session: Session, actor: Actor, application_id: UUID) -> Answers:
    """Open the applicant's own answers.

    Raises:
        NotFound: it is somebody else's, or no offer has been made.
    """
    application = applications.owned(session, actor, application_id)
    level = level_of(session, application_id)
    row = session.get(EmployerDeclaration, application_id, populate_existing=True)
    last = sent_declarations.last(session, application_id)
    sent_for = CheckLevel(last.level) if last else None
    return Answers(
        document=_opened(session, row) if row else {},
        version=f"{row.version if row else 0}-{level}",
        level=level,
        open=is_open(session, application),
        sent_at=last.sent_at if last else None,
        changed_since=bool(row and last and row.version != last.version),
        sent_for=sent_for if sent_for and not asks_the_same(sent_for, level) else None,
    )


def change(
    session: Session, actor: Actor, application_id: UUID, document: Document, shown: str, now: datetime
) -> None:
    """Save answers; `shown` is the version that the page showed. The same answers twice are one save.

    Raises:
        NotFound: it is somebody else's, or no offer has been made.
        NotPossibleNow: it is not asked for any more.
        Stale: another window saved meanwhile, or the employer put the level of the check right.
    """
    _to_change(session, actor, application_id)
    before = read(session, actor, application_id)
    if document == before.document:
        return
    if shown != before.version:
        raise Stale(before.document)
    row = session.get(EmployerDeclaration, application_id)
    _save(session, row or EmployerDeclaration(application_id=application_id, version=0), document, now)


def send(session: Session, actor: Actor, application_id: UUID, shown: Shown, now: datetime) -> int:
    """Freeze the answers as they were shown, for the employer; give the number. Sent twice, it is one.

    Raises:
        NotFound: it is somebody else's, or no offer has been made.
        NotPossibleNow: it is not asked for any more, or nothing was answered.
        Stale: an answer was changed after the page was shown.
    """
    _to_change(session, actor, application_id)
    answers = read(session, actor, application_id)
    row = session.get(EmployerDeclaration, application_id)
    if row is None or not answers.document.get("any"):
        raise NotPossibleNow(NOTHING_YET)
    if shown.version != answers.version:
        raise Stale(answers.document)
    last = sent_declarations.last(session, application_id)
    if last and not answers.changed_since and last.level == answers.level:
        return last.number
    return sent_declarations.add(session, actor, row, answers.level, shown, now)


def own_copies(session: Session, actor: Actor, application_id: UUID) -> list[Sent]:
    """Open all that the applicant sent, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return sent_declarations.copies(session, application_id)


def ask_anew(
    session: Session, application_id: UUID, before: CheckLevel, level: CheckLevel, now: datetime
) -> None:
    """Keep of the answers what the questions of another level still ask. The application is locked."""
    row = session.get(EmployerDeclaration, application_id, populate_existing=True)
    if row and not asks_the_same(before, level):
        _save(session, row, still_answers(_opened(session, row), before, level), now)


def forget(session: Session, application_id: UUID) -> None:
    """Delete what was written and what was sent; that it was opened, by whom and when stays in the trail."""
    for table in (EmployerDeclaration, SentDeclaration):
        session.execute(delete(table).where(table.application_id == application_id))


def level_of(session: Session, application_id: UUID) -> CheckLevel:
    """Give the level that the offer names.

    Raises:
        NotFound: no offer has been made, so nothing is asked.
    """
    offer = session.get(Offer, application_id)
    if offer is None:
        raise NotFound
    return CheckLevel(offer.check_level)


def is_open(session: Session, application: Application) -> bool:
    """Tell whether it is asked for: from the offer until the criminal record check is decided."""
    check = session.get(EmploymentCheck, (application.id, CRIMINAL_RECORD))
    return application.status in ASKED_IN and (check is None or check.state not in DECIDED)


def _to_change(session: Session, actor: Actor, application_id: UUID) -> None:
    """See that the actor may change their answers, and keep everybody else from it meanwhile."""
    application = applications.owned(session, actor, application_id, lock=True)
    level_of(session, application_id)
    if not is_open(session, application):
        raise NotPossibleNow(CLOSED)


def _save(session: Session, row: EmployerDeclaration, document: Document, now: datetime) -> None:
    """Seal answers as the next version."""
    row.version += 1
    sealed = sealer_of(session).seal(document, _about(row))
    row.key_id, row.sealed, row.updated_at = sealed.key_id, sealed.value, now
    session.add(row)
    session.flush()


def _opened(session: Session, row: EmployerDeclaration) -> Document:
    """Open the seal of the answers."""
    document: Document = sealer_of(session).unseal(Sealed(row.key_id, row.sealed), _about(row))
    return document


def _about(row: EmployerDeclaration) -> str:
    """Name the row and version that a seal is bound to."""
    return f"{row.__tablename__}/{row.application_id}/{row.version}"
