"""The trail knows its events and their facts, and shows what was done to it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app import db, schema
from app.models.audit import AuditEvent
from app.services import audit
from tests.app.services.tampering import unlocked
from tests.cast import NOW
from tests.stores import both_databases

TAMPERING = [
    "UPDATE audit_events SET event = 'vacancy_withdrawn' WHERE id = 3",
    "UPDATE audit_events SET facts = '{\"version\": 9}' WHERE id = 3",
    "DELETE FROM audit_events WHERE id = 3",
    "UPDATE audit_events SET id = 99 WHERE id = 3",
]


def write(session: Session, count: int) -> None:
    for n in range(count):
        at = NOW + timedelta(seconds=n)
        audit.record(session, "vacancy_changed", uuid4(), uuid4(), at, version=n)


@pytest.mark.requirement("SEC-41")
@both_databases
def test_an_untouched_chain_holds(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        write(session, 5)

    with db.transaction(store_app) as session:
        assert audit.first_broken(session) is None


@pytest.mark.requirement("SEC-41")
@pytest.mark.parametrize("statement", TAMPERING)
def test_tampering_is_found(store_app: Flask, statement: str) -> None:
    with db.transaction(store_app) as session:
        write(session, 5)
        unlocked(session)
        session.execute(text(statement.replace(":", r"\:")))

    with db.transaction(store_app) as session:
        assert audit.first_broken(session) in (3, 4)


@pytest.mark.requirement("SEC-41")
@both_databases
@pytest.mark.parametrize("statement", [*TAMPERING, "DELETE FROM audit_events"])
def test_the_database_itself_refuses_to_change_the_trail(store_app: Flask, statement: str) -> None:
    with db.transaction(store_app) as session:
        write(session, 5)

    with (
        pytest.raises(DBAPIError, match="audit_events is only added to"),
        db.transaction(store_app) as session,
    ):
        session.execute(text(statement.replace(":", r"\:")))

    with db.transaction(store_app) as session:
        assert session.scalars(select(AuditEvent.id).order_by(AuditEvent.id)).all() == [1, 2, 3, 4, 5]
        assert audit.first_broken(session) is None
        write(session, 1)
        assert audit.first_broken(session) is None


@pytest.mark.requirement("SEC-41")
@both_databases
def test_a_migrated_database_refuses_too(bare: Engine) -> None:
    schema.migrate(bare)
    insert = "INSERT INTO audit_events (id, at, event, facts, digest) VALUES (1, '2026-01-01', 'x', '{}', '')"
    with bare.begin() as connection:
        connection.exec_driver_sql(insert)

    for statement in ("UPDATE audit_events SET event = 'y'", "DELETE FROM audit_events"):
        with pytest.raises(DBAPIError, match="only added to"), bare.begin() as connection:
            connection.exec_driver_sql(statement)


@pytest.mark.requirement("SEC-43")
@pytest.mark.parametrize(
    ("event", "facts"),
    [("vacancy_changed", {}), ("vacancy_changed", {"version": 1, "name": "Asha"}), ("something", {})],
)
def test_only_declared_events_with_their_facts_are_written(
    store_app: Flask, event: str, facts: dict[str, object]
) -> None:
    with db.transaction(store_app) as session, pytest.raises(ValueError, match=event):
        audit.record(session, event, None, uuid4(), NOW, **facts)
