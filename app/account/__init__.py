"""Pages about one's own account: register, confirm, sign in and out, passwords, visits."""

from flask import Flask

from app.account import security
from app.account.pages import pages
from app.notifications import account_letters  # noqa: F401  # registers what fills the mails in


def init_app(app: Flask) -> None:
    """Add the pages, and Flask-Security behind them."""
    security.init_app(app)
    app.register_blueprint(pages)
