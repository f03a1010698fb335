"""Browsers on a phone of those who act after an interview, and what their pages are held to."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from app import db
from app.models.accounts import Account
from app.services.actors import Actor
from tests.browser.looking import assert_accessible, assert_fits, assert_targets, opened
from tests.offered import House
from tests.people import add_visit


@contextmanager
def visiting(
    browser: Browser, trust: House, url: str, actor: Actor, *, scripts: bool = False
) -> Iterator[Page]:
    """Give somebody's browser on a phone, signed in."""
    with opened(browser, url, scripts=scripts, narrow=True) as page:
        with db.transaction(trust.app) as session:
            row = session.get_one(Account, actor.account_id)
        name = trust.app.config["SESSION_COOKIE_NAME"]
        page.context.add_cookies([{"name": name, "value": add_visit(trust.app, row), "url": url}])
        yield page


def look(page: Page) -> None:
    """Hold a page to what every page is held to."""
    assert_accessible(page)
    assert_fits(page)
    assert_targets(page)


def press(page: Page, name: str) -> None:
    """Press a link or a button."""
    link, button = page.get_by_role("link", name=name), page.get_by_role("button", name=name)
    link.or_(button).first.click()
