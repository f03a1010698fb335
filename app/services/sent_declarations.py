"""What was sent of self-declarations to the employer: frozen copies, each worded for one level of the check.

Whether a reader may is for the caller. What answers more than may be asked is closed to the employer.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.digests import digest_of
from app.models.base import Document
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.sealing import Sealed, sealer_of
from app.services import audit
from app.services.actors import Actor
from checks.record.declarations import CheckLevel, asks_more


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


@dataclass(frozen=True, slots=True)
class Standing:
    """What the employer has of a declaration, without opening anything.

    Attributes:
        sent_at, level: of the newest copy that they may read; None where there is none.
        closed: how many copies answer more than the post may be asked.
    """

    sent_at: datetime | None
    level: CheckLevel | None
    closed: int


def add(
    session: Session,
    actor: Actor,
    answers: EmployerDeclaration,
    level: CheckLevel,
    shown: Shown,
    now: datetime,
) -> int:
    """Freeze answers as they were shown; give the number of the copy."""
    before = last(session, answers.application_id)
    copy = SentDeclaration(
        id=uuid4(),
        application_id=answers.application_id,
        number=before.number + 1 if before else 1,
        version=answers.version,
        level=level,
        digest=digest_of({"rows": shown.rows}),
        sent_at=now,
    )
    sealed = sealer_of(session).seal({"rows": shown.rows}, _about(copy))
    copy.key_id, copy.sealed = sealed.key_id, sealed.value
    session.add(copy)
    facts = {"number": copy.number, "digest": copy.digest}
    audit.record(session, "declaration_sent", actor.account_id, copy.application_id, now, **facts)
    return copy.number


def copies(session: Session, application_id: UUID, within: CheckLevel | None = None) -> list[Sent]:
    """Open what was sent, the newest first: all, or what asked no more than a level may."""
    return [
        Sent(row.number, row.sent_at, CheckLevel(row.level), tuple(_opened(session, row)["rows"]))
        for row in _rows(session, application_id)
        if within is None or not asks_more(CheckLevel(row.level), within)
    ]


def standing(session: Session, application_id: UUID, within: CheckLevel) -> Standing:
    """Give what the employer has, where the post may be asked for what a level asks."""
    rows = _rows(session, application_id)
    open_rows = [row for row in rows if not asks_more(CheckLevel(row.level), within)]
    newest = open_rows[0] if open_rows else None
    return Standing(
        sent_at=newest.sent_at if newest else None,
        level=CheckLevel(newest.level) if newest else None,
        closed=len(rows) - len(open_rows),
    )


def last(session: Session, application_id: UUID) -> SentDeclaration | None:
    """Give the row of what was sent last."""
    return next(iter(_rows(session, application_id)), None)


def _rows(session: Session, application_id: UUID) -> list[SentDeclaration]:
    """Give every copy, the newest first, closed."""
    wanted = select(SentDeclaration).where(SentDeclaration.application_id == application_id)
    return list(session.scalars(wanted.order_by(SentDeclaration.number.desc())))


def _about(row: SentDeclaration) -> str:
    """Name the row and version that a seal is bound to."""
    return f"{row.__tablename__}/{row.application_id}/{row.number}/{row.level}/{row.version}"


def _opened(session: Session, row: SentDeclaration) -> Document:
    """Open the seal of a copy."""
    document: Document = sealer_of(session).unseal(Sealed(row.key_id, row.sealed), _about(row))
    return document
