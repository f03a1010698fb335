"""The main job from end to end in a real browser, with scripts and without; axe finds nothing on the way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from playwright.sync_api import Browser

from app import create_app
from app.config import read_settings
from tests.browser.looking import opened
from tests.browser.serving import served
from tests.cast import NOW
from tests.journeys.in_a_browser import BrowserHands, Looked
from tests.journeys.story import tell
from tests.journeys.world import World, begin
from tests.programs import free_port


@pytest.fixture
def world(tmp_path: Path, sqlite_template: Path) -> Iterator[World]:
    """Serve the program on a Monday in March 2026, where links in its mails lead to it."""
    shutil.copy(sqlite_template, tmp_path / "vetready.sqlite3")
    settings = read_settings({"VETREADY_DATA": str(tmp_path), "VETREADY_PORT": str(free_port())})
    app = create_app(settings)
    with time_machine.travel(NOW, tick=True) as traveller, served(app, settings.port):
        yield begin(app, traveller)
    app.extensions["engine"].dispose()


def test_from_an_advert_to_an_opened_application(browser: Browser, world: World, scripts: bool) -> None:
    url = world.app.extensions["settings"].base_url
    seen: Looked = set()
    with opened(browser, url, scripts=scripts) as hr, opened(browser, url, scripts=scripts) as asha:
        tell(world, BrowserHands(hr, seen), BrowserHands(asha, seen))
