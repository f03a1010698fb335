"""The employer's part of an application, while it is a draft."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.documents.places import Edit, put
from app.documents.places import read as read_place
from app.models.applications import EmployerPart
from app.models.base import Document
from app.services import answer_history, applications
from app.services.actors import Actor
from app.services.errors import NotFound
from app.services.holding import hold


def read(session: Session, actor: Actor, application_id: UUID) -> Document:
    """Give the employer's part as it stands.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return _part(session, application_id).document


def read_draft(session: Session, actor: Actor, application_id: UUID) -> Document:
    """Give the employer's part to be edited.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: it has been sent.
    """
    applications.draft(session, actor, application_id, lock=False)
    return _part(session, application_id).document


def change(session: Session, actor: Actor, application_id: UUID, edit: Edit, now: datetime) -> None:
    """Change one place of the employer's part.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: it has been sent.
        Stale: the place was changed after the page was shown.
    """
    applications.draft(session, actor, application_id)
    part = _part(session, application_id, anew=True)
    before, changed = read_place(part.document, edit.place), put(part.document, edit)
    if changed != part.document:
        answer_history.note(session, application_id, edit, before, part.updated_at, now)
        part.document, part.updated_at = changed, now


def _part(session: Session, application_id: UUID, *, anew: bool = False) -> EmployerPart:
    """Give the row, which is made when an application is started; `anew` as it is in the database now."""
    if anew:
        part = session.get(EmployerPart, application_id, populate_existing=True)
    else:
        key = (EmployerPart.__tablename__, application_id, application_id)
        part = hold(session, key, lambda: session.get(EmployerPart, application_id))
    if part is None:
        raise NotFound
    return part
