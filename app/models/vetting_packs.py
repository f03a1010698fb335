"""Where the vetting pack of an application is. What is in it is sealed elsewhere, see `vetting_forms`."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified
from app.pack_states import STATES

_STATES = ", ".join(repr(state) for state in STATES)


class VettingPack(Base):
    """One application's pack, from the accepted offer on.

    Attributes:
        since: when it came into its state.
        released: how many versions the applicant has released.
        promised_by: the day by which whoever acts next has said that they are done.
        force_reference: what the police call the case.
        cleared_on, expires_on: of the clearance, both days included.
        appeal_by: the last day on which the applicant can ask the police to look at a refusal again.
    """

    __tablename__ = "vetting_packs"
    __table_args__ = (
        CheckConstraint(f"state IN ({_STATES})", name="state_known"),
        CheckConstraint("released > 0 OR state = 'with_applicant'", name="only_released_leaves"),
        CheckConstraint(
            "(state IN ('cleared', 'expired')) = (cleared_on IS NOT NULL)", name="cleared_has_a_day"
        ),
        CheckConstraint(
            "(state IN ('refused', 'appeal')) = (appeal_by IS NOT NULL)", name="refused_can_appeal"
        ),
        CheckConstraint("expires_on IS NULL OR expires_on >= cleared_on", name="expires_later"),
        CheckConstraint("state <> 'expired' OR expires_on IS NOT NULL", name="expired_had_an_end"),
        Index("ix_vetting_packs_desk", "since", "application_id"),
    )

    application_id: Mapped[UUID] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    )
    state: Mapped[str] = mapped_column(String(14), default="with_applicant")
    since: Mapped[datetime]
    released: Mapped[int] = mapped_column(default=0)
    promised_by: Mapped[date | None]
    force_reference: Mapped[str] = mapped_column(String(60), default="")
    cleared_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    appeal_by: Mapped[date | None]


class VettingStep(Identified, Base):
    """One step of a pack, in the order of `at`: what happened, the state after it, and who did it."""

    __tablename__ = "vetting_steps"
    __table_args__ = (
        CheckConstraint(f"state IN ({_STATES})", name="state_known"),
        Index("ix_vetting_steps_application_id", "application_id", "at"),
    )

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    event: Mapped[str] = mapped_column(String(14))
    state: Mapped[str] = mapped_column(String(14))
    at: Mapped[datetime]
    by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
