"""How long the server takes for each page of the main job, without the network and without the browser."""

import os
from contextlib import redirect_stderr
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from app import clock, create_app, db, schema
from app.clock import london_day
from app.config import read_settings
from app.demo.adverts import ADVERT
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.base import Base
from app.models.vacancies import Vacancy
from app.services import vetting_forms
from app.services.references import new_reference
from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy
from tests import crowd
from tests.benchmarks.databases import Database
from tests.benchmarks.forms import large_form
from tests.benchmarks.samples import middle, take, worst_of_twenty
from tests.benchmarks.tables import in_ms, print_table
from tests.people import browser

OPEN_VACANCIES, ROUNDS = 40, 20
IN_QUEUE, OTHERS, IN_OTHERS = 10_000, 20, 500
RARE, COMMON = "Zebedee", "Person"


def measure(databases: list[Database]) -> None:
    """Print a table of all pages on all databases."""
    columns = [_on(database) for database in databases]
    rows = []
    for name in columns[0]:
        cells = [
            in_ms(each) for taken in columns for each in (middle(taken[name]), worst_of_twenty(taken[name]))
        ]
        rows.append([name, *cells])
    heads = [f"{database.name}, {what}" for database in databases for what in ("median", "p95")]
    print_table(
        f"Pages of the main job: {ROUNDS} times each; {OPEN_VACANCIES} vacancies open, a vetting form with "
        f"10 addresses and 15 people,\n{IN_QUEUE:,} applications in the queue, {IN_OTHERS} in each of "
        f"{OTHERS} other queues",
        ["page", *heads],
        rows,
    )


def _on(database: Database) -> dict[str, list[float]]:
    """Give the seconds that each page took, by its name; the lines about requests are written to nowhere."""
    with Path(os.devnull).open("w") as nowhere, redirect_stderr(nowhere):
        return _taken(database)


def _taken(database: Database) -> dict[str, list[float]]:
    app = create_app(read_settings(database.settings))
    schema.migrate(app.extensions["engine"])
    pages = _pages(app)
    taken = take([partial(_open, *page) for page in pages.values()], ROUNDS)
    app.extensions["engine"].dispose()
    return dict(zip(pages, taken, strict=True))


def _open(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status)


def _pages(app: Flask) -> dict[str, tuple[FlaskClient, str]]:
    """Fill the database; give each page as who opens it and where it is."""
    now = clock.now()
    with db.transaction(app) as session:
        where = crowd.house(session, now)
        opened = [_vacancy(session, where, days_open=2, days_left=20 + n) for n in range(OPEN_VACANCIES)]
        [filled_in] = crowd.gather(session, opened[0], 1, now)
        crowd.fill_in(session, filled_in.actor, filled_in.application_id, large_form(), now)
        form = vetting_forms.read(session, filled_in.actor, filled_in.application_id)
        closed = _vacancy(session, where, days_open=40, days_left=-4)
        queued = _queue(session, closed, IN_QUEUE)
        for _ in range(OTHERS):
            _queue(session, _vacancy(session, where, days_open=40, days_left=-3), IN_OTHERS)
    nobody, applicant, hr = (browser(app, key) for key in (None, filled_in.key, where.key))
    own = f"/applications/{filled_in.application_id}"
    return {
        "vacancy list": (nobody, "/vacancies"),
        "vacancy page": (nobody, f"/vacancies/{opened[0].id}"),
        "sign-in page": (nobody, "/sign-in"),
        "task list": (applicant, f"{own}/"),
        "address list": (applicant, f"{own}/vetting/addresses"),
        "address to edit": (applicant, f"{own}/vetting/addresses/{form['addresses'][4]['id']}"),
        "check answers": (applicant, f"{own}/check"),
        "send page": (applicant, f"{own}/send"),
        "HR's queue": (hr, f"/hr/vacancies/{closed.id}/queue"),
        "its search, rare": (hr, f"/hr/vacancies/{closed.id}/queue?search={RARE}"),
        "its search, common": (hr, f"/hr/vacancies/{closed.id}/queue?search={COMMON}"),
        "all applications": (hr, "/hr/queue"),
        "all, closing first": (hr, "/hr/queue?sort=deadline"),
        "all, search, rare": (hr, f"/hr/queue?search={RARE}"),
        "all, search, common": (hr, f"/hr/queue?search={COMMON}"),
        "open application": (hr, f"/hr/applications/{queued}"),
    }


def _vacancy(session: Session, where: crowd.House, days_open: int, days_left: int) -> Vacancy:
    """Give a vacancy as long as real ones are: the demo's advert, read."""
    opens = clock.now() - timedelta(days=days_open)
    closing = london_day(opens) + timedelta(days=days_open + days_left)
    text = ADVERT.read_text("utf-8").format(closing=f"{closing:%d/%m/%Y} 23:59", interview="")
    return crowd.vacancy(session, where, opens, dump_vacancy(read_advert(text)))


def _queue(session: Session, vacancy: Vacancy, wanted: int) -> UUID:
    """Send one application, and copy its rows until the queue is as long as is wanted; give its id."""
    sent = vacancy.published_at or clock.now()
    [first] = crowd.gather(session, vacancy, 1, sent)
    crowd.send_all(session, [first], sent)
    session.flush()
    account = _columns(session.get_one(Account, first.actor.account_id))
    application = _columns(session.get_one(Application, first.application_id))
    submission = _columns(session.get_one(Submission, first.application_id))
    copies: dict[type[Base], list[dict[str, object]]] = {Account: [], Application: [], Submission: []}
    for number in range(1, wanted):
        who, what, at = uuid4(), uuid4(), sent + timedelta(minutes=number)
        copies[Account].append(
            {**account, "id": who, "email": f"{who}@example.org", "fs_uniquifier": who.hex}
        )
        own = {"id": what, "account_id": who, "reference": new_reference(), "sent_at": at}
        copies[Application].append({**application, **own})
        name = f"{RARE} Quill" if number == wanted // 2 else f"{COMMON} Number {number}"
        told = {"application_id": what, "token": what.hex, "sent_at": at, "name": name}
        copies[Submission].append({**submission, **told})
    for table, rows in copies.items():
        session.execute(insert(table), rows)
    return first.application_id


def _columns(row: Base) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in inspect(type(row)).column_attrs}
