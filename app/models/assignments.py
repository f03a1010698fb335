"""Parts that staff play in one vacancy."""

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Assignment(Identified, Base):
    """A member of staff who sits on the panel of a vacancy, or marks its applications."""

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("vacancy_id", "account_id", "kind"),
        CheckConstraint("kind IN ('panel', 'marker')", name="kind_known"),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
