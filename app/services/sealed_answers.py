"""Answers kept apart from the application, each kind sealed in a table of its own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.documents.places import Edit, put
from app.models.apart import SealedAnswers
from app.models.base import Document
from app.sealing import Sealed, sealer_of


def read(session: Session, table: type[SealedAnswers], application_id: UUID) -> Document:
    """Open the answers of one application; an empty document where none were given.

    Whether the reader may is for the service that asks.
    """
    row = session.get(table, application_id)
    if row is None:
        return {}
    document: Document = sealer_of(session).unseal(Sealed(row.key_id, row.sealed), _about(row))
    return document


def change(
    session: Session, table: type[SealedAnswers], application_id: UUID, edit: Edit, now: datetime
) -> None:
    """Change one place of the answers. The caller holds the lock on the application.

    Raises:
        Stale: the place was changed after the page was shown.
    """
    row = session.get(table, application_id, populate_existing=True) or table()
    row.application_id = application_id
    document = put(read(session, table, application_id), edit)
    sealed = sealer_of(session).seal(document, _about(row))
    row.key_id, row.sealed, row.updated_at = sealed.key_id, sealed.value, now
    session.add(row)


def _about(row: SealedAnswers) -> str:
    """Name the row that a seal is bound to."""
    return f"{type(row).__tablename__}/{row.application_id}"  # type: ignore[attr-defined]  # each table has one
