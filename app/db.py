"""The database: one engine per program, one session and one transaction per request.

A request's work is committed when the answer is below 400 and rolled back otherwise. SQLite begins a request
that may write with BEGIN IMMEDIATE, so that two writers queue up instead of failing at the first write; a
request that only reads does not queue.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, Response, current_app, g, request
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from app.sealing import Sealer

READ_ONLY_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def make_engine(url: str) -> Engine:
    """Give an engine with the settings that each database needs to be safe with several writers."""
    if not url.startswith("sqlite"):
        patience = {"connect_timeout": 3}  # seconds
        return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=4, connect_args=patience)
    engine = create_engine(url, connect_args={"timeout": 10})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Turn on what SQLite leaves off, and take BEGIN out of the driver's hands."""
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "busy_timeout=10000", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin for writing unless the caller said that it only reads."""
    reads = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def init_app(app: Flask) -> None:
    """Give the program its engine, and each request its transaction; the keys have to be there."""
    engine = make_engine(app.extensions["settings"].database_url)
    app.extensions["engine"] = engine
    reader = engine.execution_options(reads_only=True)
    profiles = app.extensions["settings"].profiles
    keys = app.extensions["keys"]
    info = {
        "sealer": Sealer(keys.fields),
        "profiles": profiles,
        "audit_key": keys.audit,
        "token_key": keys.token,
    }
    app.extensions["session_for_writing"] = sessionmaker(engine, expire_on_commit=False, info=info)
    app.extensions["session_for_reading"] = sessionmaker(reader, expire_on_commit=False, info=info)
    app.after_request(_end_transaction)
    app.teardown_request(_close)


def session() -> Session:
    """Give the session of this request; only views and the plumbing of the web ask for it."""
    if "session" not in g:
        kind = "session_for_reading" if _only_reads() else "session_for_writing"
        g.session = current_app.extensions[kind]()
    found: Session = g.session
    return found


def _only_reads() -> bool:
    """Tell whether this request changes nothing: a read whose view does not record that it was read."""
    if request.method not in READ_ONLY_METHODS:
        return False
    view = current_app.view_functions.get(request.endpoint or "")
    return not getattr(view, "records_reading", False)


def _end_transaction(response: Response) -> Response:
    """Commit what a good answer stands for; forget what a refusal left behind."""
    open_session: Session | None = g.get("session")
    if open_session is not None:
        if response.status_code < 400:  # noqa: PLR2004  # the first status that is a refusal
            open_session.commit()
        else:
            open_session.rollback()
    return response


def _close(_error: BaseException | None) -> None:
    """Give the connection back, whatever happened."""
    open_session: Session | None = g.pop("session", None)
    if open_session is not None:
        open_session.close()


@contextmanager
def transaction(app: Flask) -> Iterator[Session]:
    """Give a session outside a request (a job, a command) and commit it at the end, or roll it back."""
    with app.extensions["session_for_writing"].begin() as work:
        yield work
