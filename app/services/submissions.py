"""What was sent, for the person who sent it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.base import Document
from app.services.actors import Actor
from app.services.errors import NotFound


@dataclass(frozen=True, slots=True)
class Wording:
    """A criterion as it stood when the application was sent."""

    id: UUID
    section: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """The employer's part as it was sent, with the criteria that it answers, in the advert's order."""

    application: Application
    document: Document
    criteria: tuple[Wording, ...]
    sent_at: datetime


def sent(session: Session, actor: Actor, application_id: UUID) -> Sent:
    """Give what was sent.

    Raises:
        NotFound: nothing was, or the application is somebody else's.
    """
    found = session.execute(
        select(Application, Submission)
        .join(Submission)
        .where(Application.id == application_id, Application.account_id == actor.account_id)
    ).first()
    if found is None:
        raise NotFound
    application, submission = found
    frozen = submission.document
    criteria = tuple(Wording(**{**told, "id": UUID(told["id"])}) for told in frozen["vacancy"]["criteria"])
    return Sent(application, frozen["employer_part"], criteria, submission.sent_at)
