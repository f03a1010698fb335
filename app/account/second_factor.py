"""The second factor: codes from an authenticator app, and recovery codes for the day it is lost (SEC-26)."""

import base64
import hmac
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

import segno
from flask import g, redirect, session, url_for
from flask_security import Security, Totp
from markupsafe import Markup

from app.models.accounts import Account

STEP = 30  # seconds that a code lasts; one step of drift is forgiven

SETTINGS: dict[str, Any] = {
    "TWO_FACTOR": True,
    "TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
    "TWO_FACTOR_AUTHENTICATOR_VALIDITY": STEP,
    "TWO_FACTOR_RESCUE_EMAIL": False,
    "MULTI_FACTOR_RECOVERY_CODES": True,
    "MULTI_FACTOR_RECOVERY_CODES_N": 8,
    "TOTP_ISSUER": "VetReady",
    "TWO_FACTOR_SETUP_URL": "/account/second-factor",
    "TWO_FACTOR_TOKEN_VALIDATION_URL": "/sign-in/code",
    "TWO_FACTOR_RESCUE_URL": "/sign-in/rescue",
    "TWO_FACTOR_SELECT_URL": "/sign-in/select",
    "TWO_FACTOR_POST_SETUP_VIEW": "account.home",
    "MULTI_FACTOR_RECOVERY_CODES_URL": "/account/recovery-codes",
    "MULTI_FACTOR_RECOVERY_URL": "/sign-in/recovery-code",
    "TWO_FACTOR_SETUP_TEMPLATE": "account/second_factor.html",
    "TWO_FACTOR_VERIFY_CODE_TEMPLATE": "account/code.html",
    "MULTI_FACTOR_RECOVERY_TEMPLATE": "account/recovery_code.html",
    "MULTI_FACTOR_RECOVERY_CODES_TEMPLATE": "account/recovery_codes.html",
}
UNUSED = ("security.two_factor_rescue", "security.tf_select")
"""Views of Flask-Security for other ways than an app: they are not there."""


def secrets(token_key: str) -> dict[str, Any]:
    """Give the keys that seal secrets of apps, and recovery codes, in the database: made from one of ours."""
    app, codes = (_derived(token_key, purpose) for purpose in ("authenticator apps", "recovery codes"))
    return {
        "TOTP_SECRETS": {"1": app.hex()},
        "MULTI_FACTOR_RECOVERY_CODES_KEYS": [base64.urlsafe_b64encode(codes)],
    }


def _derived(key: str, purpose: str) -> bytes:
    return hmac.digest(key.encode(), purpose.encode(), sha256)


class Codes(Totp):  # type: ignore[misc]  # Flask-Security is not checked
    """Codes from an app. Each is taken once; the secret is shown as a drawing made here."""

    def get_last_counter(self, user: Account) -> int | None:
        """Give the time step of the code that was used last."""
        return user.tf_last_step

    def set_last_counter(self, user: Account, tmatch: Any) -> None:
        """Note the time step of the code that is used now."""
        user.tf_last_step = tmatch.counter

    def generate_qrcode(self, username: str, totp: str) -> str:
        """Draw the secret for the app's camera, as an SVG element."""
        drawing = segno.make(self.get_totp_uri(username, totp), micro=False)
        return Markup(drawing.svg_inline(scale=5, svgclass="vr-qr", lineclass=None, title="Code to scan"))  # noqa: S704


def keeps_the_visit(view: Callable[..., Any]) -> Callable[..., Any]:
    """Guard the page for codes, which would sign out whoever opens it while signed in."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if g.get("account") is not None and session.get("tf_state") != "validating_profile":
            return redirect(url_for("account.home"))
        return view(*args, **kwargs)

    return guarded


class SecurityWithSegno(Security):  # type: ignore[misc]
    """Flask-Security, which need not find the drawing library that is replaced above."""

    def _check_modules(self, module: str, config_name: str) -> Any:
        return module == "qrcode" or super()._check_modules(module, config_name)
