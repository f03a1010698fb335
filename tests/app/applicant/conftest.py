"""An applicant with an application under way, in front of a browser."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from app import clock, db
from app.models.accounts import Account
from app.models.base import Document
from app.services import applications, vetting_forms
from tests.browsing import Seen, Visitor
from tests.cast import NOW, Cast, gather
from tests.people import add_visit, browser


class Applicant(Visitor):
    """An applicant at work on an application."""

    def __init__(self, app: Flask, cast: Cast) -> None:
        self.app, self.cast, self.actor = app, cast, cast.applicant
        with db.transaction(app) as session:
            self.application_id = applications.start(session, self.actor, cast.vacancy_id, clock.now()).id
        super().__init__(self.signed_in())

    def signed_in(self) -> FlaskClient:
        """Give a browser that has just signed in; a visit ends when nothing is done for a while."""
        with db.transaction(self.app) as session:
            account = session.get_one(Account, self.actor.account_id)
        return browser(self.app, add_visit(self.app, account))

    def url(self, part: str, key: str) -> str:
        """Give the address of a page of a part."""
        return f"/applications/{self.application_id}/{part}/{key}"

    def open(self, key: str, part: str = "vetting") -> Seen:
        """Open a page of a part."""
        return self.go(self.url(part, key))

    def has(self, **document: Any) -> None:
        """Put these sections into the vetting form, which loses the others."""
        with db.transaction(self.app) as session:
            vetting_forms.import_document(
                session, self.actor, self.application_id, document, "file", clock.now()
            )

    def vetting_form(self) -> Document:
        """Give the vetting form as it is stored."""
        with db.transaction(self.app) as session:
            return vetting_forms.read(session, self.actor, self.application_id)


@pytest.fixture(autouse=True)
def clock_stands_still() -> Iterator[None]:
    """Let every story begin on the same morning."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def cast(store_app: Flask) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


@pytest.fixture
def applicant(store_app: Flask, cast: Cast) -> Applicant:
    """Give the applicant, who has just started."""
    return Applicant(store_app, cast)
