"""`vetready db` and `vetready keys`."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from app import schema
from app.cli import main
from app.db import make_engine
from app.keys import NAMES
from tests.stores import both_databases


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bare_url: str) -> CliRunner:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path / "instance"))
    monkeypatch.setenv("DATABASE_URL", bare_url)
    return CliRunner()


@both_databases
def test_upgrade_brings_the_database_to_the_last_revision(cli: CliRunner) -> None:
    last = schema.revisions()[-1]
    for _ in range(2):
        assert cli.invoke(main, ["db", "upgrade"]).output == f"The database is at revision {last}.\n"


@both_databases
def test_check_sees_whether_models_and_database_agree(cli: CliRunner, bare_url: str) -> None:
    assert cli.invoke(main, ["db", "check"]).exit_code == 1
    cli.invoke(main, ["db", "upgrade"])
    assert cli.invoke(main, ["db", "check"]).exit_code == 0

    engine = make_engine(bare_url)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE trusts ADD COLUMN spare INTEGER"))
    engine.dispose()

    checked = cli.invoke(main, ["db", "check"])
    assert checked.exit_code == 1
    assert "spare" in checked.output


def test_keys_prints_a_set_that_differs_each_time(cli: CliRunner) -> None:
    first, second = (cli.invoke(main, ["keys"]).output for _ in range(2))

    assert tuple(line.partition("=")[0] for line in first.splitlines()) == NAMES
    assert set(first.splitlines()).isdisjoint(second.splitlines())
