"""The audit trail: one row per business event, each bound to the one before it."""

from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, String, Table
from sqlalchemy.orm import Mapped, mapped_column

from app.append_only import append_only
from app.models.base import Base, Document


class AuditEvent(Base):
    """What happened, who did it, to what: ids and facts, never content.

    Attributes:
        id: 1, 2, 3, ... without a hole.
        digest: SHA-256 over this row and the digest before it, in hex.
    """

    __tablename__ = "audit_events"
    __table_args__ = (
        Index("ix_audit_events_actor", "actor_id", "id"),
        Index("ix_audit_events_event", "event", "id"),
    )

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]
    event: Mapped[str] = mapped_column(String(40))
    actor_id: Mapped[UUID | None]
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    facts: Mapped[Document]
    digest: Mapped[str] = mapped_column(String(64))


append_only(cast("Table", AuditEvent.__table__))
