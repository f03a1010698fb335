"""The way of running that docs/operations.md gives: gunicorn and a worker on PostgreSQL, all keys set."""

import time
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app import schema
from app.keys import fresh_values
from app.notifications.outbox import queue_mail
from tests.mail_server import MailServer
from tests.programs import free_port, get, started

POSTGRES_ONLY = pytest.mark.parametrize(
    "store_kind", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)


@pytest.fixture
def env(tmp_path: Path, bare_url: str, mail_server: MailServer) -> dict[str, str]:
    return fresh_values() | {
        "VETREADY_ENV": "production",
        "VETREADY_DATA": str(tmp_path),
        "VETREADY_BASE_URL": "https://vetready.example",
        "VETREADY_TRUSTED_HOSTS": "vetready.example,127.0.0.1",
        "VETREADY_PROXIES": "1",
        "TZ": "UTC",
        "VETREADY_SMTP_URL": mail_server.url,
        "DATABASE_URL": bare_url,
    }


@pytest.mark.requirement("REL-31")
@POSTGRES_ONLY
def test_two_processes_answer_and_a_third_sends(
    env: dict[str, str], bare: Engine, mail_server: MailServer, tmp_path: Path
) -> None:
    schema.migrate(bare)
    with Session(bare) as session, session.begin():
        context = {"reference": "NM-7Q2K", "vacancy": "Custody nurse"}
        queue_mail(session, "amal@example.org", "application_received", context, "receipt:1")
    port = free_port()

    serve = [
        "gunicorn",
        "--no-control-socket",
        "--workers",
        "2",
        "--bind",
        f"127.0.0.1:{port}",
        "app:create_app()",
    ]
    with started(serve, env) as web, started(["vetready", "worker"], env) as worker:
        for _ in range(4):
            assert get(f"http://127.0.0.1:{port}/health/ready", web) == (200, '{"status":"ready"}\n')
        assert get(f"http://127.0.0.1:{port}/mail/", web)[0] == 404
        while not mail_server.received:
            assert worker.poll() is None
            time.sleep(0.05)

    assert (web.returncode, worker.returncode) == (0, 0)
    assert list(tmp_path.iterdir()) == []
