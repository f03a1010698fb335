"""The warning before a visit ends: one key makes the visit longer, and nothing typed is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import update

from app import clock, db
from app.models.sessions import WebSession
from app.services.actors import Role
from tests.browser.looking import assert_accessible, assert_fits, assert_targets, opened
from tests.browser.serving import served
from tests.people import add_account, add_visit
from tests.stores import program

ALMOST = "27:05"
"""Minutes and seconds after which an applicant has less than three minutes left."""
TYPED = "purple tiger seven"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[tuple[Flask, str]]:
    with program(tmp_path_factory.mktemp("visits"), sqlite_template) as app, served(app) as url:
        yield app, url


@contextmanager
def writing(
    browser: Browser, place: tuple[Flask, str], started: timedelta = timedelta(), **how: bool
) -> Iterator[Page]:
    """Give the page of an applicant who signed in so long ago, and has typed something."""
    app, url = place
    key = add_visit(app, add_account(app, Role.APPLICANT))
    with db.transaction(app) as work:
        work.execute(update(WebSession).values(started_at=clock.now() - started))
    with opened(browser, url, **how) as page:
        page.context.add_cookies([{"name": "session", "value": key, "url": url}])
        if how.get("scripts", True):
            page.clock.install()
        page.goto("/account/password")
        page.get_by_label("Your password now").fill(TYPED)
        yield page


@pytest.mark.requirement("A11Y-14")
def test_one_key_makes_the_visit_longer_more_than_ten_times(
    browser: Browser, place: tuple[Flask, str]
) -> None:
    with writing(browser, place, narrow=True) as page:
        dialog, typed = page.get_by_role("dialog"), page.get_by_label("Your password now")
        page.clock.run_for("26:50")
        expect(dialog).to_be_hidden()
        page.clock.run_for("00:20")
        expect(dialog.get_by_role("button", name="Stay signed in")).to_be_focused()
        assert_accessible(page)
        assert_targets(page)
        assert_fits(page)
        for _ in range(11):
            page.keyboard.press("Enter")
            expect(dialog).to_be_hidden()
            expect(typed).to_be_focused()
            page.clock.run_for(ALMOST)
            expect(dialog).to_be_visible()
        expect(typed).to_have_value(TYPED)

        page.clock.run_for("03:00")
        expect(dialog).to_contain_text("You have been signed out")
        page.keyboard.press("Enter")
        expect(dialog).to_be_hidden()
        expect(typed).to_have_value(TYPED)


@pytest.mark.requirement("A11Y-14")
def test_the_end_that_nothing_moves_is_warned_of_ten_minutes_before(
    browser: Browser, place: tuple[Flask, str]
) -> None:
    with writing(browser, place, started=timedelta(hours=11, minutes=45)) as page:
        dialog = page.get_by_role("dialog")
        for wait, minutes in (("05:10", 10), ("07:00", 3)):
            page.clock.run_for(wait)
            expect(dialog).to_contain_text("it cannot be put off")
            expect(dialog).to_contain_text(f"for {minutes} more minutes at most")
            page.keyboard.press("Enter")
            expect(dialog).to_be_hidden()


@pytest.mark.requirement("A11Y-14")
def test_without_scripts_the_page_says_the_time(browser: Browser, place: tuple[Flask, str]) -> None:
    with writing(browser, place, scripts=False, narrow=True) as page:
        expect(page.get_by_text("You are signed in until")).to_contain_text("30 minutes more")
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.get_by_role("link", name="How long you stay signed in").click()
        expect(page.get_by_role("heading", name="How long you stay signed in")).to_be_in_viewport()
