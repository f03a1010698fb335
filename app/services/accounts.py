"""Accounts: the form of an address, finding one, registering, adding staff."""

from datetime import datetime
from uuid import uuid4

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.services import audit
from app.services.actors import Role


class NotAnAddress(Exception):
    """The text is no e-mail address that mail can be sent to."""


class AlreadyThere(Exception):
    """The address belongs to an account."""


def normal_email(text: str) -> str:
    """Give the one form in which an address is stored and looked up (SEC-25).

    The part before the @ is ASCII, so that no other letter can be taken for one of it; all is lower case.

    Raises:
        NotAnAddress: mail cannot be sent there, going by the text alone; nothing is asked of the network.
    """
    try:
        ascii_email = validate_email(
            text.strip(" "), allow_smtputf8=False, check_deliverability=False, strict=True
        ).ascii_email
    except EmailNotValidError:
        raise NotAnAddress from None
    return (ascii_email or "").lower()


def find_account(session: Session, email: str) -> Account | None:
    """Give the account with this address, which is in its normal form."""
    return session.scalars(select(Account).where(Account.email == email)).one_or_none()


def register_applicant(session: Session, email: str, password_hash: str, now: datetime) -> Account:
    """Give an applicant's account whose address is yet to be confirmed.

    An unconfirmed account is taken over: whoever opens the mail shall find the password set last.

    Raises:
        AlreadyThere: the address belongs to a confirmed account.
    """
    account = find_account(session, email) or _new_applicant(session, email, password_hash, now)
    if account.confirmed_at:
        raise AlreadyThere
    account.password, account.fs_uniquifier = password_hash, uuid4().hex
    session.flush()
    return account


def add_staff(session: Session, email: str, name: str, password_hash: str, now: datetime) -> Account:
    """Give a confirmed account that has no role yet.

    Raises:
        AlreadyThere: the address belongs to an account.
    """
    if find_account(session, email):
        raise AlreadyThere
    account = _account(email, password_hash, now)
    account.name, account.confirmed_at = name, now
    session.add(account)
    session.flush()
    return account


def _new_applicant(session: Session, email: str, password_hash: str, now: datetime) -> Account:
    """Add the account, or give the one that a second click on the button has just added."""
    account = _account(email, password_hash, now)
    account.memberships.append(Membership(role=Role.APPLICANT))
    try:
        with session.begin_nested():
            session.add(account)
    except IntegrityError:
        return session.scalars(select(Account).where(Account.email == email)).one()
    audit.record(session, "account_registered", account.id, account.id, now)
    return account


def _account(email: str, password_hash: str, now: datetime) -> Account:
    return Account(email=email, password=password_hash, fs_uniquifier=uuid4().hex, created_at=now)
