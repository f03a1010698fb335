"""Applications and packs that one person opens: many in an hour raise an alert and need a reason (SEC-44)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.audit import AuditEvent
from app.services import audit
from app.services.actors import Actor
from app.services.errors import NotPossibleNow

MOST_AN_HOUR = 30
HOUR = timedelta(hours=1)
OPENINGS = ("application_opened", "vetting_pack_opened")
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "shortlisting": "To shortlist or to prepare interviews",
        "checks": "To see to checks or vetting packs that have piled up",
        "complaint": "For a complaint or a tribunal",
        "audit": "For an audit",
        "request": "For somebody’s request for their data",
    }
)


class ManyOpened(NotPossibleNow):
    """The actor has opened as many in an hour as go without a reason."""

    def __init__(self) -> None:
        super().__init__(f"You have opened {MOST_AN_HOUR} within an hour. Say why you open more.")


def hold(session: Session, actor: Actor, application_id: UUID, now: datetime) -> None:
    """Let the actor open one more, unless there were many and no reason was given within the hour.

    One that was opened within the hour already counts once.

    Raises:
        ManyOpened: a reason is needed first.
    """
    since = (AuditEvent.actor_id == actor.account_id) & (AuditEvent.at > now - HOUR)
    opened = select(func.count(AuditEvent.subject_id.distinct())).where(
        since, AuditEvent.event.in_(OPENINGS), AuditEvent.subject_id != application_id
    )
    if (session.scalar(opened) or 0) < MOST_AN_HOUR:
        return
    explained = select(AuditEvent.id).where(since, AuditEvent.event == "many_openings").limit(1)
    if session.scalar(explained) is None:
        raise ManyOpened


def explain(session: Session, actor: Actor, application_id: UUID, reason: str, now: datetime) -> None:
    """Write down, as an alert, why the actor opens more: a key of `REASONS`, which holds for an hour.

    Whether the application is the actor's to open is for the caller.
    """
    audit.record(session, "many_openings", actor.account_id, application_id, now, reason=reason)
