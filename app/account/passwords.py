"""Hands the judging of passwords to our own rule."""

from typing import Any

from flask_security import PasswordUtil

from app.models.accounts import Account
from app.services.passwords import weakness


class Passwords(PasswordUtil):  # type: ignore[misc]  # Flask-Security is not checked
    """Judges new passwords."""

    def validate(
        self, password: str, _is_register: bool, *, user: Account | None = None, email: str = "", **_form: Any
    ) -> tuple[list[str] | None, str]:
        """Give what is wrong, or None, and the normal form of the password, which is what is hashed."""
        normal: str = self.normalize(password)
        staff = bool(user and user.is_staff)
        about = (user.email, user.name) if user else (email,)
        wrong = weakness(normal, staff=staff, about=about)
        return ([wrong] if wrong else None), normal
