"""A trust that interviews: a manager, panels with rooms and sessions, and applicants who are shortlisted."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from app.clock import LONDON
from app.models.applications import Application
from app.models.trusts import Trust
from app.services import interview_panels
from app.services.actors import Actor, Role
from app.services.interview_panels import PanelDetails
from app.workflow import after
from tests.cast import NOW, Cast, account, gather

DAY = "2026-04-14"
HOME = "Northmoor NHS Foundation Trust"


@dataclass(frozen=True)
class Scheduled:
    """Who there is when interviews are to be arranged."""

    cast: Cast
    manager: Actor
    members: tuple[UUID, ...]
    panels: tuple[UUID, ...]
    applications: tuple[UUID, ...]

    @property
    def vacancy_id(self) -> UUID:
        return self.cast.vacancy_id


def at(clock: str, day: str = DAY) -> datetime:
    """Give a moment by the clocks of London."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=LONDON).astimezone(UTC)


def shortlisted(session: Session, vacancy_id: UUID, name: str) -> UUID:
    """Give an application that has come as far as the shortlist, by the steps of the workflow."""
    applicant = account(session, name, Role.APPLICANT)
    status = "draft"
    for event in ("send", "start_shortlisting", "shortlist"):
        status = after(status, event)
    row = Application(
        vacancy_id=vacancy_id,
        account_id=applicant.account_id,
        reference=uuid4().hex[:8].upper(),
        status=status,
        readiness="complete",
        started_at=NOW,
        sent_at=NOW,
    )
    session.add(row)
    session.flush()
    return row.id


def schedule(
    session: Session,
    applicants: int = 4,
    panels: int = 2,
    *,
    day: str = DAY,
    trust: str = HOME,
) -> Scheduled:
    """Give panels that share a member, one in a room and one online, each with a morning and an afternoon."""
    cast = gather(session, trust)
    session.flush()
    of = "" if trust == HOME else f" of {trust}"
    manager = staff_member(session, cast, f"Mona Manager{of}", Role.MANAGER)
    members = tuple(
        staff_member(session, cast, f"Member {number}{of}", Role.MANAGER).account_id
        for number in range(panels + 1)
    )
    found = []
    for number in range(panels):
        details = PanelDetails(
            name=f"Panel {number + 1}",
            members=members[number : number + 2],
            room="Board Room" if number == 0 else "",
            directions="Second floor, turn left",
            quorum=1,
            max_per_day=None,
        )
        panel = interview_panels.add_panel(session, manager, cast.vacancy_id, details, NOW)
        for first, last in (("09:00", "10:30"), ("13:00", "14:30")):
            interview_panels.add_session(session, manager, panel.id, at(first, day), at(last, day))
        found.append(panel.id)
    waiting = tuple(
        shortlisted(session, cast.vacancy_id, f"Applicant {number}{of}") for number in range(applicants)
    )
    return Scheduled(cast, manager, members, tuple(found), waiting)


def staff_member(session: Session, cast: Cast, name: str, role: Role) -> Actor:
    return account(session, name, role, session.get_one(Trust, cast.trust_id))
