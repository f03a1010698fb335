"""The web program, put together from its parts."""

from flask import Flask

from app import (
    account,
    api,
    applicant,
    auditing,
    board,
    complaints,
    counts,
    db,
    declaring,
    hr,
    manager,
    marking,
    offers,
    panel,
    record_check,
    referee,
    vetting,
)
from app.config import Settings
from app.doctor.examining import refuse_unfit
from app.doctor.register import Needs
from app.jobs import ledger, reminding, timetables  # noqa: F401  # register work
from app.keys import load_keys
from app.notifications import (  # noqa: F401  # registers what sends mails
    complaint_letters,
    delivery,
    interview_letters,
    reference_letters,
    work_letters,
)
from app.public import (  # two add to the pages
    health,
    mail_folder,
    pages,
    rules,  # noqa: F401
    stop_mails,
    vacancies,  # noqa: F401
)
from app.web import (
    budgets,
    compression,
    csrf,
    errors,
    filters,
    headers,
    hosts,
    https,
    limits,
    logs,
    navigation,
    prose,
    returned,
    sessions,
    templating,
    visit_ends,
)


def assemble(settings: Settings) -> Flask:
    """Make the program for these settings.

    Raises:
        Misconfigured: a setting is unfit, or, in production, a point of the deploy check that can be judged
            without the database is not met.
    """
    app = Flask("app")
    app.extensions["settings"] = settings
    app.extensions["keys"] = load_keys(app.extensions["settings"])
    app.secret_key = app.extensions["keys"].session
    templating.prepare(app)
    # In this order each request meets them: numbered first, its size looked at before anything reads it, the
    # visit read before the token that it holds is asked for.
    for part in (logs, https, limits, db, sessions, csrf, returned, templating, filters, prose):
        part.init_app(app)
    # And in this order each answer meets them, from the inside out.
    for part in (errors, compression, headers, hosts):
        part.init_app(app)
    api.init_app(app)
    account.init_app(app)
    record_check.init_app(app)
    navigation.init_app(app)
    visit_ends.init_app(app)
    for part in (
        pages,
        health,
        applicant,
        board,
        declaring,
        hr,
        manager,
        marking,
        panel,
        offers,
        referee,
        vetting,
        counts,
        auditing,
        complaints,
    ):
        app.register_blueprint(part.pages)
    app.register_blueprint(applicant.self_check)
    app.register_blueprint(stop_mails.pages)
    for blueprint in (applicant.self_check, stop_mails.pages):
        csrf.leave_out(app, blueprint)
    budgets.init_app(app)
    if app.extensions["settings"].mails_stay:
        app.register_blueprint(mail_folder.pages)
    if settings.production:
        refuse_unfit(app, Needs.PROGRAM)
    return app
