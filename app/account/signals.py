"""What else happens when Flask-Security signs somebody in or out, or changes a password."""

from typing import Any

from flask import Flask, Response, after_this_request
from flask_login import user_logged_out
from flask_security import (
    password_changed,
    password_reset,
    user_authenticated,
    user_confirmed,
    user_failed_authn,
)

from app import clock, db
from app.account.devices import device_key, remember_device
from app.models.accounts import Account
from app.services.audit import record
from app.services.links import Purpose, void_links
from app.services.sessions import end_visits
from app.services.sign_in import count_failure, end_pauses
from app.web import sessions


def init_app(app: Flask) -> None:
    """Listen to this program's signals."""
    for signal, answer in (
        (user_authenticated, _signed_in),
        (user_logged_out, _signed_out),
        (user_failed_authn, _failed),
        (user_confirmed, _confirmed),
        (password_reset, _reset),
        (password_changed, _changed),
    ):
        signal.connect(answer, app, weak=False)


def _signed_in(_app: Flask, user: Account, **_: Any) -> None:
    """Give the visit a new key, which nobody can have planted, and forget the tokens of its forms."""
    visit = sessions.current()
    visit.renew(user.id)
    visit.pop("csrf_token", None)
    remember_device(user)


def _signed_out(_app: Flask, **_: Any) -> None:
    """Forget the visit, here and in the browser (SEC-35)."""
    sessions.current().leave()

    @after_this_request
    def clear(response: Response) -> Response:
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


def _failed(_app: Flask, user: Account, **_: Any) -> None:
    count_failure(db.session(), user.id, device_key(), clock.now())


def _confirmed(_app: Flask, user: Account, **_: Any) -> None:
    void_links(db.session(), user.id, Purpose.CONFIRM)
    record(db.session(), "account_confirmed", user.id, user.id, clock.now())


def _reset(_app: Flask, user: Account, **_: Any) -> None:
    """Begin anew: whoever opened the mail owns the account, and nobody else stays in it."""
    work = db.session()
    void_links(work, user.id)
    end_visits(work, user.id)
    end_pauses(work, user.id)
    remember_device(user)
    record(work, "password_changed", user.id, user.id, clock.now())


def _changed(_app: Flask, user: Account, **_: Any) -> None:
    work = db.session()
    void_links(work, user.id)
    end_visits(work, user.id)
    record(work, "password_changed", user.id, user.id, clock.now())
