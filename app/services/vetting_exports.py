"""Packs that officers take out of the program: each raises an alert with its reason (SEC-44)."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from app.services import audit, opening_budgets, vetting_desk
from app.services.actors import Actor, Permission

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "police": "To hand it over to the police force",
        "applicant": "The applicant asked for it on paper",
        "complaint": "For a complaint or a tribunal",
        "audit": "For an audit",
    }
)


def note(session: Session, actor: Actor, application_id: UUID, reason: str, now: datetime) -> None:
    """Write down that a pack is taken out, and why, as a key of `REASONS`.

    Raises:
        NotFound: the actor does not vet this application.
    """
    vetting_desk.case(session, actor, application_id, Permission.PACK_OPEN)
    audit.record(session, "vetting_exported", actor.account_id, application_id, now, reason=reason)


def explain_many(session: Session, actor: Actor, application_id: UUID, reason: str, now: datetime) -> None:
    """Write down why the officer opens more than is usual, as a key of `opening_budgets.REASONS`.

    Raises:
        NotFound: the actor does not vet this application.
    """
    vetting_desk.case(session, actor, application_id, Permission.PACK_OPEN)
    opening_budgets.explain(session, actor, application_id, reason, now)
