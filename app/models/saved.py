"""What applicants keep while they look for work: jobs, and searches that write to them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.accounts import Account
from app.models.base import Base, Document, Identified
from app.models.vacancies import Vacancy


class SavedJob(Base):
    """A vacancy that somebody wants to find again."""

    __tablename__ = "saved_jobs"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    vacancy_id: Mapped[UUID] = mapped_column(
        ForeignKey("vacancies.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    saved_at: Mapped[datetime]

    vacancy: Mapped[Vacancy] = relationship(lazy="raise")


class SavedSearch(Identified, Base):
    """A search that somebody wants to find again. `document` is the query of `app.documents.searches`.

    Attributes:
        mails: whether new vacancies are told by mail.
    """

    __tablename__ = "saved_searches"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    document: Mapped[Document]
    mails: Mapped[bool]
    saved_at: Mapped[datetime]

    account: Mapped[Account] = relationship(lazy="raise")


class Alert(Base):
    """A vacancy that a search has told of, or that stood there when it was saved: it is never told again."""

    __tablename__ = "alerts"

    search_id: Mapped[UUID] = mapped_column(
        ForeignKey("saved_searches.id", ondelete="CASCADE"), primary_key=True
    )
    vacancy_id: Mapped[UUID] = mapped_column(
        ForeignKey("vacancies.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    told_at: Mapped[datetime]
