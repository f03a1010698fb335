"""The web program: `create_app` puts it together."""

from flask import Flask

from app import account, api, applicant, counts, db, hr
from app.config import Settings, read_settings
from app.keys import load_keys
from app.notifications import delivery  # noqa: F401  # registers what sends mails
from app.public import health, mail_folder, pages, rules, vacancies  # noqa: F401  # two add to the pages
from app.web import (
    budgets,
    compression,
    csrf,
    errors,
    filters,
    headers,
    hosts,
    limits,
    logs,
    navigation,
    prose,
    sessions,
    templating,
)


def create_app(settings: Settings | None = None) -> Flask:
    """Make the program for these settings, or for those of the environment.

    Raises:
        Misconfigured: a setting is missing or unfit.
    """
    app = Flask(__name__)
    app.extensions["settings"] = settings or read_settings()
    app.extensions["keys"] = load_keys(app.extensions["settings"])
    app.secret_key = app.extensions["keys"].session
    templating.prepare(app)
    # In this order each request meets them: numbered first, its size looked at before anything reads it, the
    # visit read before the token that it holds is asked for.
    for part in (logs, limits, db, sessions, csrf, templating, filters, prose):
        part.init_app(app)
    # And in this order each answer meets them, from the inside out.
    for part in (errors, compression, headers, hosts):
        part.init_app(app)
    api.init_app(app)
    account.init_app(app)
    budgets.init_app(app)
    navigation.init_app(app)
    for blueprint in (pages.pages, health.pages, applicant.pages, hr.pages, counts.pages):
        app.register_blueprint(blueprint)
    if mail_folder.is_shown(app.extensions["settings"]):
        app.register_blueprint(mail_folder.pages)
    return app
