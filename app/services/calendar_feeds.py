"""Private calendars of those who interview: an address for their program, busy times from a file."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.documents import busy_times
from app.models.accounts import Account
from app.models.applications import Application
from app.models.interview_panels import BusyTime, InterviewPanel, PanelMember
from app.models.interview_wishes import CalendarFeed
from app.models.interviews import Interview
from app.models.vacancies import Vacancy
from app.services import audit
from app.services.actors import GRANTS, Actor, Permission, Role
from app.services.tokens import fingerprint, new_token

SINCE = timedelta(days=60)
AHEAD = timedelta(days=190)
LIVE = ("interview_booked", "interviewed")
FILE = "file"


def feed_of(session: Session, actor: Actor) -> CalendarFeed | None:
    """Give the actor's feed; None without one."""
    return session.scalar(select(CalendarFeed).where(CalendarFeed.account_id == actor.account_id))


def new_feed(session: Session, actor: Actor, scope: str, now: datetime) -> str:
    """Give the token of a new address, which is shown once; the one before stops working."""
    revoke(session, actor, now)
    token = new_token()
    session.add(
        CalendarFeed(account_id=actor.account_id, token_hash=fingerprint(token), scope=scope, created_at=now)
    )
    audit.record(session, "calendar_feed_made", actor.account_id, actor.account_id, now, scope=scope)
    session.flush()
    return token


def revoke(session: Session, actor: Actor, now: datetime) -> bool:
    """Let the actor's address work no more; False if there was none."""
    gone = delete(CalendarFeed).where(CalendarFeed.account_id == actor.account_id).returning(CalendarFeed.id)
    found = session.execute(gone).first() is not None
    if found:
        audit.record(session, "calendar_feed_revoked", actor.account_id, actor.account_id, now)
    return found


def interviews_at(session: Session, token: str, now: datetime) -> list[Interview] | None:
    """Give the interviews behind an address, in order of time; None if it does not work (any more).

    Roles count as they are now: who no longer interviews for a trust has an empty calendar.
    """
    row = session.execute(
        select(CalendarFeed, Account)
        .join(Account, Account.id == CalendarFeed.account_id)
        .where(CalendarFeed.token_hash == fingerprint(token), Account.active)
    ).first()
    if row is None:
        return None
    feed, account = row
    held = {(one.role, one.trust_id) for one in account.memberships}
    hires = {trust for role, trust in held if role in GRANTS[Permission.INTERVIEWS_PLAN]}
    trusts = hires - {trust for role, trust in held if role == Role.VETTING_OFFICER}
    wanted = (
        select(Interview)
        .join(Application, Application.id == Interview.application_id)
        .join(InterviewPanel, InterviewPanel.id == Interview.panel_id)
        .join(Vacancy, Vacancy.id == InterviewPanel.vacancy_id)
        .where(
            Vacancy.trust_id.in_(trusts),
            Interview.cancelled_at.is_(None),
            Application.status.in_(LIVE),
            Interview.starts_at > now - SINCE,
        )
        .order_by(Interview.starts_at, Interview.id)
    )
    if feed.scope == "own":
        seats = select(PanelMember.panel_id).where(PanelMember.account_id == account.id)
        wanted = wanted.where(Interview.panel_id.in_(seats))
    return list(session.scalars(wanted).unique())


def import_busy(session: Session, actor: Actor, data: bytes, now: datetime) -> busy_times.Busy:
    """Keep when the actor is busy by a calendar file, in the place of what the last file said.

    Raises:
        Unreadable: it is too large, or no calendar.
    """
    found = busy_times.read(data, now, now + AHEAD)
    own = (BusyTime.account_id == actor.account_id) & (BusyTime.source == FILE)
    session.execute(delete(BusyTime).where(own))
    session.add_all(
        BusyTime(
            account_id=actor.account_id,
            starts_at=first.astimezone(UTC),
            ends_at=last.astimezone(UTC),
            source=FILE,
        )
        for first, last in found.stretches
    )
    session.flush()
    return found


def own_busy(session: Session, account_id: UUID) -> list[BusyTime]:
    """Give when somebody is busy, in order of time."""
    wanted = select(BusyTime).where(BusyTime.account_id == account_id)
    return list(session.scalars(wanted.order_by(BusyTime.starts_at)))
