"""The program as a test looks at it while another process of it is at work, and a crowd of applicants."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask

from app import clock, create_app, db, schema
from app.config import Settings, read_settings
from tests import crowd, programs
from tests.cast import vacancy_document
from tests.compiled import COMPILED


@pytest.fixture
def env(settings: Settings, bare_url: str) -> dict[str, str]:
    """Give the settings that all processes of the program share."""
    return {
        "VETREADY_DATA": str(settings.data),
        "VETREADY_PORT": str(programs.free_port()),
        "DATABASE_URL": bare_url,
    }


@pytest.fixture
def beside(env: dict[str, str]) -> Iterator[Flask]:
    """Give the program in the test's own process, on a database brought up to date."""
    app = create_app(read_settings(env))
    app.jinja_env.bytecode_cache = COMPILED
    schema.migrate(app.extensions["engine"])
    yield app
    app.extensions["engine"].dispose()


def people_of(app: Flask, count: int) -> list[crowd.Ready]:
    """Give so many people whom nothing stops."""
    now = clock.now()
    closing = clock.london_day(now + timedelta(days=20)).isoformat()
    with db.transaction(app) as session:
        where = crowd.house(session, now)
        vacancy = crowd.vacancy(session, where, now, vacancy_document(closing=closing))
        return crowd.gather(session, vacancy, count, now)
