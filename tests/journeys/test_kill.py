"""A server killed with `kill -9` during sends: what was shown as received is there, nothing is half there.

On SQLite the server is the embedded default with its worker in it, on PostgreSQL gunicorn with two processes.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import update

from app import db
from app.jobs import worker
from app.models.jobs import Job
from tests import programs
from tests.crowd import Ready
from tests.journeys.conftest import people_of
from tests.journeys.traces import sent_whole
from tests.pressing import OpenPage, open_page, press
from tests.stores import both_databases

PEOPLE_AT_ONCE = 3
OPEN_PAGES = 12
LONGEST = 0.02  # seconds from the last answer that is waited for to the kill
POSTGRES_TOO = pytest.mark.parametrize(
    ("store_kind", "kills"),
    [("sqlite", 2), pytest.param("postgres", 1, marks=pytest.mark.postgres)],
    indirect=["store_kind"],
)


@dataclass
class Town:
    """The people of a vacancy, and the program that they send their applications to.

    Attributes:
        waiting: whose send page is not open yet.
        pages: send pages that are open and have not been answered.
        shown: applications of which the program said that it has them.
        interrupted: how many presses of a button were never answered.
    """

    app: Flask
    env: dict[str, str]
    waiting: list[Ready]
    pages: list[OpenPage] = field(default_factory=list)
    shown: set[UUID] = field(default_factory=set)
    interrupted: int = 0

    @property
    def port(self) -> int:
        return int(self.env["VETREADY_PORT"])

    def open_pages(self, people: ThreadPoolExecutor) -> None:
        """Let people open the send page, until enough are open."""
        count = OPEN_PAGES - len(self.pages)
        now, self.waiting = self.waiting[:count], self.waiting[count:]
        self.pages += people.map(lambda each: open_page(self.port, each), now)

    def press_all(self) -> None:
        """Press the button of one open page after the other, until the program is gone."""
        with suppress(IndexError):  # no page is left
            while True:
                page = self.pages.pop()
                try:
                    assert press(self.port, page)
                except (OSError, HTTPException):
                    self.interrupted += 1
                    self.pages.append(page)
                    return
                self.shown.add(page.ready.application_id)


def command(town: Town) -> list[str]:
    if town.env["DATABASE_URL"].startswith("sqlite"):
        return ["vetready", "run"]
    bind = f"127.0.0.1:{town.port}"
    return ["gunicorn", "--no-control-socket", "--workers", "2", "--bind", bind, "app:create_app()"]


def kill_while_sending(town: Town, answers: int, after: float) -> None:
    """Start the program, let people send, and kill it so many seconds after so many answers."""
    enough = len(town.shown) + answers
    with programs.doomed(command(town), town.env) as server, ThreadPoolExecutor(PEOPLE_AT_ONCE) as people:
        programs.get(f"http://127.0.0.1:{town.port}/health/ready", server)
        town.open_pages(people)
        sending = [people.submit(town.press_all) for _ in range(PEOPLE_AT_ONCE)]
        while len(town.shown) < enough and not all(each.done() for each in sending):
            time.sleep(0.001)
        time.sleep(after)
        programs.kill(server)
        for each in sending:
            each.result()


def nothing_is_lost(town: Town) -> set[UUID]:
    """Give what was sent, after seeing that nothing that was shown is missing."""
    with db.transaction(town.app) as session:
        sent = sent_whole(session)
    assert town.shown <= sent
    return sent


def finish(town: Town) -> None:
    """Let everybody whose button was not answered press it again, and stop."""
    with programs.doomed(command(town), town.env) as server:
        programs.get(f"http://127.0.0.1:{town.port}/health/ready", server)
        everybody = {page.ready.application_id for page in town.pages} | town.shown
        town.press_all()
    assert nothing_is_lost(town) == town.shown == everybody


def everybody_has_a_receipt(town: Town) -> None:
    """See that a mail went to each of them once the work that was left is done."""
    with db.transaction(town.app) as session:
        session.execute(update(Job).values(leased_until=None))
    worker.do_all(town.app)
    mails = [path.read_text("utf-8") for path in town.app.extensions["settings"].mail_folder.rglob("*.eml")]
    told = {line for mail in mails for line in mail.splitlines() if line.startswith("Subject: We have your")}
    assert len(told) == len(town.shown)


def killed(beside: Flask, env: dict[str, str], kills: int) -> None:
    random = Random(20261122)
    town = Town(beside, env, people_of(beside, OPEN_PAGES * (kills + 1)))
    for _ in range(kills):
        kill_while_sending(town, random.randrange(OPEN_PAGES // 2), random.uniform(0, LONGEST))
        nothing_is_lost(town)
    assert town.interrupted >= kills

    finish(town)
    everybody_has_a_receipt(town)


@pytest.mark.requirement("REL-01")
@POSTGRES_TOO
def test_killed_a_few_times(beside: Flask, env: dict[str, str], kills: int) -> None:
    killed(beside, env, kills)


@pytest.mark.experiment("E1", "kills of the server while people send", 100, 20261122)
@pytest.mark.requirement("REL-01")
@pytest.mark.soak
@both_databases
def test_killed_a_hundred_times(beside: Flask, env: dict[str, str]) -> None:
    killed(beside, env, 100)
