"""What has happened to an application, as far as its applicant was told: dates and events, no content."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.audit import AuditEvent
from app.services import applications
from app.services.actors import Actor

SHOWN = (
    "application_started",
    "application_sent",
    "application_withdrawn",
    "offer_made",
    "offer_answered",
    "check_level_corrected",
    "risk_meeting_opened",
    "offer_ended",
    "offer_confirmed",
    "start_agreed",
    "vetting_released",
    "vetting_pack_opened",
    "vetting_pack_moved",
    "vetting_change_reported",
)
"""Events that the applicant did or was told of. What was decided and not told yet is never among them."""

DETAILS = ("answer", "step")
"""Facts that tell apart what one event can be."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. `detail` tells apart what it can be, like the step of a pack; "" where it is one thing."""

    at: datetime
    event: str
    detail: str = ""


def history(session: Session, actor: Actor, application_id: UUID) -> list[Happening]:
    """Give what has happened to one of the actor's own applications, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    application = applications.owned(session, actor, application_id)
    wanted = select(AuditEvent).where(AuditEvent.subject_id == application_id, AuditEvent.event.in_(SHOWN))
    events = session.scalars(wanted.order_by(AuditEvent.id.desc()))
    found = [Happening(each.at, each.event, _detail(each)) for each in events]
    return sorted([*found, *_told(application)], key=lambda each: each.at, reverse=True)


def _told(application: Application) -> Iterator[Happening]:
    """Yield when the applicant was told whether they are shortlisted."""
    if application.told_at is not None:
        yield Happening(application.told_at, "told")


def _detail(event: AuditEvent) -> str:
    return next((str(event.facts[key]) for key in DETAILS if event.facts.get(key)), "")
