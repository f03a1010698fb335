"""Legal holds by command: who, why, until when; lifted, they keep nothing."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import select

from app import db
from app.cli import main
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.services import erasing, legal_holds
from app.services.errors import NotPossibleNow
from tests.cast import NOW
from tests.kept import Keeper, day_of

WHO = ["--by", "Dana Legal", "--why", "Claim 1234/2026"]


@pytest.fixture
def reference(store_app: Flask) -> str:
    with db.transaction(store_app) as session:
        return session.get_one(Application, Keeper(session).application("declined")).reference


def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, store_url: str, *words: str) -> Result:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", store_url)
    return CliRunner().invoke(main, ["hold", *words])


def test_a_hold_is_placed_listed_and_lifted(
    store_app: Flask, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str
) -> None:
    def hold(*words: str) -> Result:
        return run(monkeypatch, tmp_path, store_url, *words)

    assert (
        f"{reference} is held until 01 March 2027."
        in hold("place", reference, *WHO, "--until", "2027-03-01").output
    )
    assert "Dana Legal: Claim 1234/2026" in hold("list").output
    again = hold("place", reference, *WHO, "--until", "2027-03-01")
    assert (again.exit_code, "held already" in again.output) == (1, True)
    assert "no longer held" in hold("lift", reference, "--by", "Dana Legal").output
    assert hold("list").output == "Nothing is held.\n"
    assert hold("lift", reference, "--by", "Dana Legal").exit_code == 1
    with db.transaction(store_app) as session:
        kinds = [event.event for event in session.scalars(select(AuditEvent).order_by(AuditEvent.id))]
    assert kinds[-2:] == ["legal_hold_placed", "legal_hold_lifted"]


def test_an_unknown_application_is_said_to_be_unknown(
    store_app: Flask, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = run(monkeypatch, tmp_path, store_url, "place", "VR-NONE", *WHO, "--until", "2027-03-01")

    assert "There is no such application" in answer.output


@pytest.mark.parametrize(
    ("reason", "by", "days", "words"),
    [("", "Dana", 9, "who wants it"), ("Claim", " ", 9, "who wants it"), ("Claim", "Dana", -1, "not over")],
)
def test_a_hold_needs_who_why_and_a_day(
    store_app: Flask, reference: str, reason: str, by: str, days: int, words: str
) -> None:
    with db.transaction(store_app) as session, pytest.raises(NotPossibleNow, match=words):
        legal_holds.place(session, reference, reason, by, day_of(NOW + timedelta(days=days)), NOW)


def test_deleting_an_account_leaves_what_is_held(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        keeper = Keeper(session)
        made = keeper.application("draft", None)
        keeper.form(made, NOW)
        reference = session.get_one(Application, made).reference
        legal_holds.place(session, reference, "Claim", "Dana", day_of(NOW + timedelta(days=9)), NOW)
        erasing.erase_account(session, keeper.person, NOW)

        assert session.get_one(Application, made).status == "draft"
        assert [one.reference for one in legal_holds.in_force(session, NOW.date())] == [reference]
