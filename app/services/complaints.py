"""Complaints about how personal data was used: received, looked into, answered.

Source: Data Protection Act 2018, section 164A, in force from 19 June 2026.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.accounts import Account
from app.models.base import Document
from app.models.complaints import Complaint
from app.models.trusts import Trust
from app.notifications.outbox import queue_mail
from app.sealing import Sealed, sealer_of
from app.services import audit
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.keysets import beyond
from app.services.references import new_reference
from checks.dates import in_words

KEEP = Permission.COMPLAINT_KEEP
NEAR_DAYS, LATE_DAYS = 25, 30
"""Days after the London day on which a complaint came: it is near its end, and it is late."""


@dataclass(frozen=True, slots=True)
class Line:
    """Where one complaint stands, without a word of it.

    Attributes:
        days: whole London days since it came.
        taken_by: name of whoever looks into it; "" before.
        clock: "near", "late", or "" where there is time, or where it is answered.
    """

    complaint_id: UUID
    reference: str
    received_at: datetime
    answered_at: datetime | None
    taken_by: str
    answer_by: date
    days: int
    clock: str


@dataclass(frozen=True, slots=True)
class Opened:
    """One complaint with what was written: `about`, `what`, `name`, `email`, and `outcome` and `answer`."""

    line: Line
    told: Document


def trusts(session: Session) -> list[tuple[str, str]]:
    """Give id and name of every trust that can be complained to, by name."""
    wanted = select(Trust.id, Trust.name).order_by(Trust.name, Trust.id)
    return [(str(trust_id), name) for trust_id, name in session.execute(wanted)]


def receive(session: Session, trust_id: UUID, told: Document, now: datetime) -> Complaint:
    """Keep a complaint, sealed, and acknowledge it by a mail that says nothing of what it is about.

    `told` has `about`, `what`, `name` and `email`, the last two as they were typed.
    """
    made = Complaint(id=uuid4(), trust_id=trust_id, reference=new_reference(), received_at=now, warned=0)
    _seal(session, made, {**told, "outcome": "", "answer": ""})
    session.add(made)
    session.flush()
    audit.record(session, "complaint_received", None, made.id, now, trust=str(trust_id))
    context = {"reference": made.reference, "closes_at": in_words(answer_by(made))}
    queue_mail(session, told["email"], "complaint_received", context, f"complaint:{made.id}")
    return made


def answer_by(complaint: Complaint) -> date:
    """Give the last day on which an answer is in time."""
    return london_day(complaint.received_at) + timedelta(days=LATE_DAYS)


def clock_of(complaint: Complaint, today: date) -> str:
    """Give "near" from the 25th day on, "late" from the 30th on, else ""; "" as well once it is answered."""
    days = _days(complaint, today)
    if complaint.answered_at or days < NEAR_DAYS:
        return ""
    return "late" if days >= LATE_DAYS else "near"


def _days(complaint: Complaint, today: date) -> int:
    """Give the whole London days since a complaint came."""
    return (today - london_day(complaint.received_at)).days


def page(
    session: Session,
    actor: Actor,
    after: tuple[datetime, UUID] | None,
    size: int,
    today: date,
    *,
    answered: bool,
) -> list[Line]:
    """Give the complaints to the actor's trusts, the oldest first: those that wait, or those answered."""
    wanted = (
        select(Complaint, Account.name, Account.email)
        .outerjoin(Account, Account.id == Complaint.taken_by)
        .where(
            Complaint.trust_id.in_(actor.trusts(KEEP)),
            Complaint.answered_at.is_not(None) if answered else Complaint.answered_at.is_(None),
        )
        .order_by(Complaint.received_at, Complaint.id)
        .limit(size)
    )
    if after is not None:
        wanted = wanted.where(beyond(Complaint.received_at, Complaint.id, after))
    return [_line(found, name or email or "", today) for found, name, email in session.execute(wanted)]


def open_one(session: Session, actor: Actor, complaint_id: UUID, now: datetime) -> Opened:
    """Open a complaint, which is written down.

    Raises:
        NotFound: there is none, or it went to another trust.
    """
    line = standing(session, actor, complaint_id, now)
    audit.record(session, "complaint_opened", actor.account_id, complaint_id, now)
    return Opened(line, unsealed(session, session.get_one(Complaint, complaint_id)))


def standing(session: Session, actor: Actor, complaint_id: UUID, now: datetime) -> Line:
    """Give where a complaint stands, without a word of it.

    Raises:
        NotFound: there is none, or it went to another trust.
    """
    found = _of_staff(session, actor, complaint_id)
    by = session.get(Account, found.taken_by) if found.taken_by else None
    return _line(found, (by.name or by.email) if by else "", london_day(now))


def take(session: Session, actor: Actor, complaint_id: UUID, now: datetime) -> None:
    """Say that the actor looks into a complaint from now on.

    Raises:
        NotFound: there is none, or it went to another trust.
        NotPossibleNow: it is answered.
    """
    found = _waiting(session, actor, complaint_id)
    found.taken_by = actor.account_id
    session.flush()
    audit.record(session, "complaint_taken", actor.account_id, found.id, now)


def answer(
    session: Session, actor: Actor, complaint_id: UUID, outcome: str, text: str, now: datetime
) -> None:
    """Tell the outcome, a word of the form, and what is written to it; the mail has a link and neither.

    Raises:
        NotFound: there is none, or it went to another trust.
        NotPossibleNow: it is answered already.
    """
    found = _waiting(session, actor, complaint_id)
    told = {**unsealed(session, found), "outcome": outcome, "answer": text}
    _seal(session, found, told)
    found.answered_at, found.answered_by = now, actor.account_id
    found.taken_by = found.taken_by or actor.account_id
    session.flush()
    audit.record(session, "complaint_answered", actor.account_id, found.id, now, outcome=outcome)
    context = {"complaint_id": str(found.id)}
    queue_mail(session, told["email"], "complaint_answered", context, f"complaint_answered:{found.id}")


def unsealed(session: Session, complaint: Complaint) -> Document:
    """Open what was written. Whether the reader may is for the caller."""
    sealed = Sealed(complaint.key_id, complaint.sealed)
    told: Document = sealer_of(session).unseal(sealed, _about(complaint))
    return told


def _seal(session: Session, complaint: Complaint, told: Document) -> None:
    sealed = sealer_of(session).seal(told, _about(complaint))
    complaint.key_id, complaint.sealed = sealed.key_id, sealed.value


def _about(complaint: Complaint) -> str:
    """Name the row that a seal is bound to."""
    return f"complaints/{complaint.id}"


def _of_staff(session: Session, actor: Actor, complaint_id: UUID, *, lock: bool = False) -> Complaint:
    wanted = select(Complaint).where(Complaint.id == complaint_id, Complaint.trust_id.in_(actor.trusts(KEEP)))
    if lock:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    found = session.scalars(wanted).one_or_none()
    if found is None:
        raise NotFound
    return found


def _waiting(session: Session, actor: Actor, complaint_id: UUID) -> Complaint:
    found = _of_staff(session, actor, complaint_id, lock=True)
    if found.answered_at:
        raise NotPossibleNow("This complaint has been answered already.")
    return found


def _line(complaint: Complaint, taken_by: str, today: date) -> Line:
    return Line(
        complaint.id,
        complaint.reference,
        complaint.received_at,
        complaint.answered_at,
        taken_by,
        answer_by(complaint),
        _days(complaint, today),
        clock_of(complaint, today),
    )
