"""Whether a second person has to approve a vacancy, and what was asked and said about one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.models.accounts import Account, Membership
from app.models.approvals import Approval
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import audit
from app.services.actors import Actor, Permission, Role
from app.services.errors import NotFound, NotPossibleNow

MOST_WAITING = 50


@dataclass(frozen=True, slots=True)
class Request:
    """A request to publish, with the names of who asked and who decided; "" for nobody."""

    approval: Approval
    asker: str
    decider: str


def needed(session: Session, trust_id: UUID) -> bool:
    """Tell whether nobody may publish alone; one may where the trust says so and has one person in HR."""
    return session.get_one(Trust, trust_id).second_person == "on" or _in_hr(session, trust_id) > 1


def set_second_person(session: Session, name: str, setting: str, now: datetime) -> None:
    """Say whether a trust's vacancies need a second person's approval: for whoever runs the server.

    Raises:
        NotFound: there is no trust of this name.
        NotPossibleNow: it is to be turned off, and the trust has more than one person in HR.
    """
    trust = session.scalars(select(Trust).where(Trust.name == name)).one_or_none()
    if trust is None:
        raise NotFound
    if setting == "off" and _in_hr(session, trust.id) > 1:
        raise NotPossibleNow("This trust has more than one person in HR, so a second one can approve.")
    if trust.second_person != setting:
        trust.second_person = setting
        audit.record(session, "second_person_set", None, trust.id, now, second_person=setting)


def _in_hr(session: Session, trust_id: UUID) -> int:
    """Count the people who work in HR for a trust."""
    wanted = (
        select(func.count(Membership.account_id.distinct()))
        .join(Account, Account.id == Membership.account_id)
        .where(Membership.trust_id == trust_id, Membership.role == Role.HR.value, Account.active)
    )
    return session.scalar(wanted) or 0


def waiting(session: Session, vacancy: Vacancy) -> Approval | None:
    """Give the request about a draft as it stands that nobody has decided on yet."""
    return session.scalar(
        select(Approval).where(
            Approval.vacancy_id == vacancy.id,
            Approval.decision.is_(None),
            Approval.version == vacancy.version,
        )
    )


def for_others(session: Session, actor: Actor) -> list[tuple[UUID, str]]:
    """Give id and title of the drafts that wait for the actor's approval, the longest first."""
    wanted = (
        select(Vacancy.id, Vacancy.title)
        .join(Approval, Approval.vacancy_id == Vacancy.id)
        .where(
            Vacancy.trust_id.in_(actor.trusts(Permission.VACANCY_EDIT)),
            Vacancy.status == "draft",
            Approval.decision.is_(None),
            Approval.version == Vacancy.version,
            Approval.asked_by != actor.account_id,
        )
        .order_by(Approval.asked_at, Vacancy.id)
        .limit(MOST_WAITING)
    )
    return [(vacancy_id, title) for vacancy_id, title in session.execute(wanted)]


def approved(session: Session, vacancy: Vacancy) -> bool:
    """Tell whether a second person has approved the draft as it stands."""
    wanted = select(Approval.id).where(
        Approval.vacancy_id == vacancy.id,
        Approval.decision == "approved",
        Approval.version == vacancy.version,
    )
    return session.scalar(wanted) is not None


def history(session: Session, vacancy_id: UUID) -> list[Request]:
    """Give every request about a vacancy, the newest first."""
    asker, decider = aliased(Account), aliased(Account)
    wanted = (
        select(Approval, asker, decider)
        .join(asker, asker.id == Approval.asked_by)
        .outerjoin(decider, decider.id == Approval.decided_by)
        .where(Approval.vacancy_id == vacancy_id)
        .order_by(Approval.asked_at.desc(), Approval.id)
    )
    return [Request(one, _called(by), _called(other)) for one, by, other in session.execute(wanted)]


def _called(account: Account | None) -> str:
    return (account.name or account.email) if account else ""
