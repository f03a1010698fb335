"""What a timetable has to heed for one applicant, and the private addresses of calendars."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified


class InterviewWish(Base):
    """When an applicant would like to come, by their own word.

    Attributes:
        wishes: "choices", up to three half-days in order, and "cannot", half-days like "2026-04-14/am".
        asks_for_another: whether no free time suits them, so that somebody has to find one.
    """

    __tablename__ = "interview_wishes"

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    wishes: Mapped[Document]
    asks_for_another: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]


class InterviewArrangement(Base):
    """What staff arranged for one applicant's interview. It is in no mail and in no calendar.

    Attributes:
        minutes: the length of the interview; None for that of the vacancy.
        interests: under "members", ids of accounts that may not interview them.
    """

    __tablename__ = "interview_arrangements"
    __table_args__ = (CheckConstraint("minutes >= 5 AND minutes % 5 = 0", name="length_in_ticks"),)

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    minutes: Mapped[int | None]
    interests: Mapped[Document]


class CalendarFeed(Identified, Base):
    """A private address at which somebody's calendar program reads their interviews.

    Attributes:
        token_hash: of what stands in the address; a new one replaces it.
        scope: "own" for those at which they sit, "trust" for all that they plan.
    """

    __tablename__ = "calendar_feeds"
    __table_args__ = (CheckConstraint("scope IN ('own', 'trust')", name="scope_known"),)

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    scope: Mapped[str] = mapped_column(String(5))
    created_at: Mapped[datetime]
