"""Visits: what the server keeps for a browser between two requests."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.accounts import Account
from app.models.base import Base, Document, Identified


class WebSession(Identified, Base):
    """One browser's visit. Only the hash of its key is kept, so that a copy of the table opens nothing.

    `account_id` is whose visit it is, None before signing in. `device` says in words what it came from.
    """

    __tablename__ = "sessions"

    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    data: Mapped[Document]
    device: Mapped[str] = mapped_column(String(60), default="")
    started_at: Mapped[datetime]
    touched_at: Mapped[datetime] = mapped_column(index=True)

    account: Mapped[Account | None] = relationship()
