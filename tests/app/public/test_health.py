"""Alive is not yet ready: ready needs a database that answers and has our schema."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import text

from app import create_app, schema
from app.config import Settings
from tests.stores import both_databases


def ready(app: Flask) -> tuple[int, str]:
    response = app.test_client().get("/health/ready")
    assert (response.status_code == 503) == ("Retry-After" in response.headers)
    return response.status_code, response.json["status"]


@pytest.mark.requirement("REL-31", "DC-11")
@both_databases
def test_ready_once_the_schema_is_there(settings: Settings, bare_url: str) -> None:
    app = create_app(replace(settings, database_url=bare_url))
    assert ready(app) == (503, "the database is at another revision than this version")

    schema.migrate(app.extensions["engine"])
    assert ready(app) == (200, "ready")

    with app.extensions["engine"].begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'newer'"))
    assert ready(app) == (503, "the database is at another revision than this version")
    app.extensions["engine"].dispose()


@pytest.mark.requirement("REL-31", "DC-11")
def test_not_ready_while_the_database_does_not_answer(settings: Settings) -> None:
    app = create_app(replace(settings, database_url="postgresql+psycopg://canary@127.0.0.1:1/vetready"))

    assert ready(app) == (503, "the database does not answer")
    assert app.test_client().get("/health/live").status_code == 200


@pytest.mark.requirement("REL-31", "DC-11")
def test_alive_without_a_database(app: Flask) -> None:
    assert app.test_client().get("/health/live").json == {"status": "live"}
