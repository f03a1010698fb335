"""`vetready recheck`: every stored draft is checked again, and only numbers come out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import select

from app import create_app, db, schema
from app.cli import main
from app.commands import recheck
from app.config import read_settings
from app.models.audit import AuditEvent
from app.models.rule_counts import RuleCount
from checks.vetting.register import RULES
from tests import crowd
from tests.cast import vacancy_document
from tests.stores import both_databases

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bare_url: str) -> Flask:
    """Give a program with three drafts that are signed, and one application that was sent."""
    env = {"VETREADY_DATA": str(tmp_path / "instance"), "DATABASE_URL": bare_url}
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "instance").mkdir()
    app = create_app(read_settings(env))
    schema.migrate(app.extensions["engine"])
    with db.transaction(app) as session:
        where = crowd.house(session, NOW)
        vacancy = crowd.vacancy(session, where, NOW, vacancy_document(closing="2030-01-01"))
        people = crowd.gather(session, vacancy, 4, NOW)
        crowd.send_all(session, people[3:], NOW)
    app.extensions["engine"].dispose()
    return app


def counts(app: Flask) -> dict[str, tuple[int, int]]:
    with db.transaction(app) as session:
        return {row.rule: (row.forms, row.of_forms) for row in session.scalars(select(RuleCount))}


@both_databases
@pytest.mark.parametrize("processes", ["1", pytest.param("2", marks=pytest.mark.soak)])
def test_counts_every_draft(filled: Flask, monkeypatch: pytest.MonkeyPatch, processes: str) -> None:
    monkeypatch.setattr(recheck, "AT_ONCE", 2)
    with db.transaction(filled) as session:
        before = len(session.scalars(select(AuditEvent)).all())

    for _ in range(2):
        result = CliRunner().invoke(main, ["recheck", "--processes", processes])
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.splitlines()[0] == "3 drafts checked."
        assert result.stdout.splitlines()[1].startswith("MPS_LND: 3 forms (")

    found = counts(filled)
    assert set(found) == {rule.id for rule in RULES}
    assert {of_forms for _, of_forms in found.values()} == {3}
    # The signature of the past is too old today, in all three.
    assert found["CHG-07"] == (3, 3)
    assert found["FAM-01"] == (0, 3)
    with db.transaction(filled) as session:
        assert len(session.scalars(select(AuditEvent)).all()) == before
    filled.extensions["engine"].dispose()


def test_without_drafts_nothing_is_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
    CliRunner().invoke(main, ["db", "upgrade"])

    assert CliRunner().invoke(main, ["recheck"]).output == "0 drafts checked.\n"
