"""The employer's self-declaration: the applicant's answers, what was sent of them, and when.

It opens with a conditional offer. Nothing is read from the police vetting form here, or put there.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.documents.digests import digest_of
from app.documents.places import Stale
from app.models.applications import Application
from app.models.base import Document
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.models.offers import EmploymentCheck, Offer
from app.sealing import Sealed, sealer_of
from app.services import applications, audit
from app.services.actors import Actor
from app.services.employment_checks import CRIMINAL_RECORD
from app.services.errors import NotFound, NotPossibleNow
from checks.record.declarations import CheckLevel

ASKED_IN = frozenset({"conditional_offer", "checks_in_progress"})
DECIDED = frozenset({"met", "not_met"})
CLOSED = "The employer does not ask for this declaration any more, so it cannot change."
NOTHING_YET = "Answer the questions first, then check and send them."
UNSAVED = "0"
"""The version of what was never saved."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What an applicant has written so far.

    Attributes:
        document: the answers; empty where none were saved.
        version: of these answers; travels in the page.
        level: of the check that the post needs.
        open: whether they can still change and be sent.
        sent_at: when they were sent last, this version or an older one; None where they were not.
        changed_since: whether they are not those that were sent last.
    """

    document: Document
    version: str
    level: CheckLevel
    open: bool
    sent_at: datetime | None
    changed_since: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent once: its number, the moment, the level of the check, and rows of question and answer."""

    number: int
    sent_at: datetime
    level: CheckLevel
    rows: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page before sending showed: rows of question and answer, and the version they are of."""

    rows: list[Document]
    version: str


def read(session: Session, actor: Actor, application_id: UUID) -> Answers:
    """Open the applicant's own answers.

    Raises:
        NotFound: it is somebody else's, or no offer has been made.
    """
    application = applications.owned(session, actor, application_id)
    level = _level(session, application_id)
    row = session.get(EmployerDeclaration, application_id, populate_existing=True)
    last = _last(session, application_id)
    return Answers(
        document=_opened(session, row, _about(row)) if row else {},
        version=str(row.version) if row else UNSAVED,
        level=level,
        open=_is_open(session, application),
        sent_at=last.sent_at if last else None,
        changed_since=bool(row and last and row.version != last.version),
    )


def change(
    session: Session, actor: Actor, application_id: UUID, document: Document, shown: str, now: datetime
) -> None:
    """Save answers; `shown` is the version that the page showed. The same answers twice are one save.

    Raises:
        NotFound: it is somebody else's, or no offer has been made.
        NotPossibleNow: it is not asked for any more.
        Stale: another window saved meanwhile.
    """
    _to_change(session, actor, application_id)
    before = read(session, actor, application_id)
    if document == before.document:
        return
    if shown != before.version:
        raise Stale(before.document)
    row = session.get(EmployerDeclaration, application_id)
    if row is None:
        row = EmployerDeclaration(application_id=application_id, version=0)
    row.version += 1
    sealed = sealer_of(session).seal(document, _about(row))
    row.key_id, row.sealed, row.updated_at = sealed.key_id, sealed.value, now
    session.add(row)
    session.flush()


def send(session: Session, actor: Actor, application_id: UUID, shown: Shown, now: datetime) -> int:
    """Freeze the answers as they were shown, for the employer; give the number. Sent twice, it is one.

    Raises:
        NotFound: it is somebody else's, or no offer has been made.
        NotPossibleNow: it is not asked for any more, or nothing was answered.
        Stale: an answer was changed after the page was shown.
    """
    _to_change(session, actor, application_id)
    answers = read(session, actor, application_id)
    if not answers.document:
        raise NotPossibleNow(NOTHING_YET)
    if shown.version != answers.version:
        raise Stale(answers.document)
    last = _last(session, application_id)
    if last and not answers.changed_since and last.level == answers.level:
        return last.number
    copy = SentDeclaration(
        id=uuid4(),
        application_id=application_id,
        number=last.number + 1 if last else 1,
        version=int(answers.version),
        level=answers.level,
        digest=digest_of({"rows": shown.rows}),
        sent_at=now,
    )
    sealed = sealer_of(session).seal({"rows": shown.rows}, _about(copy))
    copy.key_id, copy.sealed = sealed.key_id, sealed.value
    session.add(copy)
    audit.record(
        session,
        "declaration_sent",
        actor.account_id,
        application_id,
        now,
        number=copy.number,
        digest=copy.digest,
    )
    return copy.number


def own_copies(session: Session, actor: Actor, application_id: UUID) -> list[Sent]:
    """Open all that the applicant sent, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return copies(session, application_id)


def copies(session: Session, application_id: UUID) -> list[Sent]:
    """Open all that was sent, the newest first. Whether the reader may is for the caller."""
    wanted = select(SentDeclaration).where(SentDeclaration.application_id == application_id)
    return [
        Sent(
            row.number, row.sent_at, CheckLevel(row.level), tuple(_opened(session, row, _about(row))["rows"])
        )
        for row in session.scalars(wanted.order_by(SentDeclaration.number.desc()))
    ]


def forget(session: Session, application_id: UUID) -> None:
    """Delete what was written and what was sent; that it was opened, by whom and when stays in the trail."""
    for table in (EmployerDeclaration, SentDeclaration):
        session.execute(delete(table).where(table.application_id == application_id))


def sent_at(session: Session, application_id: UUID) -> datetime | None:
    """Give when it was sent last, without opening anything; None where it was not."""
    wanted = select(func.max(SentDeclaration.sent_at)).where(SentDeclaration.application_id == application_id)
    return session.scalar(wanted)


def _to_change(session: Session, actor: Actor, application_id: UUID) -> None:
    """See that the actor may change their answers, and keep everybody else from it meanwhile."""
    application = applications.owned(session, actor, application_id, lock=True)
    _level(session, application_id)
    if not _is_open(session, application):
        raise NotPossibleNow(CLOSED)


def _level(session: Session, application_id: UUID) -> CheckLevel:
    """Give the level that the offer names.

    Raises:
        NotFound: no offer has been made, so nothing is asked.
    """
    offer = session.get(Offer, application_id)
    if offer is None:
        raise NotFound
    return CheckLevel(offer.check_level)


def _is_open(session: Session, application: Application) -> bool:
    """Tell whether it is asked for: from the offer until the criminal record check is decided."""
    check = session.get(EmploymentCheck, (application.id, CRIMINAL_RECORD))
    return application.status in ASKED_IN and (check is None or check.state not in DECIDED)


def _last(session: Session, application_id: UUID) -> SentDeclaration | None:
    """Give the row of what was sent last."""
    wanted = select(SentDeclaration).where(SentDeclaration.application_id == application_id)
    return session.scalar(wanted.order_by(SentDeclaration.number.desc()).limit(1))


def _about(row: EmployerDeclaration | SentDeclaration) -> str:
    """Name the row and version that a seal is bound to."""
    part = f"{row.number}/{row.level}/" if isinstance(row, SentDeclaration) else ""
    return f"{row.__tablename__}/{row.application_id}/{part}{row.version}"


def _opened(session: Session, row: EmployerDeclaration | SentDeclaration, about: str) -> Document:
    """Open the seal of a row."""
    document: Document = sealer_of(session).unseal(Sealed(row.key_id, row.sealed), about)
    return document
