"""Setting up who interviews for a vacancy, where and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.interview_panels import BusyTime, InterviewPanel, PanelMember, PanelSession, Room
from app.models.vacancies import Vacancy
from app.services import audit, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

PLAN = Permission.INTERVIEWS_PLAN


@dataclass(frozen=True, slots=True)
class PanelDetails:
    """What a panel is made of.

    Attributes:
        members: accounts of the trust's staff, in the order shown.
        room: the name of a room of the trust, which is added if it is new; empty for an online panel.
        quorum: how many have to sit; all of them where None.
    """

    name: str
    members: Sequence[UUID]
    room: str
    directions: str
    quorum: int | None
    max_per_day: int | None


def staff(session: Session, trust_id: UUID) -> list[Account]:
    """Give the trust's staff who can sit on a panel, by name: nobody who checks vetting forms can."""
    wanted = select(Account).join(Membership).where(Membership.trust_id == trust_id, Account.active)
    officers = select(Membership.account_id).where(Membership.role == "vetting_officer")
    return list(
        session.scalars(wanted.where(Account.id.not_in(officers)).order_by(Account.name, Account.id)).unique()
    )


def panels(session: Session, vacancy_id: UUID) -> list[InterviewPanel]:
    """Give a vacancy's panels by name."""
    wanted = select(InterviewPanel).where(InterviewPanel.vacancy_id == vacancy_id)
    return list(session.scalars(wanted.order_by(InterviewPanel.name)).unique())


def add_panel(
    session: Session, actor: Actor, vacancy_id: UUID, details: PanelDetails, now: datetime
) -> InterviewPanel:
    """Add a panel to a vacancy.

    Raises:
        NotFound: the vacancy, or somebody on the panel, is not of a trust for which the actor plans.
        NotPossibleNow: a panel has this name already, or fewer sit on it than its quorum.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, PLAN, lock=True)
    known = {account.id for account in staff(session, vacancy.trust_id)}
    if not known.issuperset(details.members):
        raise NotFound
    if any(panel.name == details.name for panel in panels(session, vacancy_id)):
        raise NotPossibleNow("Another panel of this vacancy has this name. Give this one another name.")
    quorum = details.quorum or len(details.members)
    if not 1 <= quorum <= len(details.members):
        raise NotPossibleNow("The panel has fewer members than have to sit. Add members, or let fewer sit.")
    panel = InterviewPanel(
        vacancy_id=vacancy.id,
        name=details.name,
        room=_room(session, vacancy, details) if details.room else None,
        quorum=quorum,
        max_per_day=details.max_per_day,
    )
    panel.members = [
        PanelMember(account_id=member, position=number) for number, member in enumerate(details.members)
    ]
    session.add(panel)
    session.flush()
    audit.record(session, "panel_added", actor.account_id, panel.id, now, vacancy=str(vacancy.id))
    return panel


def panel_of(session: Session, actor: Actor, panel_id: UUID) -> InterviewPanel:
    """Give a panel of a trust for which the actor plans interviews.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    panel = session.get(InterviewPanel, panel_id)
    if panel is None:
        raise NotFound
    vacancies.of_staff(session, actor, panel.vacancy_id, PLAN)
    return panel


def add_session(
    session: Session, actor: Actor, panel_id: UUID, starts_at: datetime, ends_at: datetime
) -> PanelSession:
    """Let a panel sit for a stretch of time.

    Raises:
        NotFound: there is no such panel in a trust for which the actor plans.
        NotPossibleNow: the panel sits then already.
    """
    panel = panel_of(session, actor, panel_id)
    if any(one.starts_at < ends_at and starts_at < one.ends_at for one in panel.sessions):
        raise NotPossibleNow("The panel already has a session at that time. Choose another time.")
    added = PanelSession(panel_id=panel.id, starts_at=starts_at, ends_at=ends_at)
    panel.sessions.append(added)
    session.flush()
    return added


def add_busy_time(
    session: Session, actor: Actor, panel_id: UUID, account_id: UUID, stretch: tuple[datetime, datetime]
) -> None:
    """Note that a member cannot sit for a stretch of time, on whichever panel.

    Raises:
        NotFound: nobody of that account sits on the panel, or the panel is another trust's.
    """
    panel = panel_of(session, actor, panel_id)
    if account_id not in {member.account_id for member in panel.members}:
        raise NotFound
    session.add(BusyTime(account_id=account_id, starts_at=stretch[0], ends_at=stretch[1]))
    session.flush()


def _room(session: Session, vacancy: Vacancy, details: PanelDetails) -> Room:
    """Give the trust's room of that name, added if it is new, with the directions that are given."""
    wanted = select(Room).where(Room.trust_id == vacancy.trust_id, Room.name == details.room)
    room = session.scalars(wanted).one_or_none()
    if room is None:
        room = Room(trust_id=vacancy.trust_id, name=details.room, directions="")
        session.add(room)
    room.directions = details.directions or room.directions
    return room
