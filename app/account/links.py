"""Puts our links, kept on the server, in the place of the signed ones that Flask-Security would make."""

from typing import Any

from flask_security.utils import hash_data
from itsdangerous import BadSignature, SignatureExpired

from app import clock, db
from app.services.links import Opened, Purpose, open_link


class KeptLinks:
    """What Flask-Security takes for a serializer of tokens.

    What it wants in a token is the account's `fs_uniquifier` and a hash of its address.
    """

    def __init__(self, purpose: Purpose) -> None:
        self.purpose = purpose

    def dumps(self, _content: object) -> str:
        """Give a place-holder: the link is made when the mail is sent, see `app.services.letters`."""
        return "made-when-sent"

    def loads(self, token: str, **_limits: float) -> list[str]:
        """Give what the token stands for. How long it lasts is settled by `app.services.links`.

        Raises:
            SignatureExpired: its time is over.
            BadSignature: it is not known, or not any more.
        """
        opened = self._open(token)
        if opened.expired:
            raise SignatureExpired("the hour is over")
        return _content(opened)

    def loads_unsafe(self, token: str) -> tuple[bool, Any]:
        """Give what an expired token stood for."""
        return True, _content(self._open(token))

    def _open(self, token: str) -> Opened:
        opened = open_link(db.session(), token, self.purpose, clock.now())
        if opened is None:
            raise BadSignature("no such link")
        return opened


def _content(opened: Opened) -> list[str]:
    return [opened.account.fs_uniquifier, hash_data(opened.account.email)]
