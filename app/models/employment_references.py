"""References that an employer asks for after an accepted offer."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified

REFERENCE_STATES = ("asked", "received", "declined", "taken_back")


class EmploymentReference(Identified, Base):
    """One referee's reference for one application.

    Attributes:
        referee: id of the referee in what the applicant sent.
        token_hash: of the link that works now; None once it was used or taken back, or before a mail went.
        due_on: the day by which it is asked for; `expires_at` is when the link stops working.
        reminded_at: when the referee was reminded, which is done once.
        answers: what the referee answered, under the names of the form's questions; empty before.
    """

    __tablename__ = "employment_references"
    __table_args__ = (
        CheckConstraint("state IN ('asked', 'received', 'declined', 'taken_back')", name="state_known"),
        CheckConstraint(
            "(state IN ('received', 'declined')) = (answered_at IS NOT NULL)", name="answer_has_a_moment"
        ),
        CheckConstraint("state = 'asked' OR token_hash IS NULL", name="link_works_once"),
    )

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), index=True
    )
    referee: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(300))
    email: Mapped[str] = mapped_column(String(255))
    state: Mapped[str] = mapped_column(String(10), default="asked")
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    asked_at: Mapped[datetime]
    due_on: Mapped[date]
    expires_at: Mapped[datetime]
    reminded_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    answers: Mapped[Document] = mapped_column(default=dict)
