"""A browser for the tests, and the page kit's style guide to look at."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.guide import make_guide
from tests.browser.looking import HOW, find_chromium, launch, opened
from tests.browser.serving import served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is driven here, and keep it in one process: a browser is heavy."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give one browser for all; where there is none, skip, or fail if `REQUIRE_BROWSER=1`."""
    executable = find_chromium()
    if executable is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(HOW)
        pytest.skip(HOW)
    with sync_playwright() as playwright:
        started = launch(playwright, executable)
        yield started
        started.close()


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Run a test twice, with scripts and without."""
    return bool(request.param)


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[str]:
    """Serve the style guide; give its address."""
    folder = tmp_path_factory.mktemp("guide")
    shutil.copy(sqlite_template, folder / "vetready.sqlite3")
    app = make_guide(folder)
    with served(app) as url:
        yield url
    app.extensions["engine"].dispose()


@pytest.fixture
def page(browser: Browser, guide: str, scripts: bool) -> Iterator[Page]:
    """Give a page on the style guide, with scripts and without."""
    with opened(browser, guide, scripts=scripts) as each:
        yield each
