"""The web program: `create_app` puts it together."""

from flask import Flask
from jinja2 import ChainableUndefined

from app import db
from app.config import ROOT, Settings, read_settings
from app.keys import load_keys
from app.notifications import delivery  # noqa: F401  # registers what sends mails
from app.public import health, mail_folder


def create_app(settings: Settings | None = None) -> Flask:
    """Make the program for these settings, or for those of the environment.

    Raises:
        Misconfigured: a setting is missing or unfit.
    """
    settings = settings or read_settings()
    app = Flask(__name__, template_folder=str(ROOT / "templates"))
    app.jinja_options = {"undefined": ChainableUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.extensions["settings"] = settings
    app.extensions["keys"] = load_keys(settings)
    app.secret_key = app.extensions["keys"].session
    db.init_app(app)
    app.register_blueprint(health.pages)
    if mail_folder.is_shown(settings):
        app.register_blueprint(mail_folder.pages)
    return app
