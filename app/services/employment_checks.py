"""The six NHS employment check standards of an application that has an accepted offer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.offers import STANDARDS, UNWRITTEN, EmploymentCheck
from app.services import audit
from app.services.actors import GRANTS, Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

CRIMINAL_RECORD = "criminal_record"

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "identity": "Identity",
        "right_to_work": "Right to work",
        "registration": "Professional registration and qualifications",
        "employment_history": "Employment history and references",
        "work_health": "Work health assessment",
        "criminal_record": "Criminal record",
    }
)
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "not_started": "Not started",
        "under_way": "Under way",
        "met": "Met",
        "not_met": "Not met",
        "not_needed": "Not needed for this post",
    }
)


@dataclass(frozen=True, slots=True)
class Change:
    """What is noted about one check; None and "" are nothing noted."""

    state: str
    owner_id: UUID | None
    evidence: str
    asked_on: date | None
    done_on: date | None
    expires_on: date | None


def begin(session: Session, application_id: UUID) -> None:
    """Make the six checks, none of them started."""
    session.add_all(
        EmploymentCheck(
            application_id=application_id, standard=standard, state="not_started", evidence="", version=1
        )
        for standard in STANDARDS
    )
    session.flush()


def of_application(session: Session, application_id: UUID) -> list[EmploymentCheck]:
    """Give the checks in the order of the standards; none before an offer is accepted."""
    wanted = select(EmploymentCheck).where(EmploymentCheck.application_id == application_id)
    return sorted(session.scalars(wanted), key=lambda each: STANDARDS.index(each.standard))


def one(session: Session, application_id: UUID, standard: str, *, lock: bool = False) -> EmploymentCheck:
    """Give one check. Whether the asker may is for the caller.

    Raises:
        NotFound: there is none.
    """
    found = session.get(
        EmploymentCheck,
        (application_id, standard),
        with_for_update={"of": EmploymentCheck} if lock else None,
        populate_existing=lock,
    )
    if found is None:
        raise NotFound
    return found


def change(
    session: Session, actor: Actor, check: EmploymentCheck, change: Change, version: str, now: datetime
) -> None:
    """Note how a locked check stands; `version` is what it had when the page was shown.

    Raises:
        NotPossibleNow: somebody else changed it meanwhile, or only registration can be not needed.
    """
    if str(check.version) != version:
        raise NotPossibleNow("Somebody else has changed this check meanwhile. Open it again to see it.")
    if change.state == "not_needed" and check.standard != "registration":
        raise NotPossibleNow("Every post needs this check.")
    _name_adviser(session, actor, check, change.owner_id, now)
    check.state, check.owner_id, check.asked_on = change.state, change.owner_id, change.asked_on
    check.evidence = "" if check.standard in UNWRITTEN else change.evidence
    check.done_on = change.done_on if change.state in ("met", "not_met") else None
    check.expires_on = change.expires_on if change.state == "met" else None
    check.version += 1
    audit.record(
        session,
        "employment_check_changed",
        actor.account_id,
        check.application_id,
        now,
        standard=check.standard,
        state=check.state,
    )
    session.flush()


def _name_adviser(
    session: Session, actor: Actor, check: EmploymentCheck, owner_id: UUID | None, now: datetime
) -> None:
    """Write down who sees to the criminal record from now on: they alone open the self-declaration."""
    if check.standard == CRIMINAL_RECORD and owner_id and owner_id != check.owner_id:
        account = str(owner_id)
        audit.record(
            session, "record_adviser_named", actor.account_id, check.application_id, now, account=account
        )


def holds(check: EmploymentCheck, on: date) -> bool:
    """Tell whether a check is met on this day."""
    if check.state == "not_needed":
        return True
    return check.state == "met" and (check.expires_on is None or check.expires_on >= on)


def unmet(checks: Sequence[EmploymentCheck], on: date) -> list[str]:
    """Give what each check that does not hold on this day is called."""
    return [TITLES[each.standard] for each in checks if not holds(each, on)]


def owners(session: Session, trust_id: UUID) -> list[tuple[UUID, str]]:
    """Give id and name of the staff of a trust who may see to a check, by name."""
    may = [role.value for role in GRANTS[Permission.CHECKS_KEEP]]
    wanted = (
        select(Account.id, Account.name, Account.email)
        .join(Membership)
        .where(Membership.trust_id == trust_id, Membership.role.in_(may), Account.active)
        .order_by(Account.name, Account.id)
        .distinct()
    )
    return [(account_id, name or email) for account_id, name, email in session.execute(wanted)]
