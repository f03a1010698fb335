"""Visits: how long they last, and ending them. The limits are SEC-30."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from app.models.accounts import Account
from app.models.sessions import WebSession
from app.services.actors import Role
from app.services.errors import NotFound
from app.services.tokens import fingerprint


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a visit may go without a request, and how long it may last at all."""

    idle: timedelta
    absolute: timedelta


_APPLICANT = Limits(timedelta(minutes=30), timedelta(hours=12))
_HIRING = Limits(timedelta(minutes=20), timedelta(hours=10))
_SENSITIVE = Limits(timedelta(minutes=15), timedelta(hours=8))
_NOBODY = Limits(timedelta(hours=12), timedelta(hours=12))

LIMITS: dict[Role, Limits] = {
    Role.APPLICANT: _APPLICANT,
    Role.HR: _HIRING,
    Role.MANAGER: _HIRING,
    Role.VETTING_OFFICER: _SENSITIVE,
    Role.ADMIN: _SENSITIVE,
    Role.AUDITOR: _SENSITIVE,
}
LONGEST = max(limits.absolute for limits in (*LIMITS.values(), _NOBODY))


@dataclass(frozen=True, slots=True)
class Ends:
    """When a visit ends if nothing more is asked, and when it does in any case."""

    standing: datetime
    latest: datetime

    @property
    def first(self) -> datetime:
        """The earlier of the two, at which it is over."""
        return min(self.standing, self.latest)


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit, as its owner sees it in the list."""

    id: UUID
    device: str
    started_at: datetime
    touched_at: datetime


def limits(roles: Iterable[Role]) -> Limits:
    """Give the strictest of the roles' limits; without a role, the applicant's."""
    each = [LIMITS[role] for role in roles] or [_APPLICANT]
    return Limits(min(one.idle for one in each), min(one.absolute for one in each))


def find_visit(session: Session, key: str) -> WebSession | None:
    """Give the visit that a browser's key stands for, its account and memberships with it, in one query."""
    wanted = select(WebSession).where(WebSession.key_hash == fingerprint(key))
    whole = wanted.options(joinedload(WebSession.account).joinedload(Account.memberships))
    return session.scalars(whole).unique().one_or_none()


def ends(allowed: Limits, started_at: datetime, touched_at: datetime) -> Ends:
    """Give when a visit ends that began and was last used at these moments."""
    return Ends(touched_at + allowed.idle, started_at + allowed.absolute)


def is_over(visit: WebSession, now: datetime) -> bool:
    """Tell whether a visit has gone on, or stood still, for as long as it may."""
    account = visit.account
    allowed = limits(Role(one.role) for one in account.memberships) if account else _NOBODY
    return now >= ends(allowed, visit.started_at, visit.touched_at).first


def visits_of(session: Session, account_id: UUID, now: datetime) -> list[Visit]:
    """Give an account's visits that are not over, the last used first."""
    wanted = (
        select(WebSession)
        .where(WebSession.account_id == account_id)
        .options(joinedload(WebSession.account).joinedload(Account.memberships))
        .order_by(WebSession.touched_at.desc())
    )
    return [
        Visit(row.id, row.device, row.started_at, row.touched_at)
        for row in session.scalars(wanted).unique()
        if not is_over(row, now)
    ]


def end_visit(session: Session, account_id: UUID, visit_id: UUID) -> None:
    """End one of an account's visits.

    Raises:
        NotFound: it has none of that id.
    """
    mine = delete(WebSession).where(WebSession.account_id == account_id, WebSession.id == visit_id)
    if session.execute(mine.returning(WebSession.id)).first() is None:
        raise NotFound


def end_visits(session: Session, account_id: UUID, *, but: UUID | None = None) -> None:
    """End every visit of an account, or every one other than `but`."""
    session.execute(
        delete(WebSession).where(WebSession.account_id == account_id, WebSession.id.is_distinct_from(but))
    )


def forget_old_visits(session: Session, now: datetime) -> None:
    """Delete what nobody can use any more."""
    session.execute(delete(WebSession).where(WebSession.touched_at < now - LONGEST))
