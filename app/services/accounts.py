"""Accounts and the parts they play."""

from uuid import UUID, uuid4

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import clock
from app.models.accounts import Account, Membership
from app.models.trusts import Trust
from app.services.actors import Actor, Permission, Role
from app.services.errors import NotAllowed
from app.services.sessions import end_visits


class NotAnAddress(Exception):
    """The text is no e-mail address that mail can be sent to."""


class AlreadyThere(Exception):
    """There is an account with this address."""


class NoSuchTrust(Exception):
    """No trust has this name."""


def normal_email(text: str) -> str:
    """Give the one form in which an address is stored and looked up (SEC-25).

    The part before the @ is ASCII, so that no other letter can be taken for one of it; all is lower case.

    Raises:
        NotAnAddress: mail cannot be sent there, going by the text alone; nothing is asked of the network.
    """
    try:
        ascii_email = validate_email(text, allow_smtputf8=False, check_deliverability=False).ascii_email
    except EmailNotValidError:
        raise NotAnAddress from None
    return (ascii_email or "").lower()


def find_account(session: Session, email: str) -> Account | None:
    """Give the account with this address, which is in its normal form."""
    return session.scalars(select(Account).where(Account.email == email)).one_or_none()


def register_applicant(session: Session, email: str, password_hash: str) -> Account:
    """Give an applicant's account whose address is yet to be confirmed.

    An unconfirmed account is taken over: whoever opens the mail shall find the password set last.

    Raises:
        AlreadyThere: the address belongs to a confirmed account.
    """
    account = find_account(session, email) or _new_applicant(session, email, password_hash)
    if account.confirmed_at:
        raise AlreadyThere
    account.password, account.fs_uniquifier = password_hash, uuid4().hex
    session.flush()
    return account


def _new_applicant(session: Session, email: str, password_hash: str) -> Account:
    """Add the account, or give the one that a second click on the button has just added."""
    try:
        with session.begin_nested():
            account = _add(session, email, password_hash)
            account.memberships.append(Membership(role=Role.APPLICANT))
    except IntegrityError:
        return session.scalars(select(Account).where(Account.email == email)).one()
    return account


def add_staff(session: Session, email: str, name: str, password_hash: str) -> Account:
    """Give a confirmed account without a role, for a member of staff.

    Raises:
        AlreadyThere: the address belongs to an account.
    """
    if find_account(session, email):
        raise AlreadyThere
    account = _add(session, email, password_hash)
    account.name, account.confirmed_at = name, account.created_at
    session.flush()
    return account


def _add(session: Session, email: str, password_hash: str) -> Account:
    account = Account(
        email=email,
        password=password_hash,
        fs_uniquifier=uuid4().hex,
        created_at=clock.now(),
    )
    session.add(account)
    return account


def find_trust(session: Session, name: str) -> Trust:
    """Give the trust of this name.

    Raises:
        NoSuchTrust: there is none.
    """
    trust = session.scalars(select(Trust).where(Trust.name == name)).one_or_none()
    if trust is None:
        raise NoSuchTrust
    return trust


def grant_role(session: Session, actor: Actor, account: Account, role: Role, trust_id: UUID) -> None:
    """Let an account play a staff role in a trust. Its open visits end, so that it starts anew (SEC-07).

    Raises:
        NotAllowed: the actor does not run accounts in this trust, or the account is their own (SEC-08).
    """
    _must_run_accounts(actor, account.id, trust_id)
    assign_role(session, account, role, trust_id)


def assign_role(session: Session, account: Account, role: Role, trust_id: UUID) -> None:
    """Do what `grant_role` does on behalf of whoever runs the server."""
    if all((one.role, one.trust_id) != (role, trust_id) for one in account.memberships):
        account.memberships.append(Membership(role=role, trust_id=trust_id))
        session.flush()
    end_visits(session, account.id)


def revoke_role(session: Session, actor: Actor, account_id: UUID, role: Role, trust_id: UUID) -> None:
    """Take a staff role in a trust away. The account's open visits end.

    Raises:
        NotAllowed: the actor does not run accounts in this trust, or the account is their own.
    """
    _must_run_accounts(actor, account_id, trust_id)
    session.execute(
        delete(Membership).where(
            Membership.account_id == account_id, Membership.role == role, Membership.trust_id == trust_id
        )
    )
    end_visits(session, account_id)


def _must_run_accounts(actor: Actor, account_id: UUID, trust_id: UUID) -> None:
    if account_id == actor.account_id or trust_id not in actor.trusts(Permission.ACCOUNTS_RUN):
        raise NotAllowed
