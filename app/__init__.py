"""The web program: `create_app` puts it together."""

from flask import Flask

from app import public
from app.config import Settings, read_settings
from app.web import compression, csrf, errors, filters, headers, hosts, limits, logs, templating


def create_app(settings: Settings | None = None) -> Flask:
    """Make the program for these settings, or for those of the environment.

    Raises:
        Misconfigured: a setting is missing or unfit.
    """
    app = Flask(__name__)
    app.extensions["settings"] = settings or read_settings()
    templating.prepare(app)
    # In this order each request meets them: numbered first, its size looked at before anything reads it.
    for part in (logs, limits, csrf, templating, filters, errors, compression, headers, hosts):
        part.init_app(app)
    app.register_blueprint(public.pages)
    return app
