"""Databases with every table in them, made once for the run and copied for each test."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

import pytest
from flask import Flask
from flask_smorest import Blueprint
from sqlalchemy import Engine, event

import app.models  # noqa: F401  # every table
from app import create_app
from app.config import Settings, read_settings
from app.db import make_engine
from app.models.base import Base
from tests import postgres
from tests.compiled import COMPILED, rules_compiled_once

both_databases = pytest.mark.parametrize(
    "store_kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
"""Run a test on SQLite and on PostgreSQL; without it, `store_url` and `store_app` are SQLite's."""


@pytest.fixture
def store_kind(request: pytest.FixtureRequest) -> str:
    return getattr(request, "param", "sqlite")


@pytest.fixture
def bare_url(store_kind: str, tmp_path: Path) -> Iterator[str]:
    """Give the URL of a database with nothing in it."""
    if store_kind == "postgres":
        with postgres.database() as url:
            yield url
        return
    yield f"sqlite:///{tmp_path / 'bare.sqlite3'}"


@pytest.fixture
def bare(bare_url: str) -> Iterator[Engine]:
    """Give an engine on a database with nothing in it."""
    engine = make_engine(bare_url)
    yield engine
    engine.dispose()


@pytest.fixture
def store_url(store_kind: str, tmp_path: Path, sqlite_template: Path) -> Iterator[str]:
    """Give the URL of an empty database that has every table."""
    if store_kind == "postgres":
        with postgres.database(_postgres_template()) as url:
            yield url
        return
    shutil.copy(sqlite_template, tmp_path / "vetready.sqlite3")
    yield f"sqlite:///{tmp_path / 'vetready.sqlite3'}"


@pytest.fixture
def store(store_url: str) -> Iterator[Engine]:
    """Give an engine on an empty database that has every table."""
    engine = make_engine(store_url)
    yield engine
    engine.dispose()


@pytest.fixture
def store_app(settings: Settings, store_url: str) -> Iterator[Flask]:
    """Give the program on an empty database that has every table."""
    with started(replace(settings, database_url=store_url)) as app:
        yield app


@contextmanager
def program(folder: Path, template: Path, **env: str) -> Iterator[Flask]:
    """Give the program on a copy of a SQLite file in a folder of its own; `env` are further settings."""
    shutil.copy(template, folder / "vetready.sqlite3")
    with started(read_settings({"VETREADY_DATA": str(folder), **env})) as app:
        yield app


@contextmanager
def started(settings: Settings) -> Iterator[Flask]:
    """Give the program with what was compiled before, and let go of its database at the end.

    Left out is the description of the API, which takes a third of the time: its own tests make it.
    """
    with rules_compiled_once(), patch.object(Blueprint, "register_views_in_doc"), patch("os.fsync"):
        app = create_app(settings)
    event.listen(app.extensions["engine"], "connect", _trust_the_machine)
    app.jinja_env.bytecode_cache = COMPILED
    yield app
    app.extensions["engine"].dispose()


def _trust_the_machine(connection: object, _record: object) -> None:
    """Do without waiting for the disk: no test takes the power away, and killing a process loses no write."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous=OFF")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    _lay(f"sqlite:///{path}")
    return path


@cache
def _postgres_template() -> str:
    """Each process of a run lays its own: they may not copy a database that another is still filling."""
    name = f"template_{uuid4().hex}"
    postgres.run(f"CREATE DATABASE {name} TEMPLATE template0")
    _lay(postgres.admin().url.set(database=name).render_as_string(hide_password=False))
    return name


def _lay(url: str) -> None:
    """Make every table. That migrating gives the very same is held by the tests of the migrations."""
    engine = make_engine(url)
    Base.metadata.create_all(engine)
    engine.dispose()
