"""Visits on the server: the key, what is kept, when it ends (SEC-07, SEC-28 to SEC-30)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask, session
from flask.testing import FlaskClient
from sqlalchemy import func, select, update

from app import db
from app.models.accounts import Account, Membership
from app.models.sessions import WebSession
from app.services.actors import Role
from app.web import sessions
from app.web.auth import current_actor
from tests.people import SignedIn, add_account, add_visit, browser

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def app(store_app: Flask) -> Flask:
    """Give the program with pages that show what a request knows."""

    @store_app.get("/who")
    def who() -> dict[str, Any]:
        actor = current_actor()
        return {"id": str(actor.account_id), "roles": sorted(role for role, _ in actor.roles)}

    @store_app.get("/plain")
    def plain() -> str:
        return "plain"

    @store_app.get("/keep/<word>")
    def keep(word: str) -> str:
        session["word"] = word
        session.setdefault("list", []).append(word)
        return word

    @store_app.get("/kept")
    def kept() -> dict[str, Any]:
        return dict(session)

    @store_app.get("/forget")
    def forget() -> str:
        session.clear()
        return ""

    return store_app


def rows(app: Flask) -> int:
    with db.transaction(app) as work:
        return work.scalar(select(func.count()).select_from(WebSession)) or 0


def key_of(client: FlaskClient) -> str | None:
    cookie = client.get_cookie("session")
    return cookie and cookie.value


def test_a_visitor_gets_no_row_and_no_cookie(app: Flask) -> None:
    client = app.test_client()

    assert client.get("/plain").status_code == 200
    assert rows(app) == 0
    assert key_of(client) is None


def test_what_is_stored_comes_back(app: Flask) -> None:
    client = app.test_client()
    client.get("/keep/one")
    client.get("/keep/two")

    assert client.get("/kept").json == {"word": "two", "list": ["one", "two"]}
    assert rows(app) == 1


@pytest.mark.requirement("SEC-28")
def test_the_database_holds_no_key(app: Flask) -> None:
    client = app.test_client()
    client.get("/keep/word")
    key = key_of(client)

    with db.transaction(app) as work:
        row = work.scalars(select(WebSession)).one()
    assert key
    assert len(key) >= 43  # 256 bits in base 64
    assert key not in (row.key_hash, str(row.id), str(row.data))


def test_an_emptied_visit_leaves_nothing(app: Flask) -> None:
    client = app.test_client()
    client.get("/keep/word")

    client.get("/forget")

    assert rows(app) == 0
    assert key_of(client) is None


def test_an_unknown_key_is_taken_back(app: Flask) -> None:
    client = browser(app, "planted")

    client.get("/plain")

    assert key_of(client) is None
    assert rows(app) == 0


@pytest.mark.requirement("SEC-28")
def test_an_unknown_key_is_never_made_known(app: Flask) -> None:
    client = browser(app, "planted")

    client.get("/keep/word")

    assert key_of(client) not in (None, "planted")
    assert browser(app, "planted").get("/kept").json == {}


def test_knows_who_asks(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.HR)

    assert client.get("/who").json == {"id": str(client.account.id), "roles": ["hr"]}


def test_reads_who_asks_in_one_query(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.HR)
    asked: list[str] = []
    from sqlalchemy import event

    event.listen(app.extensions["engine"], "before_cursor_execute", lambda *args: asked.append(args[2]))
    client.get("/who")

    assert len([one for one in asked if one.startswith("SELECT")]) == 1


@pytest.mark.requirement("SEC-30")
@pytest.mark.parametrize(
    ("role", "idle", "absolute"),
    [
        (Role.APPLICANT, 30, 12),
        (Role.HR, 20, 10),
        (Role.MANAGER, 20, 10),
        (Role.VETTING_OFFICER, 15, 8),
        (Role.ADMIN, 15, 8),
        (Role.AUDITOR, 15, 8),
    ],
)
def test_ends_after_standing_still_and_after_all_its_time(
    app: Flask, signed_in: SignedIn, role: Role, idle: int, absolute: int
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        client = signed_in(role)
        clock.move_to(NOON + timedelta(minutes=idle, seconds=-1))
        assert client.get("/who").status_code == 200
        clock.shift(timedelta(minutes=idle))
        assert client.get("/who").status_code == 302
        assert rows(app) == 0
        busy, steps = signed_in(role), absolute * 60 // 10
        for _ in range(steps - 1):
            clock.shift(timedelta(minutes=10))
            assert busy.get("/who").status_code == 200
        clock.shift(timedelta(minutes=10))
        assert busy.get("/who").status_code == 302


@pytest.mark.requirement("SEC-30")
def test_the_strictest_role_counts(app: Flask, signed_in: SignedIn) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        client = signed_in(Role.HR)
        with db.transaction(app) as work:
            trust = work.scalars(select(Membership.trust_id)).one()
            work.add(Membership(account_id=client.account.id, role="auditor", trust_id=trust))
        clock.shift(timedelta(minutes=15))

        assert client.get("/who").status_code == 302


def test_writes_at_most_once_a_minute(app: Flask, signed_in: SignedIn) -> None:
    def touched() -> datetime:
        with db.transaction(app) as work:
            return work.scalars(select(WebSession.touched_at)).one()

    with time_machine.travel(NOON, tick=False) as clock:
        client = signed_in()
        clock.shift(timedelta(seconds=59))
        client.get("/who")
        assert touched() == NOON
        clock.shift(timedelta(seconds=1))
        client.get("/who")
        assert touched() == NOON + timedelta(seconds=60)


@pytest.mark.requirement("SEC-07")
def test_a_lost_role_is_lost_on_the_next_request(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.HR)
    with db.transaction(app) as work:
        work.execute(update(Membership).values(role="manager"))

    assert client.get("/who").json["roles"] == ["manager"]


@pytest.mark.requirement("SEC-07")
@pytest.mark.parametrize("change", [{"active": False}, {"fs_uniquifier": "changed"}])
def test_a_closed_or_changed_account_is_out(app: Flask, signed_in: SignedIn, change: dict[str, Any]) -> None:
    client = signed_in()
    with db.transaction(app) as work:
        work.execute(update(Account).values(**change))

    assert client.get("/who").status_code == 302
    assert rows(app) == 0


@pytest.mark.requirement("SEC-31")
def test_a_visit_ended_elsewhere_stays_ended(app: Flask, signed_in: SignedIn) -> None:
    """Its own last request is still being answered while it is ended."""
    client = signed_in()

    @app.get("/meanwhile")
    def meanwhile() -> str:
        session["late"] = True
        with db.transaction(app) as work:
            for row in work.scalars(select(WebSession)):
                work.delete(row)
        return ""

    client.get("/meanwhile")

    assert rows(app) == 0
    assert client.get("/who").status_code == 302


def test_forgets_rows_that_nobody_can_use(app: Flask) -> None:
    add_visit(app, add_account(app), started_at=NOON)
    with time_machine.travel(NOON + timedelta(hours=12, seconds=1)):
        app.test_client().get("/keep/word")

    assert rows(app) == 1


def test_an_unwritten_touch_is_no_reason_to_refuse(
    app: Flask, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy.exc import OperationalError

    def locked(*_: object) -> None:
        raise OperationalError("UPDATE", {}, Exception("database is locked"))

    with time_machine.travel(NOON, tick=False) as clock:
        client = signed_in()
        clock.shift(timedelta(minutes=2))
        monkeypatch.setattr(sessions.DatabaseSessions, "_write", locked)

        assert client.get("/who").status_code == 200
