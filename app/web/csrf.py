"""The token against forged posts: asked of every post, tied to the session, without an hour of its own."""

import secrets
from typing import Any

from flask import Blueprint, Flask, g, request
from flask_wtf.csrf import CSRFProtect, generate_csrf
from markupsafe import Markup, escape
from wtforms.csrf.core import CSRF, CSRFTokenField
from wtforms.form import BaseForm

LEFT_OUT: set[str] = set()
"""Names of the blueprints that ask no token."""


def init_app(app: Flask) -> None:
    """Refuse every post without the token, whichever view it is for."""
    # Where no key is set, one of this process alone: a restart ends its tokens, and the page for that helps.
    app.secret_key = app.secret_key or secrets.token_bytes(32)
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    CSRFProtect(app)
    app.jinja_env.globals["csrf_token"] = token


def leave_out(app: Flask, blueprint: Blueprint) -> None:
    """Ask no token of a blueprint where a forged post changes nothing, or whose addresses are signed."""
    app.extensions["csrf"].exempt(blueprint)
    LEFT_OUT.add(blueprint.name)


def token() -> str:
    """Give the token of this visit; nothing where none is asked and nobody has signed in."""
    return "" if request.blueprint in LEFT_OUT and g.get("actor") is None else str(generate_csrf())


def csrf_meta() -> dict[str, Any]:
    """Give the `meta` that a form needs to carry the token as `form.csrf_token`."""
    return {"csrf": True, "csrf_class": _SessionToken, "csrf_field_name": "csrf_token"}


class _SessionToken(CSRF):
    """Puts the session's token into a form; that it is right has been seen before the view began."""

    def setup_form(self, form: BaseForm) -> Any:
        """Give the token's field a widget without an id: a page may hold two forms."""
        return [(form.meta.csrf_field_name, CSRFTokenField(label="", csrf_impl=self, widget=_hidden))]

    def generate_csrf_token(self, _field: CSRFTokenField) -> str:
        """Give the token of this visit."""
        return token()

    def validate_csrf_token(self, _form: BaseForm, _field: CSRFTokenField) -> None:
        """Ask nothing: `CSRFProtect` has."""


def _hidden(field: CSRFTokenField, **_attributes: object) -> Markup:
    return Markup('<input type="hidden" name="{}" value="{}">').format(
        escape(field.name), field.current_token
    )
