"""Rows that a session keeps hold of, so that one request reads them once.

A session forgets a row that nobody refers to any more, and would read it again for the next one who asks.
What is held is the session's own row: whoever changes it or reads it anew under a lock does so for all.
"""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.models.base import Base

Row = TypeVar("Row", bound=Base)

HELD = "held"


def hold(session: Session, key: tuple[str, UUID, UUID], fetch: Callable[[], Row | None]) -> Row | None:
    """Give the row with this key, fetched the first time only, and again once it was deleted."""
    held = session.info.setdefault(HELD, {})
    row: Row | None = held.get(key)
    if row is None or not inspect(row).persistent:
        row = held[key] = fetch()
    return row
