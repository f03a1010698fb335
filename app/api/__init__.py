"""The HTTP API: the documents of the command line, over HTTP. `/api/openapi.json` describes it.

A further endpoint that keeps nothing is a function in a module of its own, decorated as `vetting_checks` is,
imported below, and named in `app.web.permissions.PUBLIC` and `app.web.budgets.POSTS`.
"""

from flask import Flask
from flask_smorest import Api

from app.api import rehabilitation_checks, timetables, vacancies, vetting_checks  # noqa: F401  # add endpoints
from app.api.blueprint import FaultsShape, api


class _Api(Api):  # type: ignore[misc]
    ERROR_SCHEMA = FaultsShape

    def _register_error_handlers(self) -> None:
        """Leave errors to `app.web.errors`, which answers the whole program's."""


def init_app(app: Flask) -> None:
    """Add the API and its description. Comes after the token against forged posts."""
    app.config.update(
        API_TITLE="VetReady",
        API_VERSION="1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api",
        OPENAPI_JSON_PATH="openapi.json",
    )
    program = _Api(app)
    program.register_blueprint(api)
    for name, scheme in _signing_in(app).items():
        program.spec.components.security_scheme(name, scheme)
    for view in app.view_functions.values():
        if getattr(view, "keeps_nothing", False):
            app.extensions["csrf"].exempt(view)


def _signing_in(app: Flask) -> dict[str, dict[str, str]]:
    """Describe what an endpoint that keeps something asks for."""
    return {
        "visit": {"type": "apiKey", "in": "cookie", "name": app.config["SESSION_COOKIE_NAME"]},
        "token": {"type": "apiKey", "in": "header", "name": "X-CSRFToken"},
    }
