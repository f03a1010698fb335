"""Applications, the employer's part of each, and what was frozen when it was sent."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Document, Identified
from app.models.vacancies import Vacancy
from app.workflow import STATUSES


class Application(Identified, Base):
    """One person's application for one vacancy.

    Attributes:
        reference: what people quote; says nothing about the order of arrival.
        readiness: the one word about vetting that the hiring side sees; None until sent.
        sent_at: when the whole application arrived here.
        told_at: when the applicant was told whether they are shortlisted; until then they do not see it.
    """

    __tablename__ = "applications"
    __table_args__ = (
        CheckConstraint(f"status IN ({', '.join(repr(s) for s in STATUSES)})", name="status_known"),
        CheckConstraint("readiness IN ('complete', 'form_to_follow')", name="readiness_known"),
        CheckConstraint("(sent_at IS NULL) = (readiness IS NULL)", name="sent_has_readiness"),
        CheckConstraint("status NOT IN ('draft') OR sent_at IS NULL", name="draft_is_not_sent"),
        Index(
            "uq_applications_live",
            "vacancy_id",
            "account_id",
            unique=True,
            sqlite_where=text("status <> 'withdrawn'"),
            postgresql_where=text("status <> 'withdrawn'"),
        ),
        Index("ix_applications_queue", "vacancy_id", "sent_at", "id"),
        Index("ix_applications_arrival", "sent_at", "id"),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    reference: Mapped[str] = mapped_column(String(12), unique=True)
    status: Mapped[str] = mapped_column(String(20), default="draft")
    readiness: Mapped[str | None] = mapped_column(String(14))
    started_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]

    vacancy: Mapped[Vacancy] = relationship(lazy="joined", innerjoin=True)


class EmployerPart(Base):
    """What the applicant tells the employer, as one document, while it is being written."""

    __tablename__ = "employer_parts"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    document: Mapped[Document]
    updated_at: Mapped[datetime]


class Submission(Base):
    """What was sent: never changed afterwards.

    Attributes:
        token: of the page that it was sent from; sending the page twice finds this row.
        document: the employer's part, and the vacancy's wording that it answers.
        digest: SHA-256 of the canonical JSON of `document`, in hex.
    """

    __tablename__ = "submissions"
    # A search by name reads this index alone, and not the documents that lie before the name in each row.
    __table_args__ = (Index("ix_submissions_name", "application_id", "name"),)

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    token: Mapped[str] = mapped_column(String(64), unique=True)
    document: Mapped[Document]
    digest: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(300))
    sent_at: Mapped[datetime]
