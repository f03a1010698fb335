"""The main job from end to end in a real browser, with scripts and without; axe finds nothing on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from playwright.sync_api import Browser

from tests.browser.looking import opened
from tests.browser.serving import served
from tests.cast import NOW
from tests.journeys.in_a_browser import BrowserHands, Looked
from tests.journeys.story import tell
from tests.journeys.world import World, begin
from tests.programs import free_port
from tests.stores import program


@pytest.fixture
def world(tmp_path: Path, sqlite_template: Path) -> Iterator[World]:
    """Serve the program on a Monday in March 2026, where links in its mails lead to it."""
    port = free_port()
    with (
        program(tmp_path, sqlite_template, VETREADY_PORT=str(port)) as app,
        time_machine.travel(NOW, tick=True) as traveller,
        served(app, port),
    ):
        yield begin(app, traveller)


@pytest.fixture(scope="module")
def seen() -> Looked:
    """Give what was looked at so far, with scripts or without."""
    return set()


def test_from_an_advert_to_an_opened_application(
    browser: Browser, world: World, scripts: bool, seen: Looked
) -> None:
    url = world.app.extensions["settings"].base_url
    with opened(browser, url, scripts=scripts) as hr, opened(browser, url, scripts=scripts) as asha:
        tell(world, BrowserHands(hr, seen), BrowserHands(asha, seen))
