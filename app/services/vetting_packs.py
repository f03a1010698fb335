"""Where a vetting pack is: its states and dates. What is in a pack is not read here."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.vetting_packs import VettingPack, VettingStep
from app.pack_states import after, possible
from app.services import audit
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow


@dataclass(frozen=True, slots=True)
class Dates:
    """What is noted with a step.

    Attributes:
        promised_by: when whoever acts next has said that they are done.
        force_reference: what the police call the case; None leaves it as it is.
        expires_on: the last day of a clearance, where it has one.
        appeal_by: the last day for an appeal; a refusal has one.
    """

    promised_by: date | None = None
    force_reference: str | None = None
    expires_on: date | None = None
    appeal_by: date | None = None


NO_DATES = Dates()


def begin(session: Session, application_id: UUID, now: datetime) -> None:
    """Make the pack of an application whose offer has been accepted."""
    session.add(VettingPack(application_id=application_id, state="with_applicant", since=now, released=0))
    session.flush()


def find(session: Session, application_id: UUID, *, lock: bool = False) -> VettingPack | None:
    """Give the pack of an application, None before there is one. Whether the asker may is for the caller."""
    locked = {"of": VettingPack} if lock else None
    return session.get(VettingPack, application_id, with_for_update=locked, populate_existing=lock)


def locked(session: Session, application_id: UUID) -> VettingPack:
    """Give the pack of an application, which nobody else changes until the transaction ends.

    Raises:
        NotFound: there is none.
    """
    pack = find(session, application_id, lock=True)
    if pack is None:
        raise NotFound
    return pack


def is_with_applicant(session: Session, application_id: UUID) -> bool:
    """Tell whether the applicant may still change the form: nothing was released, or it was sent back."""
    pack = find(session, application_id)
    return pack is None or pack.state == "with_applicant"


def move(
    session: Session,
    actor: Actor,
    pack: VettingPack,
    event: str,
    now: datetime,
    dates: Dates = NO_DATES,
) -> None:
    """Take a locked pack one step on, and write it down.

    Raises:
        NotPossibleNow: the pack is in another state by now, or a clearance has no end yet and cannot expire.
    """
    if event not in possible(pack.state):
        raise NotPossibleNow("This pack has moved on since the page was opened. Look at it again.")
    if event == "expire" and (pack.expires_on is None or pack.expires_on >= london_day(now)):
        raise NotPossibleNow("This clearance has not come to the end of its time.")
    pack.state, pack.since = after(pack.state, event), now
    pack.promised_by = dates.promised_by
    if dates.force_reference is not None:
        pack.force_reference = dates.force_reference
    if event != "expire":
        pack.cleared_on = london_day(now) if pack.state == "cleared" else None
        pack.expires_on = dates.expires_on if pack.state == "cleared" else None
    if event != "appeal":
        pack.appeal_by = dates.appeal_by if pack.state == "refused" else None
    session.add(
        VettingStep(
            application_id=pack.application_id, event=event, state=pack.state, at=now, by=actor.account_id
        )
    )
    audit.record(
        session,
        "vetting_pack_moved",
        actor.account_id,
        pack.application_id,
        now,
        step=event,
        state=pack.state,
    )
    session.flush()


def steps(session: Session, application_id: UUID) -> list[VettingStep]:
    """Give the steps of a pack, the oldest first."""
    wanted = select(VettingStep).where(VettingStep.application_id == application_id)
    return list(session.scalars(wanted.order_by(VettingStep.at, VettingStep.id)))
