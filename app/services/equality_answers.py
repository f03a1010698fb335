"""Equality monitoring: the applicant's own answers, which nobody who recruits can open."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.documents.places import Edit
from app.models.apart import EqualityAnswers
from app.models.base import Document
from app.services import applications, sealed_answers
from app.services.actors import Actor


def read(session: Session, actor: Actor, application_id: UUID) -> Document:
    """Open the applicant's own answers.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return sealed_answers.read(session, EqualityAnswers, application_id)


def change(session: Session, actor: Actor, application_id: UUID, edit: Edit, now: datetime) -> None:
    """Change one place, at any time.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        Stale: the place was changed after the page was shown.
    """
    applications.owned(session, actor, application_id, lock=True)
    sealed_answers.change(session, EqualityAnswers, application_id, edit, now)
