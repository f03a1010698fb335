"""The program as docs/operations.md has it in production, but for the database, which is a SQLite file."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import clock, create_app, db
from app.config import read_settings
from app.jobs import heartbeats
from app.keys import fresh_values


@pytest.fixture
def production_env(tmp_path: Path, store_url: str) -> dict[str, str]:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    return fresh_values() | {
        "VETREADY_ENV": "production",
        "VETREADY_DATA": str(data),
        "VETREADY_BASE_URL": "https://vetready.example",
        "VETREADY_TRUSTED_HOSTS": "vetready.example",
        "VETREADY_PROXIES": "1",
        "VETREADY_SMTP_URL": "smtp://127.0.0.1:2525",
        "DATABASE_URL": store_url,
    }


@pytest.fixture
def production(production_env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    """Give the program with a worker that has just been at work, and every table at the last revision."""
    for name, value in production_env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("app.schema.is_current", lambda _engine: True)
    monkeypatch.setattr("app.schema.revision", lambda _engine: "0001")
    monkeypatch.setattr("shutil.disk_usage", lambda _path: _Disk(total=100, free=50))
    app = create_app(read_settings(os.environ))
    with db.transaction(app) as session:
        heartbeats.beat(session, clock.now())
    yield app
    app.extensions["engine"].dispose()


class _Disk:
    def __init__(self, total: int, free: int) -> None:
        self.total, self.free = total, free
