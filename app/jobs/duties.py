"""The kinds of work there are. The module that knows a kind of work registers the function that does it.

A duty opens its own sessions, short ones, so that no transaction stays open while a mail server is slow.
It may be called twice for one job and has to bear that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from app.config import Settings
from app.models.base import Document


class Hopeless(Exception):
    """Trying again cannot help; the text says why in a few words, without personal data."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a duty works with: settings, and sessions that read or write."""

    settings: Settings
    reading: sessionmaker[Session]
    writing: sessionmaker[Session]


@dataclass(frozen=True, slots=True)
class Task:
    """A job as the worker holds it. `id` and `asked_at` stay the same when it is done again."""

    id: UUID
    kind: str
    payload: Document
    attempt: int
    asked_at: datetime


Duty = Callable[[Workplace, Task], None]

DUTIES: dict[str, Duty] = {}


def does(kind: str) -> Callable[[Duty], Duty]:
    """Register the function that does one kind of work."""

    def register(duty: Duty) -> Duty:
        DUTIES[kind] = duty
        return duty

    return register
