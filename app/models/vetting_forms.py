"""The sealed vetting form. Only the `vetting_...` services read these tables."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class VettingForm(Identified, Base):
    """The live form of one application, as one sealed document.

    Attributes:
        version: goes up by one with each change, and is bound into the seal.
    """

    __tablename__ = "vetting_forms"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), unique=True
    )
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime]


class VettingCopy(Identified, Base):
    """What the form and its report were at a moment that counts; never changed afterwards.

    Attributes:
        number: of the release, 1, 2, 3, ...; None for the copy taken at sending.
        digest: SHA-256 of the canonical JSON of the pack that was released, in hex.
    """

    __tablename__ = "vetting_copies"
    __table_args__ = (
        CheckConstraint("taken_at_event IN ('send', 'release')", name="event_known"),
        CheckConstraint("(taken_at_event = 'release') = (number IS NOT NULL)", name="releases_are_numbered"),
        CheckConstraint("(number IS NULL) = (digest IS NULL)", name="releases_have_a_digest"),
        UniqueConstraint("application_id", "number"),
        Index("ix_vetting_copies_application_id", "application_id"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    taken_at_event: Mapped[str] = mapped_column(String(10))
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    taken_at: Mapped[datetime]
    number: Mapped[int | None]
    digest: Mapped[str | None] = mapped_column(String(64))


class VettingNote(Identified, Base):
    """Words about a pack, sealed because they may repeat an answer; never changed afterwards.

    Attributes:
        kind: "questions" that the officer returns a pack with, or a "change" that the applicant reports.
        number: of the release that they are about.
    """

    __tablename__ = "vetting_notes"
    __table_args__ = (
        CheckConstraint("kind IN ('questions', 'change')", name="kind_known"),
        Index("ix_vetting_notes_application_id", "application_id", "at"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(9))
    number: Mapped[int]
    at: Mapped[datetime]
    by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
