"""Flask-Security, set up for this program: what is on, where its pages are, how passwords are kept."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NoReturn

from flask import Flask, Response, g, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_security.confirmable import confirm_email_token_status
from flask_security.utils import set_request_attr
from flask_security.views import confirm_email as confirm_by_link
from werkzeug.exceptions import UnsupportedMediaType

from app import clock
from app.account import forms, second_factor, second_factor_forms, signals
from app.account.datastore import Accounts, with_needs
from app.account.letters import Letters
from app.account.links import KeptLinks
from app.account.passwords import Passwords, least_length
from app.account.words import WORDS
from app.models.accounts import Account
from app.services.actors import Permission
from app.services.errors import NotFound
from app.services.links import LIFE, Purpose
from app.web.auth import NotSignedIn, requires
from app.web.redirects import WANTED, safe_next

ARGON2 = {"memory_cost": 47_104, "time_cost": 2, "parallelism": 1}
"""46 MiB and two passes, one more than OWASP asks for with so much memory (SEC-21)."""

FEATURES = {
    "REGISTERABLE": True,
    "CONFIRMABLE": True,
    "RECOVERABLE": True,
    "CHANGEABLE": True,
    "RETURN_GENERIC_RESPONSES": True,
    "PASSWORD_CONFIRM_REQUIRED": False,
    "CONFIRM_EMAIL_WITHIN": LIFE,
    "RESET_PASSWORD_WITHIN": LIFE,
    "LOGOUT_CSRF": True,
    "FRESHNESS": timedelta(minutes=5),  # older, and changing the second factor asks for the password
    "FRESHNESS_GRACE_PERIOD": timedelta(minutes=5),
    "API_ENABLED_METHODS": ["session"],
    "EMAIL_PLAINTEXT": False,  # mails are written when they are sent
    "EMAIL_HTML": False,
    "CLI_USERS_NAME": None,
    "CLI_ROLES_NAME": None,
    "STATIC_FOLDER": None,
    "DATETIME_FACTORY": clock.now,
}
HASHING = {
    "PASSWORD_HASH": "argon2",
    "PASSWORD_SCHEMES": ["argon2"],
    "PASSWORD_SINGLE_HASH": True,
    "PASSWORD_NORMALIZE_FORM": "NFKC",
    "HASHING_SCHEMES": ["hex_sha256"],  # of what never leaves the server, see `app.account.links`
}
PLACES = {
    "LOGIN_URL": "/sign-in",
    "LOGOUT_URL": "/sign-out",
    "REGISTER_URL": "/register",
    "CONFIRM_URL": "/confirm-email",
    "RESET_URL": "/reset-password",
    "VERIFY_URL": "/account/prove",
    "CHANGE_URL": "/account/password",
    "POST_LOGIN_VIEW": "account.begin",
    "POST_REGISTER_VIEW": "account.check_mail",
    "POST_CHANGE_VIEW": "account.home",
    "VERIFY_TEMPLATE": "account/prove.html",
    "LOGIN_USER_TEMPLATE": "account/sign_in.html",
    "LOGOUT_USER_TEMPLATE": "account/sign_out.html",
    "REGISTER_USER_TEMPLATE": "account/register.html",
    "FORGOT_PASSWORD_TEMPLATE": "account/forgot_password.html",
    "RESET_PASSWORD_TEMPLATE": "account/reset_password.html",
    "CHANGE_PASSWORD_TEMPLATE": "account/change_password.html",
    "SEND_CONFIRMATION_TEMPLATE": "account/confirm_again.html",
}

OWN = tuple(
    f"security.{name}"
    for name in ("change_password", "verify", "two_factor_setup_validate", "mf_recovery_codes")
)
"""Views of Flask-Security that are for whoever has signed in."""


def init_app(app: Flask) -> None:
    """Set Flask-Security up. Comes after sessions and the check of tokens in posts."""
    settings = FEATURES | HASHING | PLACES | second_factor.SETTINGS
    settings |= second_factor.secrets(app.extensions["keys"].token)
    settings |= {f"MSG_{key}": said for key, said in WORDS.items()}
    settings["PASSWORD_HASH_PASSLIB_OPTIONS"] = {f"argon2__{key}": value for key, value in ARGON2.items()}
    app.config.update({f"SECURITY_{key}": value for key, value in settings.items()})
    app.config["SESSION_PROTECTION"] = None  # a visit may move from one network to another
    security = second_factor.SecurityWithSegno(
        app,
        Accounts(),
        login_form=forms.SignInForm,
        register_form=forms.RegisterForm,
        forgot_password_form=forms.ForgotForm,
        reset_password_form=forms.ResetForm,
        change_password_form=forms.ChangeForm,
        send_confirmation_form=forms.ConfirmAgainForm,
        verify_form=second_factor_forms.ProveForm,
        two_factor_setup_form=second_factor_forms.SetUpForm,
        two_factor_rescue_form=second_factor_forms.NoRescueForm,
        two_factor_verify_code_form=second_factor_forms.CodeForm,
        mf_recovery_form=second_factor_forms.RecoveryForm,
        totp_cls=second_factor.Codes,
        mail_util_cls=Letters,
        password_util_cls=Passwords,
    )
    app.jinja_env.globals["least_length"] = least_length
    security.confirm_serializer = KeptLinks(Purpose.CONFIRM)
    security.reset_serializer = KeptLinks(Purpose.RESET)
    _close_side_doors(app, security)
    _take_over_views(app)
    signals.init_app(app)


def _close_side_doors(app: Flask, security: Any) -> None:
    """Leave one way in: pages, with a session. No tokens in headers or addresses, no JSON."""
    security.want_json(lambda _request: False)
    security.login_manager.request_loader(lambda _request: None)
    security.login_manager.user_loader(_whose_visit)
    security.unauthn_handler(_not_signed_in)
    app.before_request(_refuse_json)
    app.before_request(_keep_what_waits)
    app.after_request(_stay_here)


def _whose_visit(uniquifier: str) -> Account | None:
    """Give the account that was read with the visit, so that it is not read again."""
    account: Account | None = g.get("account")
    if account is None or account.fs_uniquifier != uniquifier:
        return None
    set_request_attr("fs_authn_via", "session")
    set_request_attr("fs_paa", session.get("fs_paa", 0))
    return with_needs(account)


def _not_signed_in(_mechanisms: object = None, _headers: object = None) -> ResponseReturnValue:
    raise NotSignedIn


def _refuse_json() -> None:
    if request.blueprint == "security" and request.is_json:
        raise UnsupportedMediaType


def _keep_what_waits() -> None:
    """Keep where somebody was going: whoever has to register first comes back to it as well."""
    if request.endpoint == "security.login" and (wanted := safe_next(request.args.get("next"), "")):
        session[WANTED] = wanted


def _stay_here(response: Response) -> Response:
    """Send nobody who signs in to another site (SEC-33)."""
    if request.blueprint == "security" and response.location:
        response.location = safe_next(response.location, url_for("account.home"))
    return response


def _take_over_views(app: Flask) -> None:
    """Put our guard, and our way of confirming, around the views."""
    views: dict[str, Callable[..., Any]] = app.view_functions
    for name in OWN:
        views[name] = requires(Permission.ACCOUNT_OWN)(views[name])
    for name in second_factor.UNUSED:
        views[name] = _not_there
    views["security.confirm_email"] = confirm_email
    code = "security.two_factor_token_validation"
    views[code] = second_factor.keeps_the_visit(views[code])


def _not_there() -> NoReturn:
    raise NotFound


def confirm_email(token: str) -> ResponseReturnValue:
    """Show a button, and confirm the address when it is pressed: scanners of mail open links, too."""
    expired, unknown, account = confirm_email_token_status(token)
    if request.method == "POST" or expired or unknown or account.confirmed_at:
        wanted = session.get(WANTED)
        answer: ResponseReturnValue = confirm_by_link(token)  # signs out whoever is signed in
        if wanted:
            session[WANTED] = wanted
        return answer
    return render_template("account/confirm_email.html")
