"""What is remembered about signing in: wrong passwords, and the devices that are known."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class SignInBudget(Identified, Base):
    """Wrong passwords for an account, from one known device or, with `device_hash` "", from anywhere else.

    They are counted apart so that nobody can lock a person out of their own device.
    """

    __tablename__ = "sign_in_budgets"
    __table_args__ = (UniqueConstraint("account_id", "device_hash"),)

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    device_hash: Mapped[str] = mapped_column(String(64), default="")
    failures: Mapped[int] = mapped_column(default=0)
    failed_at: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]
