"""Meetings about what a declared record means for a post: the named adviser asks a manager to read it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.risk_meetings import RiskMeeting
from app.services import applications, audit, declaration_readings, updates
from app.services.actors import Actor, Role
from app.services.errors import NotFound


@dataclass(frozen=True, slots=True)
class Meeting:
    """A manager who is or was asked to one."""

    manager_id: UUID
    name: str
    opened_at: datetime
    ended_at: datetime | None


def managers(session: Session, trust_id: UUID) -> list[tuple[UUID, str]]:
    """Give id and name of the managers of a trust, by name."""
    wanted = (
        select(Account.id, Account.name, Account.email)
        .join(Membership)
        .where(Membership.trust_id == trust_id, Membership.role == Role.MANAGER.value, Account.active)
        .order_by(Account.name, Account.id)
    )
    return [(account_id, name or email) for account_id, name, email in session.execute(wanted)]


def begin(session: Session, actor: Actor, application_id: UUID, manager_id: UUID, now: datetime) -> None:
    """Ask a manager to a meeting; the applicant is told. Asked twice, it is one.

    Raises:
        NotFound: the actor is not the named adviser, or there is no such manager in their trust.
        NotPossibleNow: the check is decided, the offer is over, or nothing has been sent.
    """
    found = declaration_readings.for_adviser(session, actor, application_id)
    if manager_id not in dict(managers(session, found.application.vacancy.trust_id)):
        raise NotFound
    row = session.get(RiskMeeting, (application_id, manager_id))
    if row and row.ended_at is None:
        return
    row = row or RiskMeeting(application_id=application_id, manager_id=manager_id)
    row.opened_by, row.opened_at, row.ended_at = actor.account_id, now, None
    session.add(row)
    account = str(manager_id)
    audit.record(session, "risk_meeting_opened", actor.account_id, application_id, now, account=account)
    updates.tell_applicant(session, found.application, f"meeting {now:%Y%m%dT%H%M%S%f}")


def end(session: Session, actor: Actor, application_id: UUID, manager_id: UUID, now: datetime) -> None:
    """End a manager's part: from now on they read it no more.

    Raises:
        NotFound: the actor is not the named adviser, or the manager takes no part.
        NotPossibleNow: the check is decided or the offer is over, so that nobody reads it any more.
    """
    declaration_readings.for_adviser(session, actor, application_id)
    row = session.get(RiskMeeting, (application_id, manager_id))
    if row is None or row.ended_at:
        raise NotFound
    row.ended_at = now
    account = str(manager_id)
    audit.record(session, "risk_meeting_ended", actor.account_id, application_id, now, account=account)


def meetings(session: Session, application_id: UUID) -> list[Meeting]:
    """Give who takes or took part, the newest first. Whether the reader may is for the caller."""
    wanted = (
        select(RiskMeeting, Account.name)
        .join(Account, Account.id == RiskMeeting.manager_id)
        .where(RiskMeeting.application_id == application_id)
        .order_by(RiskMeeting.opened_at.desc(), RiskMeeting.manager_id)
    )
    return [
        Meeting(row.manager_id, name, row.opened_at, row.ended_at) for row, name in session.execute(wanted)
    ]


def of_applicant(session: Session, actor: Actor, application_id: UUID) -> list[Meeting]:
    """Give the meetings about the applicant's own declaration, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return meetings(session, application_id)
