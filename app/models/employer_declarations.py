"""What an applicant declares to the employer after an offer. Only its own service reads these tables.

The police vetting form is another form, for another reader; no row here refers to one there.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified
from checks.record.declarations import CheckLevel

LEVELS = ", ".join(repr(level.value) for level in CheckLevel)


class EmployerDeclaration(Base):
    """The answers of one applicant as they stand, as one sealed document.

    Attributes:
        version: goes up by one with each change, and is bound into the seal.
    """

    __tablename__ = "employer_declarations"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime]


class SentDeclaration(Identified, Base):
    """What was sent to the employer; never changed afterwards.

    Attributes:
        number: 1, 2, 3, ...: an applicant may send a correction.
        version: of the answers that were sent.
        level: of the check that the questions were worded for.
        digest: SHA-256 of the canonical JSON of what was sent, in hex.
    """

    __tablename__ = "sent_declarations"
    __table_args__ = (
        CheckConstraint(f"level IN ({LEVELS})", name="level_known"),
        UniqueConstraint("application_id", "number"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    number: Mapped[int]
    version: Mapped[int]
    level: Mapped[str] = mapped_column(String(30))
    digest: Mapped[str] = mapped_column(String(64))
    key_id: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    sent_at: Mapped[datetime]
