"""Mails about accounts. They are queued here, and written, with a new link in them, when they are sent."""

from typing import Any

from flask_security import MailUtil
from flask_security.mail_util import EmailValidateException

from app import clock, db
from app.account.words import WORDS
from app.models.accounts import Account
from app.services.accounts import NotAnAddress, normal_email
from app.services.letters import queue_letter


class Letters(MailUtil):  # type: ignore[misc]  # Flask-Security is not checked
    """Takes what Flask-Security wants to send, and queues our own mail instead."""

    def send_mail(self, template: str, *_args: Any, **context: Any) -> None:
        """Queue the mail that belongs to Flask-Security's template; it goes to the stored address."""
        account: Account = context["user"]
        queue_letter(db.session(), account, _letter(template, account), clock.now())

    def normalize(self, email: str) -> str:
        """Give the normal form of an address.

        Raises:
            EmailValidateException: it is none.
        """
        try:
            return normal_email(email)
        except NotAnAddress:
            raise EmailValidateException(WORDS["INVALID_EMAIL_ADDRESS"][0]) from None

    def validate(self, email: str) -> str:
        """Do the same: whether mail arrives is seen when it does."""
        return self.normalize(email)


def _letter(template: str, account: Account) -> str:
    """Choose the mail: whoever has not confirmed their address needs that link before any other."""
    name = template.rpartition("/")[2]
    if name in {"change_notice", "reset_notice"}:
        return "password_changed"
    if account.confirmed_at is None:
        return "confirm_address"
    return {"reset_instructions": "reset_password", "welcome_existing": "account_exists"}[name]
