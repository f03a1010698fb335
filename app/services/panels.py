"""Who marks the applications of a vacancy and who sits on its panel, and whether they know an applicant."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.assignments import Assignment
from app.models.vacancies import Vacancy
from app.services import audit, vacancies
from app.services.actors import GRANTS, Actor, Permission, Role
from app.services.errors import NotFound, NotPossibleNow

MARKER, PANEL = "marker", "panel"
KINDS = {MARKER: "Marks applications", PANEL: "Sits on the interview panel"}


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's part in a vacancy, and their name."""

    assignment: Assignment
    name: str


def seats(session: Session, vacancy_id: UUID) -> list[Seat]:
    """Give everybody who has or had a part, markers first, by name."""
    wanted = (
        select(Assignment, Account.name, Account.email)
        .join(Account, Account.id == Assignment.account_id)
        .where(Assignment.vacancy_id == vacancy_id)
        .order_by(Assignment.kind, Account.name, Account.id)
    )
    return [Seat(each, name or email) for each, name, email in session.execute(wanted)]


def colleagues(session: Session, trust_id: UUID) -> list[tuple[UUID, str]]:
    """Give id and name of the staff of a trust who may have a part, by name: nobody who vets (SEC-09)."""
    may = [role.value for role in GRANTS[Permission.MARK]]
    wanted = (
        select(Account.id, Account.name, Account.email)
        .where(
            exists().where(
                Membership.account_id == Account.id, Membership.trust_id == trust_id, Membership.role.in_(may)
            ),
            ~_vets(trust_id),
            Account.active,
        )
        .order_by(Account.name, Account.id)
    )
    return [(account_id, name or email) for account_id, name, email in session.execute(wanted)]


def _vets(trust_id: UUID) -> ColumnElement[bool]:
    """Give the condition that an account is a vetting officer's."""
    return exists().where(
        Membership.account_id == Account.id,
        Membership.trust_id == trust_id,
        Membership.role == Role.VETTING_OFFICER,
    )


def assign(
    session: Session, actor: Actor, vacancy_id: UUID, account_id: UUID, kind: str, now: datetime
) -> None:
    """Give a colleague a part; one who was taken off takes part again, with the marks that they gave.

    Raises:
        NotFound: there is no such vacancy or colleague, or the colleague may have no part.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.SHORTLIST, lock=True)
    if kind not in KINDS or account_id not in {one for one, _ in colleagues(session, vacancy.trust_id)}:
        raise NotFound
    held = _held(session, vacancy_id, account_id, kind)
    if held is not None and held.ended_at is None:
        return
    if held is None:
        held = Assignment(vacancy_id=vacancy_id, account_id=account_id, kind=kind)
        session.add(held)
    held.ended_at, held.declared, held.allowed_reason = None, None, None
    session.flush()
    audit.record(session, f"{kind}_assigned", actor.account_id, vacancy_id, now, account=str(account_id))


def remove(
    session: Session, actor: Actor, vacancy_id: UUID, account_id: UUID, kind: str, now: datetime
) -> None:
    """Take a colleague off; the marks that they gave stay, and count if they had locked them.

    Raises:
        NotFound: they have no such part.
    """
    held = _of_vacancy(session, actor, vacancy_id, account_id, kind)
    held.ended_at = now
    audit.record(session, f"{kind}_removed", actor.account_id, vacancy_id, now, account=str(account_id))


def allow(
    session: Session, actor: Actor, vacancy_id: UUID, account_id: UUID, reason: str, now: datetime
) -> None:
    """Let a colleague take part in spite of the conflict that they declared.

    Raises:
        NotFound: they have no part.
        NotPossibleNow: they declared none, or they are the actor.
    """
    if account_id == actor.account_id:
        raise NotPossibleNow("Somebody else has to decide about a conflict that you declared yourself.")
    vacancies.of_staff(session, actor, vacancy_id, Permission.SHORTLIST, lock=True)
    allowed = _active(session, vacancy_id, account_id)
    if not allowed:
        raise NotFound
    if any(each.declared != "conflict" for each in allowed):
        raise NotPossibleNow("This colleague has not declared a conflict.")
    for each in allowed:
        each.allowed_reason = reason
    audit.record(session, "conflict_allowed", actor.account_id, vacancy_id, now, account=str(account_id))


def declare(session: Session, actor: Actor, vacancy_id: UUID, conflict: str | None, now: datetime) -> None:
    """Declare whether one knows an applicant; `conflict` says how, None that one does not.

    Raises:
        NotFound: the actor has no part in the vacancy.
    """
    own(session, actor, vacancy_id)
    declared = "none" if conflict is None else "conflict"
    for each in _active(session, vacancy_id, actor.account_id):
        each.declared, each.conflict, each.declared_at = declared, conflict or "", now
        each.allowed_reason = None
    audit.record(session, "conflict_declared", actor.account_id, vacancy_id, now, declared=declared)


def reopen(
    session: Session, actor: Actor, vacancy_id: UUID, account_id: UUID, reason: str, now: datetime
) -> None:
    """Let a marker who has locked their marks change them again.

    Raises:
        NotFound: they do not mark this vacancy.
    """
    held = _of_vacancy(session, actor, vacancy_id, account_id, MARKER)
    held.locked_at, held.reopened_reason = None, reason
    audit.record(session, "marks_reopened", actor.account_id, vacancy_id, now, account=str(account_id))


def own(session: Session, actor: Actor, vacancy_id: UUID) -> list[Assignment]:
    """Give the actor's own parts in a vacancy.

    Raises:
        NotFound: they have none, or they vet for its trust, which no one does who takes part (SEC-09).
    """
    held = _active(session, vacancy_id, actor.account_id)
    trust_id = session.scalar(select(Vacancy.trust_id).where(Vacancy.id == vacancy_id))
    if not held or trust_id is None or not may_take_part_in(actor, trust_id):
        raise NotFound
    return held


def may_take_part_in(actor: Actor, trust_id: UUID) -> bool:
    """Tell whether somebody may have a part in a trust's vacancies: nobody who vets for it (SEC-09)."""
    return trust_id in actor.trusts(Permission.MARK) and (Role.VETTING_OFFICER, trust_id) not in actor.roles


def marks_blind(session: Session, actor: Actor, vacancy_id: UUID) -> bool:
    """Tell whether the actor marks this vacancy and has not locked: then they may not learn who applied."""
    return bool(session.scalar(select(marking_blind(actor, vacancy_id))))


def marking_blind(actor: Actor, vacancy_id: UUID) -> ColumnElement[bool]:
    """Give the condition that the actor marks this vacancy and has not locked."""
    return exists().where(
        Assignment.vacancy_id == vacancy_id,
        Assignment.account_id == actor.account_id,
        Assignment.kind == MARKER,
        Assignment.ended_at.is_(None),
        Assignment.locked_at.is_(None),
    )


def counting(found: Iterable[Seat]) -> list[Seat]:
    """Give the markers whose marks count: those who locked them, still on the panel or not."""
    return [seat for seat in found if seat.assignment.kind == MARKER and seat.assignment.locked_at]


def all_locked(found: Iterable[Seat]) -> bool:
    """Tell whether there are marks that count, and nobody is marking still."""
    markers = [seat for seat in found if seat.assignment.kind == MARKER]
    marking = [seat for seat in markers if not seat.assignment.locked_at and not seat.assignment.ended_at]
    return bool(counting(markers)) and not marking


def _held(session: Session, vacancy_id: UUID, account_id: UUID, kind: str) -> Assignment | None:
    return session.scalar(
        select(Assignment).where(
            Assignment.vacancy_id == vacancy_id,
            Assignment.account_id == account_id,
            Assignment.kind == kind,
        )
    )


def _active(session: Session, vacancy_id: UUID, account_id: UUID) -> list[Assignment]:
    return list(
        session.scalars(
            select(Assignment).where(
                Assignment.vacancy_id == vacancy_id,
                Assignment.account_id == account_id,
                Assignment.ended_at.is_(None),
            )
        )
    )


def _of_vacancy(session: Session, actor: Actor, vacancy_id: UUID, account_id: UUID, kind: str) -> Assignment:
    vacancies.of_staff(session, actor, vacancy_id, Permission.SHORTLIST, lock=True)
    held = _held(session, vacancy_id, account_id, kind)
    if held is None or held.ended_at is not None:
        raise NotFound
    return held
