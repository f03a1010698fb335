"""People who can sign in, and the parts that they play."""

from datetime import datetime
from uuid import UUID

from flask_security import UserMixin
from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Identified


class Account(UserMixin, Identified, Base):  # type: ignore[misc]  # Flask-Security is not checked
    """Somebody who can sign in. `email` is stored in its one normal form, and mail goes only there."""

    __tablename__ = "accounts"

    email: Mapped[str] = mapped_column(String(255), unique=True)
    password: Mapped[str] = mapped_column(String(255))
    name: Mapped[str] = mapped_column(String(300), default="")
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="account", lazy="selectin")

    @property
    def is_staff(self) -> bool:
        """Whether any role is held for a trust."""
        return any(one.trust_id for one in self.memberships)


class Membership(Identified, Base):
    """A role that an account holds: for one trust, or (applicants) for the whole program."""

    __tablename__ = "memberships"
    __table_args__ = (
        UniqueConstraint("account_id", "role", "trust_id"),
        CheckConstraint(
            "role IN ('applicant', 'hr', 'manager', 'vetting_officer', 'admin', 'auditor')", name="role_known"
        ),
        CheckConstraint("(role = 'applicant') = (trust_id IS NULL)", name="staff_belong_to_a_trust"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    trust_id: Mapped[UUID | None] = mapped_column(ForeignKey("trusts.id"), index=True)

    account: Mapped[Account] = relationship(back_populates="memberships")
