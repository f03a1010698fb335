"""Accounts, as Flask-Security asks for them: in the request's own database session, never committing."""

from typing import Any

from flask_security.datastore import UserDatastore
from sqlalchemy import select

from app import clock, db
from app.models.accounts import Account
from app.services.accounts import register_applicant


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
        return db.session().scalars(select(Account).where(getattr(Account, column) == value)).one_or_none()

    def find_role(self, role: str) -> None:
        """There are none to find."""

    def create_user(self, **wanted: Any) -> Account:
        """Register an applicant; nobody becomes staff by a form."""
        return register_applicant(db.session(), wanted["email"], wanted["password"], clock.now())

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
