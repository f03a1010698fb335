"""Interviews in a real browser: pages that fit at 320 px and can be read by all, and keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from app import db
from app.models.accounts import Account
from tests.browser.looking import assert_accessible, assert_fits, assert_targets, opened
from tests.browser.screen_interviews import interviews_arranged
from tests.browser.screen_list import INTERVIEWS, Screen
from tests.browser.serving import served
from tests.people import add_visit
from tests.stores import program


@dataclass
class Stage:
    """The program, its address, and what the paths of its pages name."""

    app: Flask
    url: str
    places: dict[str, str]

    def sign_in(self, page: Page, email: str) -> None:
        with db.transaction(self.app) as session:
            account = session.scalars(select(Account).where(Account.email == email)).one()
            session.expunge(account)
        cookie = {"name": self.app.config["SESSION_COOKIE_NAME"], "url": self.url}
        page.context.add_cookies([{**cookie, "value": add_visit(self.app, account)}])


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("interviews")
    with program(folder, sqlite_template) as app:
        places = interviews_arranged(app)
        with served(app) as url:
            yield Stage(app, url, places)


@pytest.mark.parametrize("screen", INTERVIEWS, ids=lambda screen: screen.name)
def test_a_page_is_accessible_and_fits(browser: Browser, stage: Stage, screen: Screen) -> None:
    with opened(browser, stage.url, narrow=True) as page:
        stage.sign_in(page, screen.identity.format(**stage.places))
        page.goto(screen.path.format(**stage.places))

        assert_fits(page)
        assert_accessible(page)
        assert_targets(page)


@pytest.mark.requirement("A11Y-22", "A11Y-03")
def test_keys_alone_move_somebody_and_the_clash_is_shown(browser: Browser, stage: Stage) -> None:
    with opened(browser, stage.url, scripts=False) as page:
        stage.sign_in(page, stage.places["planner"])
        page.goto(f"/manager/vacancies/{stage.places['interviews']}/timetable")
        page.get_by_role("link", name="Move").first.press("Enter")
        page.get_by_label("Start").fill("8:00")
        page.get_by_role("button", name="Save").press("Enter")

        page.get_by_role("alert").get_by_text("is outside the sessions of").first.wait_for()
        page.get_by_role("button", name="Accept and tell people").press("Enter")
        expect(page.get_by_text("Interviews clash")).to_be_visible()


def test_an_applicant_is_booked_within_four_pages(browser: Browser, stage: Stage) -> None:
    with opened(browser, stage.url, scripts=False) as page:
        stage.sign_in(page, stage.places["interviewee"])
        page.goto("/applications/")
        page.get_by_role("link", name="Custody Nurse").first.click()
        page.get_by_role("link", name="Choose a time for your interview").click()
        assert_accessible(page)
        page.get_by_role("radio").first.check()
        page.get_by_role("button", name="Book this time").click()
        expect(page.get_by_text("Your interview is booked")).to_be_visible()
        assert_accessible(page)
