"""Each class goes on its day, not before, and nothing else goes with it (PRIV-25)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import db
from app.cli import main
from app.jobs import daily
from app.jobs.worker import do_all
from app.models.accounts import Account
from app.models.audit import AuditEvent
from app.models.jobs import Job
from app.services.actors import Role
from app.services.retention import apply, count
from app.services.retention_machinery import MACHINERY
from tests.cast import NOW, account
from tests.stores import both_databases

BY_KEY = {period.key: period for period in MACHINERY if period.key not in ("erased_account", "farewell")}


def unconfirmed(session: Session, at: datetime) -> None:
    row = session.get_one(Account, account(session, f"Ada {uuid4().hex[:6]}", Role.APPLICANT).account_id)
    row.created_at, row.confirmed_at = at, None


def job(kind: str, state: str = "done") -> Callable[[Session, datetime], None]:
    def put(session: Session, at: datetime) -> None:
        payload = {"to": "ada@example.org", "template": "receipt", "context": {"reference": "NM-1"}}
        finished = None if state == "waiting" else at
        row = Job(kind=kind, payload=payload, dedupe_key=uuid4().hex, due_at=at, created_at=at)
        row.state, row.finished_at = state, finished
        session.add(row)

    return put


MAKES = {
    "account_never_confirmed": unconfirmed,
    "mail_words": job("mail"),
    "mail": job("mail", "failed"),
    "job": job("timetable"),
}


@pytest.mark.requirement("PRIV-25")
def test_every_period_is_tried_and_names_its_source() -> None:
    assert MAKES.keys() == BY_KEY.keys()
    assert all(period.source and period.then for period in MACHINERY)


@pytest.mark.requirement("PRIV-25")
@both_databases
@pytest.mark.parametrize("key", MAKES)
def test_goes_on_its_day_and_once(store_app: Flask, key: str) -> None:
    period, day = BY_KEY[key], timedelta(days=1)
    with db.transaction(store_app) as session:
        MAKES[key](session, NOW)
    due = NOW + timedelta(days=period.days)

    with db.transaction(store_app) as session:
        at = [due - day, due - timedelta(seconds=1), due, due + day]
        assert [count(session, period, moment) for moment in at] == [0, 0, 1, 1]
        assert apply(session, period, due - day) == 0
        assert apply(session, period, due) == 1
        assert apply(session, period, due) == 0

    with db.transaction(store_app) as session:
        [event] = session.scalars(select(AuditEvent).where(AuditEvent.event == "retention_applied"))
        assert event.facts == {"period": key, "count": 1}


def test_a_mail_keeps_to_whom_it_went(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        job("mail")(session, NOW)
        session.flush()
        apply(session, BY_KEY["mail_words"], NOW + timedelta(days=7))
        [payload] = session.scalars(select(Job.payload))

    assert payload == {"to": "ada@example.org", "template": "receipt", "context": {}}


def test_what_is_in_use_stays(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        job("mail", "waiting")(session, NOW)
        job("timetable", "waiting")(session, NOW)
        account(session, "Bea Confirmed", Role.APPLICANT)
        session.flush()
        late = NOW + timedelta(days=4000)

        assert [apply(session, period, late) for period in MACHINERY] == [0] * len(MACHINERY)


@pytest.mark.requirement("PRIV-25")
def test_the_worker_and_the_command_let_go_and_a_dry_run_does_not(
    store_app: Flask, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", store_url)
    with db.transaction(store_app) as session:
        unconfirmed(session, datetime.fromisoformat("2020-01-01T00:00:00+00:00"))
    cli = CliRunner()

    tried = cli.invoke(main, ["retention", "--dry-run"]).stdout
    with db.transaction(store_app) as session:
        left = len(session.scalars(select(Account)).all())
        daily.ask(session, NOW.date())
    do_all(store_app)
    after = cli.invoke(main, ["retention"]).stdout

    assert (left, "       1  An account" in tried, "Nothing was changed." in tried) == (1, True, True)
    assert "       0  An account" in after
