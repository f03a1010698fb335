"""Asking for work, in the same transaction as the change that calls for it."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from app import clock
from app.models.base import Document
from app.models.jobs import Job


def enqueue(
    session: Session, kind: str, payload: Document, dedupe_key: str, due_at: datetime | None = None
) -> bool:
    """Ask for a piece of work once this transaction is committed.

    Args:
        session: the session of the change.
        kind: what to do; one of the kinds in `app.jobs.duties`.
        payload: what the worker needs to know, and no more: it is stored as it is.
        dedupe_key: up to 100 characters; asking again with the same key, ever, is harmless.
        due_at: when to do it at the earliest; at once where not given.

    Returns:
        False if this work had been asked for before.
    """
    now = clock.now()
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    asked = (
        insert(Job)
        .values(
            id=uuid4(),
            kind=kind,
            payload=payload,
            dedupe_key=dedupe_key,
            due_at=due_at or now,
            created_at=now,
        )
        .on_conflict_do_nothing(index_elements=["dedupe_key"])
    )
    return session.scalar(asked.returning(Job.id)) is not None
