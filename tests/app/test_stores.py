"""The databases that tests get: both kinds, every table, none shared."""

import pytest
from flask import Flask
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from app import db
from app.models.base import Base
from app.models.trusts import Trust
from tests.stores import both_databases


@both_databases
@pytest.mark.parametrize("turn", [1, 2])
def test_starts_with_every_table_and_no_row(store_app: Flask, turn: int, store_kind: str) -> None:
    engine = store_app.extensions["engine"]
    assert engine.dialect.name == {"sqlite": "sqlite", "postgres": "postgresql"}[store_kind]
    assert set(inspect(engine).get_table_names()) >= set(Base.metadata.tables)
    with db.transaction(store_app) as session:
        assert session.scalars(select(Trust)).all() == []
        session.add(Trust(name="Northmoor NHS Trust"))
    with Session(engine) as session:
        assert session.scalar(select(Trust.name)) == "Northmoor NHS Trust"
