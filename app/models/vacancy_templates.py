"""Vacancies that a trust keeps to begin others from."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified


class VacancyTemplate(Identified, Base):
    """What a vacancy said when it was saved as a template, without its dates and its reference.

    Attributes:
        guides: how criteria are assessed, by their words.
    """

    __tablename__ = "vacancy_templates"
    __table_args__ = (UniqueConstraint("trust_id", "name"),)

    trust_id: Mapped[UUID] = mapped_column(ForeignKey("trusts.id"))
    name: Mapped[str] = mapped_column(String(100))
    document: Mapped[Document]
    advert: Mapped[str] = mapped_column(Text)
    profile: Mapped[str] = mapped_column(String(20))
    guides: Mapped[Document]
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    saved_at: Mapped[datetime]
