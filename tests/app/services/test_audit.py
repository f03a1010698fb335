"""The trail knows its events and their facts, and shows what was done to it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import db
from app.services import audit
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
        session.execute(text(statement.replace(":", r"\:")))

    with db.transaction(store_app) as session:
        assert audit.first_broken(session) in (3, 4)


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
