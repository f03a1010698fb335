"""Taking work and giving it back: who holds a job, until when, and when it is tried again.

A lease is known by the number of the attempt: a worker that lost its lease to another can no longer say
anything about the job.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from app import clock
from app.jobs.duties import Task
from app.models.jobs import Job

LEASE = timedelta(seconds=100)
"""A job whose worker was killed is taken again after this: within two minutes, with time to notice."""

FIRST_GAP, LONGEST_GAP = timedelta(seconds=15), timedelta(minutes=30)
TRIES = 15
"""The gaps double from 15 seconds up to half an hour; the fourteen of them last four hours and a little."""


def gap_after(attempt: int) -> timedelta:
    """Give the time to wait after the attempt of this number, the first being 1."""
    return min(FIRST_GAP * (1 << attempt - 1), LONGEST_GAP)


def claim(session: Session) -> Task | None:
    """Take the lease of the job that has been due longest, or give None when nothing is due."""
    # Several workers on PostgreSQL pass over each other's rows; SQLite has one writer at a time anyway.
    first_due = select(Job.id).where(_may_be_taken()).order_by(Job.due_at).limit(1)
    taken = (
        update(Job)
        .where(Job.id == first_due.with_for_update(skip_locked=True).scalar_subquery())
        .values(leased_until=clock.now() + LEASE, attempts=Job.attempts + 1)
        .returning(Job.id, Job.kind, Job.payload, Job.attempts, Job.created_at)
    )
    row = session.execute(taken).one_or_none()
    return Task(*row) if row else None


def is_any_due(session: Session) -> bool:
    """Tell whether there is something to take, without standing in the way of those who write."""
    return session.scalar(select(Job.id).where(_may_be_taken()).limit(1)) is not None


def _may_be_taken() -> ColumnElement[bool]:
    now = clock.now()
    free = or_(Job.leased_until.is_(None), Job.leased_until < now)
    return (Job.state == "waiting") & (Job.due_at <= now) & free


def mark_done(session: Session, task: Task) -> None:
    """Put the job away as done."""
    _give_back(session, task, state="done", finished_at=clock.now(), failure=None)


def mark_failed(session: Session, task: Task, reason: str) -> None:
    """Put the job away as failed: nobody will try again."""
    _give_back(session, task, state="failed", finished_at=clock.now(), failure=reason[:200])


def put_back(session: Session, task: Task, reason: str) -> None:
    """Let the job be tried again after a gap, or put it away as failed when it has been tried long enough."""
    if task.attempt >= TRIES:
        mark_failed(session, task, reason)
    else:
        again = clock.now() + gap_after(task.attempt)
        _give_back(session, task, due_at=again, failure=reason[:200])


def _give_back(session: Session, task: Task, **values: Any) -> None:
    """Change the job and end the lease, unless another worker holds it by now."""
    mine = (Job.id == task.id) & (Job.attempts == task.attempt) & (Job.state == "waiting")
    session.execute(update(Job).where(mine).values(leased_until=None, **values))
