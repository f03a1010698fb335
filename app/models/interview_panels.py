"""Who interviews for a vacancy, where and when: panels, their members and sessions, and rooms."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.accounts import Account
from app.models.base import Base, Identified


class Room(Identified, Base):
    """A room of a trust, in which one panel at a time can sit, whichever vacancy it is for.

    Attributes:
        directions: how to get there, told to whoever is interviewed.
    """

    __tablename__ = "rooms"
    __table_args__ = (UniqueConstraint("trust_id", "name"),)

    trust_id: Mapped[UUID] = mapped_column(ForeignKey("trusts.id"))
    name: Mapped[str] = mapped_column(String(100))
    directions: Mapped[str] = mapped_column(String(1000), default="")


class InterviewPanel(Identified, Base):
    """Members of staff who interview together.

    Attributes:
        room_id: None where the panel meets online.
        quorum: how many of the members have to sit.
        max_per_day: interviews on one day at most; None for no limit.
    """

    __tablename__ = "interview_panels"
    __table_args__ = (
        UniqueConstraint("vacancy_id", "name"),
        CheckConstraint("quorum >= 1", name="somebody_sits"),
        CheckConstraint("max_per_day >= 1", name="sits_at_all"),
    )

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancies.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("rooms.id"))
    quorum: Mapped[int]
    max_per_day: Mapped[int | None]

    room: Mapped[Room | None] = relationship(lazy="joined")
    members: Mapped[list["PanelMember"]] = relationship(
        cascade="all, delete-orphan", lazy="selectin", order_by="PanelMember.position"
    )
    sessions: Mapped[list["PanelSession"]] = relationship(
        cascade="all, delete-orphan", lazy="selectin", order_by="PanelSession.starts_at"
    )


class PanelMember(Base):
    """A seat on a panel."""

    __tablename__ = "interview_panel_members"

    panel_id: Mapped[UUID] = mapped_column(
        ForeignKey("interview_panels.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    position: Mapped[int]

    account: Mapped[Account] = relationship(lazy="joined")


class PanelSession(Identified, Base):
    """A stretch of time in which a panel can sit, `ends_at` not included."""

    __tablename__ = "interview_panel_sessions"
    __table_args__ = (
        UniqueConstraint("panel_id", "starts_at"),
        CheckConstraint("ends_at > starts_at", name="ends_after_it_starts"),
    )

    panel_id: Mapped[UUID] = mapped_column(ForeignKey("interview_panels.id", ondelete="CASCADE"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]


class BusyTime(Identified, Base):
    """A stretch of time in which a member of staff cannot sit, `ends_at` not included.

    Attributes:
        source: "hand" where somebody noted it, "file" where a calendar file says so.
    """

    __tablename__ = "busy_times"
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_it_starts"),
        CheckConstraint("source IN ('hand', 'file')", name="source_known"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(String(4), default="hand")
