"""The cookie by which a browser is known again, so that nobody else's wrong passwords lock its owner out.

It signs nobody in. It holds a random key, of which the database has the hash.
"""

from datetime import timedelta

from flask import Response, after_this_request, current_app, request

from app import db
from app.models.accounts import Account
from app.services.sign_in import know_device
from app.services.tokens import new_token

LIFE = timedelta(days=365)


def device_key() -> str | None:
    """Give what this browser's cookie holds."""
    return request.cookies.get(_name())


def remember_device(account: Account) -> None:
    """Know this browser again for this account."""
    key = device_key() or new_token()
    know_device(db.session(), account.id, key)

    @after_this_request
    def send(response: Response) -> Response:
        config = current_app.config
        response.set_cookie(
            _name(),
            key,
            max_age=LIFE,
            secure=config["SESSION_COOKIE_SECURE"],
            httponly=True,
            samesite=config["SESSION_COOKIE_SAMESITE"],
        )
        return response


def _name() -> str:
    return "__Host-device" if current_app.config["SESSION_COOKIE_SECURE"] else "device"
