"""The employer's part of the application before, from which the applicant may take answers one by one."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, EmployerPart
from app.models.base import Document
from app.services.actors import Actor


@dataclass(frozen=True, slots=True)
class Before:
    """The application before, and what its employer's part says."""

    application: Application
    document: Document


def before(session: Session, actor: Actor, application_id: UUID) -> Before | None:
    """Give the actor's other application that was sent last, or else the one begun last; None without one."""
    wanted = (
        select(Application, EmployerPart)
        .join(EmployerPart, EmployerPart.application_id == Application.id)
        .where(Application.account_id == actor.account_id, Application.id != application_id)
        .order_by(Application.sent_at.is_(None), Application.sent_at.desc(), Application.started_at.desc())
        .limit(1)
    )
    found = session.execute(wanted).first()
    if found is None:
        return None
    application, part = found
    return Before(application, part.document)


def there_are_some(session: Session, actor: Actor, application_id: UUID) -> bool:
    """Tell whether the actor has another application at all."""
    other = select(Application.id).where(
        Application.account_id == actor.account_id, Application.id != application_id
    )
    return session.scalar(other.limit(1)) is not None
