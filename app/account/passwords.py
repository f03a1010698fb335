"""Hands the judging of passwords to our own rule."""

from typing import Any

from flask_security import PasswordUtil

from app.models.accounts import Account
from app.services.passwords import LEAST, LEAST_STAFF, weakness


class Passwords(PasswordUtil):  # type: ignore[misc]  # Flask-Security is not checked
    """Judges new passwords."""

    def validate(
        self, password: str, _is_register: bool, *, user: Account | None = None, email: str = "", **_form: Any
    ) -> tuple[list[str] | None, str]:
        """Give what is wrong, or None, and the normal form of the password, which is what is hashed."""
        normal: str = self.normalize(password)
        about = (user.email, user.name) if user else (email,)
        wrong = weakness(normal, least_length(user), about)
        return ([wrong] if wrong else None), normal


def least_length(account: Account | None) -> int:
    """Give how many characters the account's password needs; pages say so beforehand."""
    return LEAST_STAFF if account and account.is_staff else LEAST
