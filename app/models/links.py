"""Links that were mailed to people."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.accounts import Account
from app.models.base import Base, Identified


class AccountLink(Identified, Base):
    """A link that works once. Only the hash of its token is kept; a new one of a kind replaces the last."""

    __tablename__ = "account_links"
    __table_args__ = (
        UniqueConstraint("account_id", "purpose"),
        CheckConstraint("purpose IN ('confirm', 'reset')", name="purpose_known"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    purpose: Mapped[str] = mapped_column(String(10))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]

    account: Mapped[Account] = relationship()
