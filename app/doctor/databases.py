"""Points about the database and what is in it (DC-10, 11, 13)."""

from collections.abc import Iterator

from flask import Flask
from sqlalchemy import Engine, make_url, select

from app import schema
from app.demo.filling import told
from app.doctor.register import Needs, point
from app.models.accounts import Account
from app.models.trusts import Trust

COMMON = frozenset({"", "postgres", "password", "vetready", "admin", "secret", "changeme"})
PRAGMAS = {"foreign_keys": "1", "journal_mode": "wal", "synchronous": "2"}
PATIENCE = 5_000
"""Milliseconds that a writer of SQLite has to wait at least."""

OWN_MODULES = ("app.", "flask", "app")


@point(
    "DC-10",
    "The database has a password of its own and keeps its rules",
    "Set DATABASE_URL to an address with a random password; leave `app.db` as it is.",
    Needs.DATABASE,
)
def database(app: Flask) -> Iterator[str]:
    """Yield what is weak about the database's address, and what SQLite leaves off."""
    engine: Engine = app.extensions["engine"]
    if engine.dialect.name == "sqlite":
        yield from _pragmas(engine)
        return
    url = make_url(app.extensions["settings"].database_url)
    by_socket = not url.host or "host" in url.query
    if not by_socket and (url.password or "").lower() in COMMON | {(url.username or "").lower()}:
        yield "Its password is missing, or one that anybody would try."


def _pragmas(engine: Engine) -> Iterator[str]:
    with engine.connect() as connection:
        for name, needed in PRAGMAS.items():
            found = str(connection.exec_driver_sql(f"PRAGMA {name}").scalar())
            if found != needed:
                yield f"SQLite's {name} is {found}."
        if (connection.exec_driver_sql("PRAGMA busy_timeout").scalar() or 0) < PATIENCE:
            yield "SQLite's busy_timeout is short."


@point("DC-11", "The database is at this version's revision", "Run `vetready db upgrade`.", Needs.DATABASE)
def revision(app: Flask) -> Iterator[str]:
    """Yield that the database is at another revision."""
    if not schema.is_current(app.extensions["engine"]):
        yield "It is at another revision, or at none."


@point(
    "DC-13",
    "Nothing made up is in the database, and no page is for trying out",
    "Begin with an empty database; set VETREADY_ENV to production.",
    Needs.DATABASE,
)
def made_up(app: Flask) -> Iterator[str]:
    """Yield what belongs to a demo or a test."""
    if "mail_folder" in app.blueprints:
        yield "Anybody can read mails at /mail/."
    foreign = {view.__module__ for view in app.view_functions.values()}
    yield from (
        f"A page comes from {module}." for module in sorted(foreign) if not module.startswith(OWN_MODULES)
    )
    if not schema.revision(app.extensions["engine"]):
        return
    with app.extensions["session_for_reading"]() as session:
        if session.scalar(select(Trust.id).where(Trust.demo).limit(1)):
            yield "There is a demo trust."
        known = [email for _, email in told()]
        if session.scalar(select(Account.id).where(Account.email.in_(known)).limit(1)):
            yield "There are demo accounts, whose password is known."
