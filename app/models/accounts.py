"""People who can sign in, and the parts that they play."""

from datetime import datetime
from uuid import UUID

from flask_security import UserMixin
from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.mutable import MutableList
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Identified


class Account(UserMixin, Identified, Base):  # type: ignore[misc]  # Flask-Security is not checked
    """Somebody who can sign in. `email` is stored in its one normal form, and mail goes only there.

    Attributes:
        tf_primary_method, tf_totp_secret: the second factor, its secret sealed; None where there is none.
        tf_last_step: the time step of the code used last, which cannot be used again.
        mf_recovery_codes: sealed codes, each of which stands in for the second factor once.
        needs_second_factor: not stored; whoever looks the account up to sign it in says so.
    """

    __tablename__ = "accounts"

    email: Mapped[str] = mapped_column(String(255), unique=True)
    password: Mapped[str] = mapped_column(String(255))
    name: Mapped[str] = mapped_column(String(300), default="")
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    tf_primary_method: Mapped[str | None] = mapped_column(String(20))
    tf_totp_secret: Mapped[str | None] = mapped_column(Text)
    tf_last_step: Mapped[int | None]
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(
        MutableList.as_mutable(JSON().with_variant(JSONB(), "postgresql"))
    )
    needs_second_factor = False

    memberships: Mapped[list["Membership"]] = relationship(back_populates="account", lazy="selectin")

    @property
    def is_staff(self) -> bool:
        """Whether any role is held for a trust."""
        return any(one.trust_id for one in self.memberships)

    def check_tf_required(
        self, methods: list[tuple[str, str]], _fresh: bool
    ) -> tuple[bool, list[tuple[str, str]]]:
        """Tell Flask-Security whether a password alone will not do: never for whoever has a second factor."""
        return self.needs_second_factor or bool(methods), methods

    def check_tf_required_setup(self) -> bool:
        """Tell whether the second factor may not be taken off."""
        return self.needs_second_factor


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
