"""The page kit's style guide to look at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.guide import add_guide
from tests.browser.looking import opened
from tests.browser.serving import served
from tests.stores import program


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[str]:
    """Serve the style guide; give its address."""
    folder = tmp_path_factory.mktemp("guide")
    with program(folder, sqlite_template, VETREADY_ORGANISATION="Rowan Valley NHS Trust") as app:
        add_guide(app)
        with served(app) as url:
            yield url


@pytest.fixture
def page(browser: Browser, guide: str, scripts: bool) -> Iterator[Page]:
    """Give a page on the style guide, with scripts and without."""
    with opened(browser, guide, scripts=scripts) as each:
        yield each
