"""A worker that is killed with `kill -9` loses no mail, and sends at most one again for each kill."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from random import Random

import pytest
from flask import Flask
from sqlalchemy import select, update

from app import create_app, db, schema
from app.config import ROOT, Settings, read_settings
from app.jobs import worker
from app.models.jobs import Job
from app.notifications.outbox import queue_mail
from tests.mail_server import MailServer
from tests.stores import both_databases

POINTS = ["MAIL", "RCPT", "DATA", "TAKEN"]


@pytest.fixture
def env(settings: Settings, bare_url: str, mail_server: MailServer) -> dict[str, str]:
    data = str(settings.data)
    return {"VETREADY_DATA": data, "DATABASE_URL": bare_url, "VETREADY_SMTP_URL": mail_server.url}


@pytest.fixture
def posting(env: dict[str, str]) -> Iterator[Flask]:
    """Give the program with the mail server of the test."""
    app = create_app(read_settings(env))
    schema.migrate(app.extensions["engine"])
    yield app
    app.extensions["engine"].dispose()


def queue(app: Flask, count: int) -> list[str]:
    """Queue mails and give the addresses that they go to."""
    people = [f"person{number}@example.org" for number in range(count)]
    with db.transaction(app) as session:
        for address in people:
            context = {"reference": "NM-7Q2K", "vacancy": "Custody nurse"}
            queue_mail(session, address, "application_received", context, f"receipt:{address}")
    return people


def start_worker(env: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from app.cli import main; main()", "worker"]
    return subprocess.Popen(command, env=os.environ | env, cwd=ROOT)


def let_leases_run_out(app: Flask) -> None:
    """Stand in for waiting until the lease of the worker that was killed is over."""
    with db.transaction(app) as session:
        session.execute(update(Job).where(Job.leased_until.is_not(None)).values(leased_until=Job.created_at))


def kill_one(app: Flask, env: dict[str, str], server: MailServer, point: str, spare: int = 0) -> None:
    """Start a worker and kill it at a point of a delivery, after passing the point unharmed `spare` times."""
    process = start_worker(env)
    server.kill, server.spare = {point: process.pid}, spare
    assert process.wait(60) == -signal.SIGKILL
    let_leases_run_out(app)


def all_arrived(app: Flask, server: MailServer, people: list[str], kills: int) -> None:
    """Finish what is left, then hold what arrived against what was asked for."""
    worker.do_all(app)
    with db.transaction(app) as session:
        assert session.scalars(select(Job.state).where(Job.kind == "mail")).all() == ["done"] * len(people)
    copies = Counter(message_from_bytes(mail.data)["Message-ID"] for mail in server.received)
    assert len(copies) == len(people)
    assert copies.total() - len(people) <= kills
    assert {mail.recipients[0] for mail in server.received} == set(people)
    assert all(mail.recipients == [message_from_bytes(mail.data)["To"]] for mail in server.received)


@pytest.mark.requirement("REL-16")
@both_databases
def test_killed_before_and_after_the_mail_is_taken(
    posting: Flask, env: dict[str, str], mail_server: MailServer
) -> None:
    people = queue(posting, 8)
    for point in ("RCPT", "TAKEN"):
        kill_one(posting, env, mail_server, point)

    all_arrived(posting, mail_server, people, kills=2)
    assert len(mail_server.received) == len(people) + 1


@pytest.mark.experiment("E2", "kills of the worker while it delivers", 100, 20261122)
@pytest.mark.requirement("REL-16")
@pytest.mark.soak
@both_databases
def test_killed_a_hundred_times(posting: Flask, env: dict[str, str], mail_server: MailServer) -> None:
    random = Random(20261122)
    people = queue(posting, 500)
    for _ in range(100):
        kill_one(posting, env, mail_server, random.choice(POINTS), spare=random.randrange(4))

    all_arrived(posting, mail_server, people, kills=100)


@pytest.mark.requirement("REL-23")
def test_told_to_stop_it_finishes_and_goes(
    posting: Flask, env: dict[str, str], mail_server: MailServer
) -> None:
    people = queue(posting, 3)
    process = start_worker(env)
    while len(mail_server.received) < len(people):
        time.sleep(0.01)
        assert process.poll() is None

    process.send_signal(signal.SIGTERM)

    assert process.wait(30) == 0
    all_arrived(posting, mail_server, people, kills=0)
