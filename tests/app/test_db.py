"""One transaction per request: a good answer commits, a refusal leaves nothing."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, text

from app import db
from app.models import accounts, jobs  # noqa: F401  # their tables
from app.models.base import Base
from app.models.trusts import Trust


@pytest.fixture
def store(app: Flask) -> Flask:
    Base.metadata.create_all(app.extensions["engine"])

    @app.post("/add/<int:status>")
    def add(status: int) -> tuple[str, int]:
        db.session().add(Trust(id=uuid4(), name="Northmoor NHS Trust"))
        db.session().flush()
        if status == 599:
            raise RuntimeError("broken")
        return "", status

    @app.get("/peek")
    def peek() -> str:
        return str(db.session().scalar(text("PRAGMA foreign_keys")))

    app.config.update(PROPAGATE_EXCEPTIONS=False, WTF_CSRF_ENABLED=False)
    return app


def names(app: Flask) -> list[str]:
    with db.transaction(app) as session:
        return list(session.scalars(select(Trust.name)))


@pytest.mark.parametrize(("status", "kept"), [(200, 1), (302, 1), (404, 0), (422, 0), (500, 0), (599, 0)])
def test_commits_only_below_400(store: Flask, status: int, kept: int) -> None:
    store.test_client().post(f"/add/{status}")

    assert len(names(store)) == kept


@pytest.mark.requirement("REL-28")
def test_foreign_keys_are_on(store: Flask) -> None:
    assert store.test_client().get("/peek").text == "1"


@pytest.mark.requirement("REL-21")
def test_two_writers_queue_up(store: Flask) -> None:
    with db.transaction(store) as session:
        session.execute(select(Trust))
        reader = store.extensions["session_for_reading"]()
        assert reader.scalars(select(Trust)).all() == []
        reader.close()
