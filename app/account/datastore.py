"""Accounts, as Flask-Security asks for them: in the request's own database session, never committing."""

from typing import Any

from flask import current_app
from flask_security.datastore import UserDatastore
from sqlalchemy import select

from app import clock, db
from app.config import Settings
from app.models.accounts import Account
from app.services.accounts import register_applicant
from app.services.second_factors import take_off, tell


class NoRoles:
    """Flask-Security asks for a class of roles; ours are memberships, and it never makes one."""

    name = ""


class Accounts(UserDatastore):  # type: ignore[misc]  # Flask-Security is not checked
    """Looks accounts up, and leaves the transaction to the request."""

    def __init__(self) -> None:
        super().__init__(Account, NoRoles)

    def find_user(self, **wanted: Any) -> Account | None:
        """Give the account whose one named column has the value. Addresses come in their normal form."""
        wanted.pop("case_insensitive", None)
        [(column, value)] = wanted.items()
        one = select(Account).where(getattr(Account, column) == value)
        account = db.session().scalars(one).one_or_none()
        return with_needs(account) if account else None

    def find_role(self, role: str) -> None:
        """There are none to find."""

    def create_user(self, **wanted: Any) -> Account:
        """Register an applicant; nobody becomes staff by a form."""
        return register_applicant(db.session(), wanted["email"], wanted["password"], clock.now())

    def tf_set(self, user: Account, *what: Any, **more: Any) -> None:
        """Set the second factor, and tell its owner (SEC-27)."""
        before = user.tf_totp_secret
        super().tf_set(user, *what, **more)
        if user.tf_totp_secret != before:
            tell(db.session(), user, clock.now())

    def tf_reset(self, user: Account) -> None:
        """Take the second factor and its recovery codes off, and tell its owner."""
        take_off(db.session(), user, clock.now())

    def put(self, model: Any) -> Any:
        """Take a change into the transaction."""
        db.session().add(model)
        db.session().flush()
        return model

    def delete(self, model: Any) -> None:
        """Delete a row."""
        db.session().delete(model)

    def commit(self) -> None:
        """Do nothing: the request commits once, at its end."""


def with_needs(account: Account) -> Account:
    """Say on the account whether it needs a second factor: staff do, in production (SEC-26)."""
    settings: Settings = current_app.extensions["settings"]
    account.needs_second_factor = settings.production and account.is_staff
    return account
