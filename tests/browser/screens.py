"""`make screens`: pictures of the pages, wide and narrow, into `screens/`, with the demonstration's data."""

import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from sqlalchemy import select

from app import create_app, db, schema
from app.commands.demo import show_demo
from app.config import ROOT, read_settings
from app.models.accounts import Account
from tests.browser.looking import HOW, find_chromium, launch, opened
from tests.browser.screen_list import README, SCREENS, Screen
from tests.browser.screen_places import places_of_demo
from tests.browser.serving import served
from tests.people import add_visit

NOWHERE: Mapping[str, str] = MappingProxyType({})


def take(
    app: Flask, screens: Iterable[Screen], folder: Path, browser: Browser, places: Mapping[str, str] = NOWHERE
) -> None:
    """Take each picture at both widths, with scripts on; `places` are the ids that paths name in braces."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(app) as url:
        for screen in screens:
            for width, narrow in (("wide", False), ("narrow", True)):
                with opened(browser, url, narrow=narrow) as page:
                    if screen.identity:
                        sign_in(app, screen.identity.format(**places), page.context, url)
                    page.goto(screen.path.format(**places))
                    for link in screen.links:
                        name = link.format(**places)
                        page.get_by_role("link", name=name).or_(
                            page.get_by_role("button", name=name)
                        ).first.click()
                    page.screenshot(path=folder / f"{screen.name}-{width}.png", full_page=True)


def sign_in(app: Flask, email: str, context: BrowserContext, url: str) -> None:
    """Let the browser go on with a new visit of the account that has this address."""
    with db.transaction(app) as work:
        account = work.scalars(select(Account).where(Account.email == email)).one()
        work.expunge(account)
    name = app.config["SESSION_COOKIE_NAME"]
    context.add_cookies([{"name": name, "value": add_visit(app, account), "url": url}])


def take_readme(app: Flask, browser: Browser, places: Mapping[str, str]) -> None:
    """Take the pictures of the README: one window each, at the thing that it shows."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with served(app) as url:
        for screen, heading, width, height in README:
            with opened(browser, url) as page:
                page.set_viewport_size({"width": width, "height": height})
                sign_in(app, screen.identity, page.context, url)
                page.goto(screen.path.format(**places))
                page.get_by_role("heading", name=heading).first.evaluate("it => it.scrollIntoView()")
                page.screenshot(path=folder / f"{screen.name}.png")


def main() -> None:
    """Take every picture of a new demonstration."""
    executable = find_chromium()
    if executable is None:
        sys.exit(HOW)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        app = create_app(read_settings({"VETREADY_DATA": data}))
        schema.migrate(app.extensions["engine"])
        show_demo(app)
        browser, places = launch(playwright, executable), places_of_demo(app)
        take(app, SCREENS, ROOT / "screens", browser, places)
        take_readme(app, browser, places)


if __name__ == "__main__":
    main()
