"""`vetready run` and `worker`: from nothing to a page that answers, and no start where it must not be."""

import socket
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from app import schema
from app.cli import main
from app.models.jobs import Job
from app.notifications.outbox import queue_mail
from tests.programs import free_port, get, started
from tests.stores import both_databases


@pytest.fixture
def env(tmp_path: Path, bare_url: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    env = {
        "VETREADY_DATA": str(tmp_path / "instance"),
        "VETREADY_PORT": str(free_port()),
        "DATABASE_URL": bare_url,
    }
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    return env


def test_serves_and_sends_from_the_first_start_and_changes_nothing_on_the_next(
    env: dict[str, str], bare: Engine, tmp_path: Path
) -> None:
    address = f"http://127.0.0.1:{env['VETREADY_PORT']}"
    with started(["vetready", "run"], env) as process:
        assert process.stdout is not None
        told = list(iter(process.stdout.readline, f"VetReady is at {address}\n"))
        assert "Demo accounts" in told[0]
        assert get(f"{address}/health/ready", process) == (200, '{"status":"ready"}\n')
        _queue_one(bare)
        while _is_waiting(bare):
            time.sleep(0.05)
        assert "We have your application NM-7Q2K" in get(f"{address}/mail/", process)[1]
    assert process.returncode == 0

    before = _contents(bare, tmp_path)
    with started(["vetready", "run"], env) as process:
        assert get(f"{address}/health/ready", process)[0] == 200
        assert "We have your application NM-7Q2K" in get(f"{address}/mail/", process)[1]
    assert _contents(bare, tmp_path) == before


def _queue_one(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        context = {"reference": "NM-7Q2K", "vacancy": "Custody nurse"}
        queue_mail(session, "amal@example.org", "application_received", context, "receipt:1")


def _is_waiting(engine: Engine) -> bool:
    with Session(engine) as session:
        return session.scalar(select(Job.id).where(Job.state == "waiting")) is not None


def _contents(engine: Engine, folder: Path) -> list[object]:
    with engine.connect() as connection:
        tables = connection.execute(text("SELECT name, sql FROM sqlite_master ORDER BY name")).all()
        jobs = connection.execute(text("SELECT * FROM jobs")).all()
    files = {path.name: path.read_bytes() for path in (folder / "instance").rglob("*") if path.is_file()}
    return [tables, jobs, files]


@pytest.mark.requirement("REL-27")
@both_databases
@pytest.mark.parametrize("command", ["run", "worker"])
def test_leaves_a_newer_database_alone(env: dict[str, str], bare: Engine, command: str) -> None:
    schema.migrate(bare)
    with bare.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    ended = CliRunner().invoke(main, [command])

    assert ended.exit_code == 1
    assert ended.output.startswith("Error: The database is at revision 9999, which this version of VetReady")
    assert schema.revision(bare) == "9999"


@both_databases
def test_a_worker_does_not_start_before_the_tables_are_there(env: dict[str, str]) -> None:
    ended = CliRunner().invoke(main, ["worker"])

    assert ended.exit_code == 1
    assert ended.output == "Error: Run `vetready db upgrade` first: the database is at an earlier revision.\n"


def test_says_when_the_port_is_taken(env: dict[str, str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(env["VETREADY_PORT"])))
        other.listen()

        ended = CliRunner().invoke(main, ["run"])

    assert ended.exit_code == 1
    assert ended.output.startswith(f"Error: Port {env['VETREADY_PORT']} of 127.0.0.1 cannot be used: Address")
    assert ended.output.endswith("Set VETREADY_PORT to another.\n")


@pytest.mark.parametrize("command", [["run"], ["worker"], ["db", "upgrade"]])
@pytest.mark.parametrize(
    ("setting", "named"),
    [
        ({"VETREADY_ENV": "production"}, "VETREADY_BASE_URL"),
        ({"VETREADY_PORT": "many"}, "VETREADY_PORT"),
        ({"VETREADY_SMTP_URL": "mail.example"}, "VETREADY_SMTP_URL"),
        ({"VETREADY_SMTP_URL": "smtp://mail.example:many"}, "VETREADY_SMTP_URL"),
    ],
)
def test_says_which_setting_stands_in_the_way(
    env: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    setting: dict[str, str],
    named: str,
) -> None:
    for name, value in setting.items():
        monkeypatch.setenv(name, value)

    ended = CliRunner().invoke(main, command)

    assert ended.exit_code == 1
    assert ended.output.startswith("Error: ")
    assert named in ended.output


@pytest.mark.requirement("SEC-47")
def test_says_which_key_stands_in_the_way(env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETREADY_SESSION_KEY", "short")

    ended = CliRunner().invoke(main, ["run"])

    assert ended.exit_code == 1
    assert ended.output.startswith("Error: VETREADY_SESSION_KEY is too weak")
