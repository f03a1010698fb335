"""Copies that leave the program: each is written down, and many in a day need a reason (SEC-44)."""

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

MOST_A_DAY = 3
DAY = timedelta(days=1)
NONE_GIVEN = ""
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "panel": "For the panel’s meeting",
        "file": "For the recruitment file",
        "complaint": "For a complaint or a tribunal",
        "audit": "For an audit",
        "request": "For somebody’s request for their data",
    }
)


class ReasonNeeded(NotPossibleNow):
    """The actor has taken as many copies in 24 hours as go without a reason."""

    def __init__(self) -> None:
        super().__init__(f"You have taken {MOST_A_DAY} copies within a day. Select why you need another one.")


def spent(session: Session, actor: Actor, now: datetime) -> bool:
    """Tell whether the next copy needs a reason."""
    wanted = select(func.count()).select_from(AuditEvent)
    taken = wanted.where(
        AuditEvent.actor_id == actor.account_id,
        AuditEvent.event == "shortlisting_exported",
        AuditEvent.at > now - DAY,
    )
    return (session.scalar(taken) or 0) >= MOST_A_DAY


def note(
    session: Session,
    actor: Actor,
    vacancy_id: UUID,
    *,
    now: datetime,
    **told: str,
) -> None:
    """Write down that a copy was taken: its `format`, its `fields` by name, and its `reason`, a key or "".

    Raises:
        ReasonNeeded: there were many within a day, and no reason is given.
    """
    many = spent(session, actor, now)
    if many and told["reason"] not in REASONS:
        raise ReasonNeeded
    audit.record(session, "shortlisting_exported", actor.account_id, vacancy_id, now, **told)
    if many:
        audit.record(session, "many_exports", actor.account_id, vacancy_id, now, reason=told["reason"])
