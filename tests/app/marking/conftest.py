"""Markers at browsers without scripts, on a stopped clock, with a vacancy that is being marked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import time_machine
from flask import Flask

from app import db
from app.models.accounts import Account
from app.services import marking
from app.services.actors import Actor
from tests.browsing import Visitor
from tests.people import add_visit, browser
from tests.shortlisting import AFTER, Board, closed, in_marking, mark_all


@dataclass
class Room:
    """A vacancy in marking, and whoever is asked for at a browser."""

    app: Flask
    board: Board

    @property
    def url(self) -> str:
        return f"/marking/{self.board.vacancy_id}"

    @property
    def hr_url(self) -> str:
        return f"/hr/vacancies/{self.board.vacancy_id}/shortlisting"

    def visitor(self, actor: Actor) -> Visitor:
        """Give a browser in which this person is signed in."""
        with db.transaction(self.app) as session:
            account = session.get_one(Account, actor.account_id)
            session.expunge(account)
        return Visitor(browser(self.app, add_visit(self.app, account)))

    def order(self, number: int = 0) -> list[str]:
        """Give the addresses of the applications, in the order of a marker."""
        with db.transaction(self.app) as session:
            work = marking.work(session, self.board.markers[number], self.board.vacancy_id)
        return [f"{self.url}/applications/{each}" for each in work.order]

    def mark(self, number: int, mark: Callable[[int, int], int]) -> None:
        """Let a marker give every mark."""
        with db.transaction(self.app) as session:
            mark_all(session, self.board, self.board.markers[number], mark)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Stop the clock on a day after closing."""
    with time_machine.travel(AFTER, tick=False) as traveller:
        yield traveller


@pytest.fixture
def room(store_app: Flask, clock: time_machine.Traveller) -> Room:
    """Give a vacancy with four applicants and two markers, in marking."""
    with db.transaction(store_app) as session:
        return Room(store_app, in_marking(session, closed(session)))
