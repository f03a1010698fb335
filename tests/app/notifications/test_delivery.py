"""From the change to the mailbox: queued with the change, sent once, tried again, given up in the end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import create_app, db
from app.clock import now
from app.config import Settings
from app.jobs import leases, worker
from app.models.jobs import Job
from app.notifications import folder
from app.notifications.outbox import queue_mail
from tests.mail_server import MailServer
from tests.stores import both_databases

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
CONTEXT = {"reference": "NM-7Q2K", "vacancy": "Custody nurse"}


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NINE, tick=False) as traveller:
        yield traveller


@pytest.fixture
def posting(settings: Settings, store_url: str, mail_server: MailServer) -> Iterator[Flask]:
    """Give the program with the mail server of the test."""
    app = create_app(replace(settings, database_url=store_url, smtp_url=mail_server.url))
    yield app
    app.extensions["engine"].dispose()


def queue(app: Flask, *to: str) -> None:
    with db.transaction(app) as session:
        for address in to:
            queue_mail(session, address, "application_received", CONTEXT, f"receipt:{address}")


def states(app: Flask) -> list[tuple[str, str | None]]:
    with db.transaction(app) as session:
        return [(job.state, job.failure) for job in session.scalars(select(Job))]


@both_databases
def test_arrives_once(posting: Flask, mail_server: MailServer) -> None:
    queue(posting, "amal@example.org")
    queue(posting, "amal@example.org")

    worker.do_all(posting)
    worker.do_all(posting)

    [received] = mail_server.received
    assert received.recipients == ["amal@example.org"]
    mail = message_from_bytes(received.data, policy=SMTP)
    assert mail["Subject"] == "We have your application NM-7Q2K"
    assert "Custody nurse" in mail.get_content()
    assert states(posting) == [("done", None)]


@pytest.mark.requirement("REL-15")
def test_waits_for_the_commit(posting: Flask, mail_server: MailServer) -> None:
    session = posting.extensions["session_for_writing"]()
    queue_mail(session, "amal@example.org", "application_received", CONTEXT, "receipt:1")
    session.rollback()
    session.close()

    assert worker.do_all(posting) == 0
    assert mail_server.received == []


@pytest.mark.requirement("REL-15")
def test_a_server_down_for_two_hours_loses_nothing(
    posting: Flask, mail_server: MailServer, clock: time_machine.Traveller
) -> None:
    people = [f"person{number}@example.org" for number in range(5)]
    down = replace(posting.extensions["settings"], smtp_url="smtp://127.0.0.1:1")
    up, posting.extensions["settings"] = posting.extensions["settings"], down
    queue(posting, *people)
    while now() < NINE + timedelta(hours=2):
        worker.do_all(posting)
        clock.shift(timedelta(minutes=5))
    assert mail_server.received == []

    posting.extensions["settings"] = up
    clock.shift(leases.LONGEST_GAP)
    worker.do_all(posting)

    assert sorted(mail.recipients[0] for mail in mail_server.received) == sorted(people)


@pytest.mark.requirement("REL-16")
def test_a_mail_dropped_after_it_was_taken_comes_again_with_the_same_id(
    posting: Flask, mail_server: MailServer, clock: time_machine.Traveller
) -> None:
    mail_server.script = [("DATA", "drop")]
    queue(posting, "amal@example.org")
    worker.do_all(posting)
    clock.shift(leases.gap_after(1))
    worker.do_all(posting)

    first, second = mail_server.received
    assert first.data == second.data
    assert states(posting) == [("done", None)]


@pytest.mark.requirement("REL-17")
def test_a_refusal_for_good_ends_as_failed(posting: Flask, mail_server: MailServer) -> None:
    mail_server.script = [("RCPT", "550 no such mailbox amal@example.org")]
    queue(posting, "amal@example.org", "bo@example.org")

    worker.do_all(posting)

    assert states(posting) == [("failed", "refused with 550"), ("done", None)]


@pytest.mark.requirement("REL-17")
def test_refusals_for_now_end_as_failed_after_four_hours(
    posting: Flask, mail_server: MailServer, clock: time_machine.Traveller
) -> None:
    mail_server.script = [("DATA", "451 try later")] * 100
    queue(posting, "amal@example.org")
    for _ in range(leases.TRIES + 5):
        worker.do_all(posting)
        clock.shift(leases.LONGEST_GAP)

    assert len(mail_server.script) == 100 - leases.TRIES
    assert states(posting) == [("failed", "SMTPDataError")]


@pytest.mark.parametrize(
    "address", ["amal@example.org\nBcc: x@example.org", "a@b.example,c@d.example", "amal"]
)
def test_an_unfit_address_is_never_written_to(posting: Flask, mail_server: MailServer, address: str) -> None:
    queue(posting, address)

    worker.do_all(posting)

    assert mail_server.received == []
    assert states(posting) == [("failed", "not one plain address")]


def test_without_a_mail_server_it_goes_into_the_folder(store_app: Flask) -> None:
    queue(store_app, "amal@example.org")

    worker.do_all(store_app)

    [kept] = folder.newest(store_app.extensions["settings"].mail_folder, 10)
    assert (kept.to, kept.subject) == ("amal@example.org", "We have your application NM-7Q2K")
