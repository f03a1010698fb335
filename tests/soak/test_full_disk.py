"""The disk is full: writes are refused whole, reading goes on, and so does all once there is room (E18)."""

import pytest
from flask import Flask
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from app import db
from app.models.accounts import Account
from app.models.jobs import Job
from tests.people import add_account, add_visit, browser
from tests.soak.ledger import Note
from tests.visitor import Visitor

POINTS = [0, 1, 2, *(pytest.param(spare, marks=pytest.mark.soak) for spare in range(3, 20))]
"""How many pages of the database may still be written before there is no more room."""


def fill_up(app: Flask, spare: int) -> None:
    """Let the database grow by so many pages and no more, on every connection from now on."""
    engine = app.extensions["engine"]
    with engine.connect() as connection:
        most = connection.scalar(text("PRAGMA page_count")) + spare
    event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count={most}"))
    engine.dispose()


def give_room(app: Flask) -> None:
    engine = app.extensions["engine"]
    event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count=1000000"))
    engine.dispose()


def fill(app: Flask) -> None:
    """Write until nothing more can be written."""
    for _ in range(300):
        add_account(app, name="x" * 300)


def counted(app: Flask) -> tuple[int, int, str]:
    with db.transaction(app) as session:
        whole = session.scalar(text("PRAGMA integrity_check"))
        return session.query(Account).count(), session.query(Job).count(), str(whole)


@pytest.mark.requirement("REL-20")
@pytest.mark.parametrize("spare", POINTS)
def test_a_full_disk_refuses_writes_and_nothing_else(store_app: Flask, note: Note, spare: int) -> None:
    reader = browser(store_app, add_visit(store_app, add_account(store_app, "applicant", name="Asha")))
    visitor = Visitor(store_app.test_client())
    answers = {"csrf_token": visitor.token("/register"), "password": "purple tiger seven"}
    fill_up(store_app, spare)
    with pytest.raises(OperationalError, match="full"):
        fill(store_app)
    before = counted(store_app)

    tries = [
        visitor.client.post("/register", data={**answers, "email": f"{'a' * 60}{n}@example.org"})
        for n in range(30)
    ]

    assert {answer.status_code for answer in tries} <= {200, 302, 503}
    assert tries[-1].status_code == 503
    assert "Traceback" not in tries[-1].text
    assert [reader.get(path).status_code for path in ("/account/", "/vacancies")] == [200, 200]
    taken = sum(answer.status_code != 503 for answer in tries)
    assert counted(store_app) == (before[0] + taken, before[1] + taken, "ok")

    give_room(store_app)
    add_account(store_app, name="x" * 300)
    assert counted(store_app)[0] == before[0] + taken + 1
    note("E18", what="disks that are full", tried=1, failed=0)
