"""`make screens`: pictures of the pages, wide and narrow, into `screens/`, with the demonstration's data."""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from sqlalchemy import select

from app import create_app, db, schema
from app.commands.demo import show_demo
from app.config import ROOT, read_settings
from app.models.accounts import Account
from tests.browser.looking import HOW, find_chromium, launch, opened
from tests.browser.serving import served
from tests.people import add_visit


class Screen(NamedTuple):
    """One page to take a picture of.

    Attributes:
        name: of the picture.
        path: the address to begin at.
        identity: the email address of whoever is signed in; "" for nobody.
        links: what to press, one after another, to get from there to the page: addresses with an id in them
            differ from one demonstration to the next.
    """

    name: str
    path: str
    identity: str = ""
    links: tuple[str, ...] = ()


SCREENS = (
    Screen("home", "/"),
    Screen("help", "/help"),
    Screen("accessibility", "/accessibility"),
    Screen("not-found", "/no-such-page"),
    Screen("sign-in", "/sign-in"),
)


def take(app: Flask, screens: Iterable[Screen], folder: Path, browser: Browser) -> None:
    """Take each picture at both widths, with scripts on."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(app) as url:
        for screen in screens:
            for width, narrow in (("wide", False), ("narrow", True)):
                with opened(browser, url, narrow=narrow) as page:
                    if screen.identity:
                        sign_in(app, screen.identity, page.context, url)
                    page.goto(screen.path)
                    for link in screen.links:
                        page.get_by_role("link", name=link).first.click()
                    page.screenshot(path=folder / f"{screen.name}-{width}.png", full_page=True)


def sign_in(app: Flask, email: str, context: BrowserContext, url: str) -> None:
    """Let the browser go on with a new visit of the account that has this address."""
    with db.transaction(app) as work:
        account = work.scalars(select(Account).where(Account.email == email)).one()
        work.expunge(account)
    name = app.config["SESSION_COOKIE_NAME"]
    context.add_cookies([{"name": name, "value": add_visit(app, account), "url": url}])


def main() -> None:
    """Take every picture of a new demonstration."""
    executable = find_chromium()
    if executable is None:
        sys.exit(HOW)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        app = create_app(read_settings({"VETREADY_DATA": data}))
        schema.migrate(app.extensions["engine"])
        show_demo(app)
        take(app, SCREENS, ROOT / "screens", launch(playwright, executable))


if __name__ == "__main__":
    main()
