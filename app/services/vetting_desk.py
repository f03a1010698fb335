"""The vetting officer's desk: which packs there are, and one of them, for whoever may vet it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application, Submission
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.models.vetting_packs import VettingPack
from app.pack_states import ACTS_NEXT, BY_OFFICER, STATES
from app.services import audit, updates, vetting_packs
from app.services.actors import Actor, Permission
from app.services.duties_apart import has_hired_for, trusts_vetted_for
from app.services.errors import NotFound
from app.services.keysets import beyond
from app.services.vetting_checks import needs
from app.services.vetting_packs import Dates

ALIVE = ("checks_in_progress", "unconditional_offer", "appointed")
"""Statuses of applications whose packs are on the desk."""

TO_TELL = frozenset({"clear", "refuse", "appeal"})
"""Steps that the applicant is mailed about."""


@dataclass(frozen=True, slots=True)
class Line:
    """One pack on the desk."""

    application_id: UUID
    reference: str
    name: str
    vacancy: str
    state: str
    since: datetime
    promised_by: date | None
    acts_next: str
    late: bool


LINE = (
    VettingPack.application_id,
    Application.reference,
    Submission.name,
    Vacancy.title.label("vacancy"),
    VettingPack.state,
    VettingPack.since,
    VettingPack.promised_by,
)
"""What a line is made of: no document is read for it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One pack, with whose it is."""

    application: Application
    pack: VettingPack
    name: str

    @property
    def acts_next(self) -> str:
        """Whose turn it is."""
        return ACTS_NEXT[self.pack.state]


def page(
    session: Session, actor: Actor, state: str, after: tuple[datetime, UUID] | None, size: int, today: date
) -> list[Line]:
    """Give the packs in a state, or in every one for "", those that have waited longest first."""
    wanted = (
        select(*LINE)
        .join(Application, Application.id == VettingPack.application_id)
        .join(Submission, Submission.application_id == Application.id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(*_vetted_by(actor, Permission.PACK_LIST))
        .order_by(VettingPack.since, VettingPack.application_id)
        .limit(size)
    )
    if state in STATES:
        wanted = wanted.where(VettingPack.state == state)
    if after is not None:
        wanted = wanted.where(beyond(VettingPack.since, VettingPack.application_id, after))
    return [_line(row, today) for row in session.execute(wanted)]


def _line(row: Row[*tuple[Any, ...]], today: date) -> Line:
    late = row.promised_by is not None and row.promised_by < today
    return Line(**row._mapping, acts_next=ACTS_NEXT[row.state], late=late)


def _vetted_by(actor: Actor, permission: Permission) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which an application is the actor's to vet; needs `Vacancy` in the query."""
    return (
        Vacancy.trust_id.in_(trusts_vetted_for(actor, permission)),
        Application.status.in_(ALIVE),
        ~has_hired_for(actor),
    )


def case(
    session: Session, actor: Actor, application_id: UUID, permission: Permission, *, lock: bool = False
) -> Case:
    """Give one pack that the actor vets; locked, nobody else changes it until the transaction ends.

    Raises:
        NotFound: there is none, the application has come to an end, or the actor hires for its vacancy.
    """
    row = session.execute(
        select(Application, Submission.name)
        .join(Submission, Submission.application_id == Application.id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(Application.id == application_id, *_vetted_by(actor, permission))
        .execution_options(populate_existing=lock)
    ).first()
    pack = vetting_packs.find(session, application_id, lock=lock) if row else None
    if row is None or pack is None:
        raise NotFound
    return Case(row[0], pack, row.name)


def note(
    session: Session, actor: Actor, application_id: UUID, event: str, dates: Dates, now: datetime
) -> None:
    """Note a step that the officer has learned of or taken.

    Raises:
        NotFound: the actor does not vet this application.
        NotPossibleNow: the pack is in another state by now.
    """
    found = case(session, actor, application_id, Permission.PACK_MOVE, lock=True)
    if event not in BY_OFFICER:
        raise NotFound
    if event == "refuse":
        dates = replace(dates, appeal_by=_last_day_to_appeal(found, london_day(now)))
    vetting_packs.move(session, actor, found.pack, event, now, dates)
    if event in TO_TELL:
        updates.tell_applicant(session, found.application, f"pack {event} {now.isoformat()}")


def _last_day_to_appeal(found: Case, today: date) -> date:
    """Give the last day for an appeal: so many from a refusal (PROC-04), none more after an appeal."""
    if found.pack.state == "appeal":
        return today
    return today + timedelta(days=needs(found.application.vacancy).appeal_days)


def usual_years(found: Case) -> int | None:
    """Give for how many years a clearance of the vacancy's level commonly holds; None where nobody says."""
    return needs(found.application.vacancy).validity_years


def trusts_of(session: Session, actor: Actor) -> list[Trust]:
    """Give the trusts for which the actor names the police force."""
    wanted = select(Trust).where(Trust.id.in_(trusts_vetted_for(actor, Permission.PACK_MOVE)))
    return list(session.scalars(wanted.order_by(Trust.name)))


def name_force(session: Session, actor: Actor, trust_id: UUID, force: str, now: datetime) -> None:
    """Name the police force that decides for a trust, which applicants are told before they release.

    Raises:
        NotFound: the actor does not vet for this trust.
    """
    if trust_id not in trusts_vetted_for(actor, Permission.PACK_MOVE):
        raise NotFound
    session.get_one(Trust, trust_id).police_force = force
    audit.record(session, "police_force_named", actor.account_id, trust_id, now)
