"""Who asked that a vacancy be published, and what a second person said to it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified

WAITING = text("decision IS NULL")


class Approval(Identified, Base):
    """One request to publish a draft as it stood, and its end.

    Attributes:
        version: of the vacancy that was asked about; a change after it makes the request void.
        note: what the asker wants the other to know.
        decision: "approved" or "sent_back" by `decided_by`, "overtaken" by a change or a newer request.
        words: what the second person said.
    """

    __tablename__ = "vacancy_approvals"
    __table_args__ = (
        CheckConstraint("decision IN ('approved', 'sent_back', 'overtaken')", name="decision_known"),
        CheckConstraint("decided_by <> asked_by", name="decided_by_another"),
        CheckConstraint(
            "decision IS NULL OR decision = 'overtaken' OR decided_by IS NOT NULL", name="decided_by_somebody"
        ),
        Index(
            "uq_vacancy_approvals_waiting",
            "vacancy_id",
            unique=True,
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), index=True)
    version: Mapped[int]
    note: Mapped[str] = mapped_column(Text, default="")
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    asked_at: Mapped[datetime]
    decision: Mapped[str | None] = mapped_column(String(9))
    words: Mapped[str] = mapped_column(Text, default="")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    decided_at: Mapped[datetime | None]
