"""Who may act for a trust: giving staff their roles and taking them away."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.trusts import Trust
from app.services import audit
from app.services.actors import Actor, Permission, Role
from app.services.duties_apart import HIRING
from app.services.errors import NotFound
from app.services.sessions import end_visits


class OwnRole(Exception):
    """Nobody gives a role to themself, or takes one from themself (SEC-08)."""


class ApplicantsAccount(Exception):
    """An account that applies for posts does not act for a trust as well (SEC-09)."""

    def __init__(self) -> None:
        super().__init__("This address belongs to an applicant. Use another one for work.")


class DutiesApart(Exception):
    """Whoever hires for a trust does not vet for it, nor the other way round (SEC-09)."""

    def __init__(self) -> None:
        super().__init__("Nobody both hires and vets for one trust. Use somebody else's account.")


class NeedsSecondApprover(Exception):
    """One person alone does not make a vetting officer (SEC-08)."""


@dataclass(frozen=True, slots=True)
class Post:
    """A staff role in a trust."""

    role: Role
    trust_id: UUID


def trust_for(session: Session, name: str) -> Trust:
    """Give the trust of this name, adding it if it is new: for whoever runs the server."""
    trust = session.scalars(select(Trust).where(Trust.name == name)).one_or_none()
    if trust is None:
        trust = Trust(name=name)
        session.add(trust)
        session.flush()
    return trust


def grant(session: Session, actor: Actor, account_id: UUID, post: Post, now: datetime) -> None:
    """Let an account play a staff role. Its open visits end, so that it starts anew (SEC-07).

    Raises:
        NotFound: the actor does not run accounts in this trust, or there is no such account.
        OwnRole: the account is the actor's.
        NeedsSecondApprover: the role is vetting officer's.
        ApplicantsAccount: the account is an applicant's.
        DutiesApart: the account would both hire and vet.
    """
    _must_run_accounts(actor, account_id, post)
    if post.role is Role.VETTING_OFFICER:
        raise NeedsSecondApprover
    account = session.get(Account, account_id)
    if account is None:
        raise NotFound
    appoint(session, account, post, now, by=actor.account_id)


def appoint(session: Session, account: Account, post: Post, now: datetime, by: UUID | None = None) -> None:
    """Give the role without asking who may: for whoever runs the server, with `by` None, and for `grant`.

    Raises:
        ApplicantsAccount: it is an applicant's.
        DutiesApart: it would both hire and vet.
    """
    if any(one.role == Role.APPLICANT for one in account.memberships):
        raise ApplicantsAccount
    held = [(one.role, one.trust_id) for one in account.memberships]
    if _apart(post.role, {role for role, trust_id in held if trust_id == post.trust_id}):
        raise DutiesApart
    if (post.role, post.trust_id) not in held:
        account.memberships.append(Membership(role=post.role, trust_id=post.trust_id))
        session.flush()
        audit.record(session, "role_granted", by, account.id, now, role=post.role, trust=str(post.trust_id))
    end_visits(session, account.id)


def _apart(role: Role, held: set[str]) -> bool:
    """Tell whether a role may not be held beside these, in one trust."""
    if role is Role.VETTING_OFFICER:
        return any(other in held for other in HIRING)
    return role in HIRING and Role.VETTING_OFFICER in held


def revoke(session: Session, actor: Actor, account_id: UUID, post: Post, now: datetime) -> None:
    """Take a staff role away. The account's open visits end.

    Raises:
        NotFound: the actor does not run accounts in this trust, or the account does not hold the role.
        OwnRole: the account is the actor's.
    """
    _must_run_accounts(actor, account_id, post)
    held = delete(Membership).where(
        Membership.account_id == account_id,
        Membership.role == post.role,
        Membership.trust_id == post.trust_id,
    )
    if session.execute(held.returning(Membership.id)).first() is None:
        raise NotFound
    audit.record(
        session,
        "role_revoked",
        actor.account_id,
        account_id,
        now,
        role=post.role,
        trust=str(post.trust_id),
    )
    end_visits(session, account_id)


def _must_run_accounts(actor: Actor, account_id: UUID, post: Post) -> None:
    if post.trust_id not in actor.trusts(Permission.ACCOUNTS_RUN):
        raise NotFound
    if account_id == actor.account_id:
        raise OwnRole
