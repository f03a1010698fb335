"""Text that was posted after a visit was over: held for half an hour and given back to whoever wrote it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from flask_security.utils import hash_password
from sqlalchemy import select, update

from app import db
from app.models.accounts import Account
from app.models.sessions import WebSession
from app.services import applications, vetting_forms
from app.services.actors import Role
from tests.cast import NOW, Cast, gather
from tests.people import add_account, add_visit, browser
from tests.visitor import Visitor, heading

GOOD = "purple tiger seven"
OURS = {"Origin": "http://localhost"}
TEXT = "The gap in 2022 was the winter with my aunt in Whitby. " * 360  # some 20,000 characters
LATER = timedelta(minutes=31)


class Desk:
    """An applicant who wrote for so long that the visit was over."""

    def __init__(self, app: Flask, cast: Cast) -> None:
        self.app, self.cast = app, cast
        with app.app_context():
            hashed = hash_password(GOOD)
        with db.transaction(app) as work:
            self.application_id = applications.start(work, cast.applicant, cast.vacancy_id, NOW).id
            work.execute(update(Account).values(password=hashed))
            account = work.get_one(Account, cast.applicant.account_id)
        self.email = account.email
        self.other = add_account(app, Role.APPLICANT, password=hashed).email
        self.path = f"/applications/{self.application_id}/vetting/notes"
        self.client = browser(app, add_visit(app, account, NOW))

    def posts(self, **more: str) -> str:
        """Save the notes from the page that was opened; give the page that answers."""
        page = self.client.get(self.path).text
        fields = dict(re.findall(r'type="hidden" name="(csrf_token|version)"[^>]* value="([^"]*)"', page))
        with time_machine.travel(NOW + LATER, tick=False):
            answer = self.client.post(self.path, data={**fields, "notes": TEXT, **more}, headers=OURS)
        assert answer.status_code == 400
        return answer.text

    def signs_in(self, email: str, after: timedelta = LATER) -> None:
        with time_machine.travel(NOW + after, tick=False):
            assert Visitor(self.client).sign_in(email, GOOD).status_code == 302

    def opens(self, query: str = "", after: timedelta = LATER) -> str:
        with time_machine.travel(NOW + after, tick=False):
            return self.client.get(self.path + query).text

    def notes(self) -> str | None:
        with db.transaction(self.app) as work:
            found: str | None = vetting_forms.read(work, self.cast.applicant, self.application_id).get(
                "notes"
            )
            return found


@pytest.fixture(autouse=True)
def morning() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def desk(store_app: Flask) -> Desk:
    with db.transaction(store_app) as work:
        cast = gather(work)
    return Desk(store_app, cast)


@pytest.mark.requirement("REL-08")
@pytest.mark.requirement("A11Y-14")
def test_is_given_back_after_signing_in_and_can_be_saved(desk: Desk) -> None:
    refused = desk.posts()
    assert "What you wrote is not lost:" in refused
    assert f"/sign-in?next={desk.path}".replace("/", "%2F") in refused.replace("/", "%2F")
    assert desk.notes() is None

    desk.signs_in(desk.email)
    page = desk.opens()
    assert "What you wrote is still here" in page
    assert unescape(re.findall(r'name="notes" value="([^"]*)"', page)[0]) == TEXT

    fields = dict(re.findall(r'type="hidden" name="(csrf_token|version)"[^>]* value="([^"]*)"', page))
    with time_machine.travel(NOW + LATER, tick=False):
        saved = desk.client.post(desk.path, data={**fields, "notes": TEXT}, headers=OURS)
    assert saved.status_code == 302
    assert desk.notes() == TEXT.strip()
    assert "What you wrote is still here" not in desk.opens()


@pytest.mark.requirement("REL-08")
def test_is_given_to_nobody_else(desk: Desk) -> None:
    desk.posts()
    desk.signs_in(desk.other)

    page = desk.opens()

    assert "aunt in Whitby" not in page
    assert "aunt in Whitby" not in desk.opens()


@pytest.mark.requirement("REL-08")
def test_is_locked_in_the_database(desk: Desk) -> None:
    desk.posts()

    with db.transaction(desk.app) as work:
        rows = list(work.scalars(select(WebSession.data)))

    assert any("kept_post" in data for data in rows)
    assert "Whitby" not in repr(rows)


@pytest.mark.requirement("REL-08")
def test_is_gone_after_half_an_hour(desk: Desk) -> None:
    desk.posts()
    half_an_hour_on = LATER + timedelta(minutes=30)
    desk.signs_in(desk.email, half_an_hour_on)

    assert "aunt in Whitby" not in desk.opens(after=half_an_hour_on)


def test_a_minute_before_it_is_still_there(desk: Desk) -> None:
    desk.posts()
    desk.signs_in(desk.email, LATER + timedelta(minutes=29))

    assert "aunt in Whitby" in desk.opens(after=LATER + timedelta(minutes=29))


def test_can_be_left(desk: Desk) -> None:
    desk.posts()
    desk.signs_in(desk.email)
    assert "aunt in Whitby" in desk.opens()

    assert "aunt in Whitby" not in desk.opens("?without=yes")
    assert "aunt in Whitby" not in desk.opens()


def test_waits_while_other_pages_are_opened(desk: Desk) -> None:
    desk.posts()
    desk.signs_in(desk.email)
    with time_machine.travel(NOW + LATER, tick=False):
        assert heading(desk.client.get("/applications/")) == "My applications"

    assert "aunt in Whitby" in desk.opens()


def test_what_a_stranger_posts_is_not_held(store_app: Flask) -> None:
    client: FlaskClient = browser(store_app)

    answer = client.post("/applications/start/x", data={"notes": TEXT}, headers=OURS)

    assert "we hold it" not in answer.text


def test_a_password_is_not_held(desk: Desk) -> None:
    desk.posts(password="secret-of-asha")
    desk.signs_in(desk.email)

    assert "secret-of-asha" not in desk.opens()
