"""Earlier versions of what an applicant tells the employer, for the applicant alone, until it is sent."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified


class AnswerVersion(Identified, Base):
    """What one place of the employer's part held from a moment on.

    Attributes:
        number: 1, 2, 3, ... through the whole application.
        place: the path to it, and the item's id where it is one of a list, joined by slashes.
        value: under the key "value"; None there says that the place was emptied or the item removed.
        how: "saved" by a press of a button, "autosaved" by a script, or "restored" from here.
    """

    __tablename__ = "answer_versions"
    __table_args__ = (
        UniqueConstraint("application_id", "number"),
        CheckConstraint("how IN ('saved', 'autosaved', 'restored')", name="how_known"),
        Index("ix_answer_versions_place", "application_id", "place", "number"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    number: Mapped[int]
    place: Mapped[str] = mapped_column(String(200))
    value: Mapped[Document]
    how: Mapped[str] = mapped_column(String(9))
    kept_at: Mapped[datetime]
