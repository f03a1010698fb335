"""Parts that staff play in one vacancy."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Assignment(Identified, Base):
    """A member of staff who sits on the panel of a vacancy, or marks its applications.

    Attributes:
        declared: "none" or "conflict", once they have said whether they know an applicant; None before.
        conflict: what they said about it.
        allowed_reason: why HR lets them take part all the same; None while it has not.
        locked_at: when a marker said that their marks are final.
        reopened_reason: why HR let a marker change locked marks again, the last time it did.
        ended_at: when they were taken off; their marks stay.
    """

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("vacancy_id", "account_id", "kind"),
        CheckConstraint("kind IN ('panel', 'marker')", name="kind_known"),
        CheckConstraint("declared IN ('none', 'conflict')", name="declared_known"),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    declared: Mapped[str | None] = mapped_column(String(8))
    conflict: Mapped[str] = mapped_column(Text, default="")
    declared_at: Mapped[datetime | None]
    allowed_reason: Mapped[str | None] = mapped_column(Text)
    locked_at: Mapped[datetime | None]
    reopened_reason: Mapped[str | None] = mapped_column(Text)
    ended_at: Mapped[datetime | None]

    @property
    def may_take_part(self) -> bool:
        """Whether they have declared no conflict, or HR lets them take part in spite of one."""
        return self.declared == "none" or (self.declared == "conflict" and self.allowed_reason is not None)
