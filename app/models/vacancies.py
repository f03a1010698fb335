"""Posts that a trust advertises, and the person specification of each."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Document, Identified
from app.models.trusts import Trust

DEFAULT_PROFILE = "MPS_LND"


class Vacancy(Identified, Base):
    """A post. `document` is the vacancy of the contract; the other columns are for lists and rules.

    Attributes:
        closing_at: the first moment at which it is closed.
        advert: the text that the document was read from; its passages are offsets into this text.
        words, place, bands, professions, yearly_pay, vetting_years: what it is found by, see
            `app.documents.listings`.
        profile: key of the vetting profile that its vetting forms are checked against.
        guides: how criteria are to be assessed once this is published, by their words: what a draft that was
            begun from another vacancy or a template brings along.
        most_applications: the vacancy closes when so many have been sent; None for no such number.
        version: goes up by one with each change.
    """

    __tablename__ = "vacancies"
    __table_args__ = (
        CheckConstraint("status IN ('draft', 'published', 'withdrawn')", name="status_known"),
        CheckConstraint(
            "status <> 'published' OR (closing_at IS NOT NULL AND published_at IS NOT NULL)",
            name="published_has_dates",
        ),
        CheckConstraint("most_applications >= 1", name="most_applications_positive"),
        Index("ix_vacancies_open", "status", "closing_at", "id"),
    )

    trust_id: Mapped[UUID] = mapped_column(ForeignKey("trusts.id"), index=True)
    status: Mapped[str] = mapped_column(String(10), default="draft")
    title: Mapped[str] = mapped_column(String(300))
    document: Mapped[Document]
    advert: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text, default="")
    place: Mapped[str] = mapped_column(Text, default="")
    bands: Mapped[str] = mapped_column(String(40), default="")
    professions: Mapped[str] = mapped_column(Text, default="")
    yearly_pay: Mapped[int | None]
    vetting_years: Mapped[int | None]
    profile: Mapped[str] = mapped_column(String(20), default=DEFAULT_PROFILE)
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    closing_at: Mapped[datetime | None]
    guides: Mapped[Document] = mapped_column(default=dict)
    most_applications: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=1)

    trust: Mapped[Trust] = relationship(lazy="joined", innerjoin=True)
    criteria: Mapped[list["Criterion"]] = relationship(
        order_by="Criterion.position", cascade="all, delete-orphan", lazy="selectin"
    )

    def closed(self, now: datetime) -> bool:
        """Tell whether the closing moment has come."""
        return self.closing_at is not None and now >= self.closing_at

    def takes_applications(self, now: datetime) -> bool:
        """Tell whether an application may be sent at this moment."""
        return self.status == "published" and not self.closed(now)


class Criterion(Identified, Base):
    """One line of a person specification, in the advert's own words."""

    __tablename__ = "criteria"
    __table_args__ = (CheckConstraint("kind IN ('essential', 'desirable')", name="kind_known"),)

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    section: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
