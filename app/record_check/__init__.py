"""A check of cautions and convictions for somebody without an account: nothing of it is stored."""

from flask import Flask

from app.record_check.pages import check, pages


def init_app(app: Flask) -> None:
    """Add the pages. They ask for no token: they change nothing here, and no visit is read for them."""
    app.register_blueprint(pages)
    app.extensions["csrf"].exempt(check)
