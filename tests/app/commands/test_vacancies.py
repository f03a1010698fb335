"""`vetready vacancies second-person`: whether nobody publishes alone."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import select

from app import db
from app.cli import main
from app.models.trusts import Trust


@pytest.fixture
def app(store_app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
    with db.transaction(store_app) as session:
        session.add(Trust(name="Northmoor NHS Trust"))
    return store_app


def test_is_on_until_it_is_turned_off(app: Flask) -> None:
    def setting() -> str:
        with db.transaction(app) as session:
            return session.scalars(select(Trust.second_person)).one()

    assert setting() == "on"

    result = CliRunner().invoke(main, ["vacancies", "second-person", "--trust", "Northmoor NHS Trust", "off"])

    assert (result.exit_code, setting()) == (0, "off"), result.output


def test_says_when_there_is_no_such_trust(app: Flask) -> None:
    result = CliRunner().invoke(main, ["vacancies", "second-person", "--trust", "Nowhere", "off"])

    assert result.exit_code == 1
    assert "There is no trust called Nowhere" in result.output
