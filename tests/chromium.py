"""A real browser for the tests that ask for one."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.looking import HOW, find_chromium, launch


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is driven in a browser, and keep it in one process: two browsers are slower than one.

    What `once` marks looks the same with scripts and without, so that only the full counts look twice.
    """
    for item in items:
        if "once" in item.keywords and "no scripts" in item.name:
            item.add_marker(pytest.mark.soak)
        if "browser" in getattr(item, "fixturenames", ()):
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
