"""`make screens`: pictures of the pages, wide and narrow, into `screens/`.

Pages of people who are signed in come with the demonstration data; each line of `SCREENS` says whose.
"""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from flask import Flask
from playwright.sync_api import sync_playwright

from app import create_app
from app.config import ROOT, read_settings
from tests.browser.looking import HOW, find_chromium, launch, opened
from tests.browser.serving import served


class Screen(NamedTuple):
    """One page to take a picture of: the picture's name, the address, whose sign-in it needs ("": none)."""

    name: str
    path: str
    identity: str = ""


SCREENS = (
    Screen("home", "/"),
    Screen("help", "/help"),
    Screen("accessibility", "/accessibility"),
    Screen("not-found", "/no-such-page"),
)


def take(app: Flask, screens: Iterable[Screen], folder: Path) -> None:
    """Take each picture at both widths, with scripts on."""
    executable = find_chromium()
    if executable is None:
        sys.exit(HOW)
    folder.mkdir(parents=True, exist_ok=True)
    with served(app) as url, sync_playwright() as playwright:
        browser = launch(playwright, executable)
        for screen in screens:
            for narrow in (False, True):
                with opened(browser, url, narrow=narrow) as page:
                    page.goto(screen.path)
                    width = "narrow" if narrow else "wide"
                    page.screenshot(path=folder / f"{screen.name}-{width}.png", full_page=True)
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as data:
        take(create_app(read_settings({"VETREADY_DATA": data})), SCREENS, ROOT / "screens")
