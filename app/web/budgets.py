"""How often one address may ask for what is dear or could be abused; more is answered with 429 (SEC-22).

Budgets are kept in the memory of the process, or in Redis where several processes share them. Wrong passwords
are counted besides, in the database, see `app.services.sign_in`.
"""

from typing import Any

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from app.config import Settings

POSTS = {
    "account.longer": "300 per minute",
    "api.rehabilitation_checks": "120 per minute",
    "api.timetables": "20 per minute",
    "api.vacancies": "120 per minute",
    "api.vetting_checks": "120 per minute",
    "complaints.complain": "30 per hour",
    "record_check.check": "240 per minute",
    "referee.reference": "60 per hour",
    "stop_mails.ask": "60 per minute",
    "security.login": "60 per minute",
    "security.register": "60 per hour",
    "security.forgot_password": "30 per hour",
    "security.send_confirmation": "30 per hour",
    "security.reset_password": "60 per hour",
    "security.confirm_email": "60 per hour",
    "security.change_password": "30 per hour",
    "security.verify": "30 per hour",
    "security.two_factor_setup": "60 per hour",
    "security.two_factor_token_validation": "60 per hour",
    "security.mf_recovery": "60 per hour",
    **dict.fromkeys(
        (
            "selfcheck.check",
            "selfcheck.tasks",
            "selfcheck.vetting_add",
            "selfcheck.vetting_export",
            "selfcheck.vetting_import",
            "selfcheck.vetting_item",
            "selfcheck.vetting_none",
            "selfcheck.vetting_page",
            "selfcheck.vetting_remove",
            "selfcheck.vetting_readiness",
            "selfcheck.vetting_report",
        ),
        "300 per minute",
    ),
}
"""What one address may post. A whole ward may share one, so budgets are wide."""

EVERYBODY = "900 per minute"
"""Sign-ins from all addresses together: more than that would leave nobody else any time."""


def init_app(app: Flask) -> None:
    """Hold the views of the table to their budgets. Comes after the views."""
    settings: Settings = app.extensions["settings"]
    limiter = Limiter(
        get_remote_address,
        app=app,
        storage_uri=settings.redis_url or "memory://",
        strategy="moving-window",
        in_memory_fallback_enabled=bool(settings.redis_url),
        key_prefix="vetready",
    )
    for endpoint, budget in POSTS.items():
        _hold(app, endpoint, limiter.limit(budget, methods=["POST"]))
    _hold(app, "security.login", limiter.limit(EVERYBODY, methods=["POST"], key_func=lambda: "everybody"))


def _hold(app: Flask, endpoint: str, limit: Any) -> None:
    app.view_functions[endpoint] = limit(app.view_functions[endpoint])
