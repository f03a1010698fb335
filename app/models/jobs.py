"""Work to do after a change, written in the same transaction as the change."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified


class Job(Identified, Base):
    """One piece of work; `dedupe_key` makes asking twice harmless.

    A worker takes a lease; a lease that has run out may be taken again, so each kind of work has to bear
    being done twice. `attempts` counts the leases taken. `failure` says in a few words, and without personal
    data, why the last attempt did not succeed.
    """

    __tablename__ = "jobs"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'done', 'failed')", name="state_known"),
        Index("ix_jobs_waiting", "state", "due_at"),
    )

    kind: Mapped[str] = mapped_column(String(40))
    payload: Mapped[Document]
    dedupe_key: Mapped[str] = mapped_column(String(100), unique=True)
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    failure: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
