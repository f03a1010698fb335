"""The heartbeat of the workers: how others see that mails will leave."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.heartbeats import Heartbeat

EVERY = timedelta(seconds=10)
LONGEST = timedelta(seconds=60)
"""The longest silence of a worker that works: its longest job takes three quarters of that."""


def beat(session: Session, now: datetime) -> None:
    """Note that a worker is at work."""
    session.merge(Heartbeat(id=1, at=now))


def last(session: Session) -> datetime | None:
    """Give when a worker was last at work; None where none ever was."""
    return session.scalar(select(Heartbeat.at))
