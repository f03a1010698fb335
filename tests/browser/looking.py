"""Find a browser, open pages in it, and tell what is wrong with what it shows."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, CDPSession, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
HOW = "no Chromium was found: apt-get install chromium, or set CHROMIUM to the path of one"
FLAGS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# What is right needs no telling: describing it took axe longer than finding what is wrong.
AXE = {"runOnly": {"type": "tag", "values": list(TAGS)}, "resultTypes": ["violations"]}
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 900}
# Playwright's own switch would keep axe from running too.
SWITCHES: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()


def find_chromium() -> str | None:
    """Give the path of a Chromium, or None."""
    return next(
        (path for name in (os.environ.get("CHROMIUM"), *NAMES) if name and (path := shutil.which(name))), None
    )


def launch(playwright: Playwright, executable: str) -> Browser:
    """Start the browser; without its sandbox only as root, where it has none."""
    flags = [*FLAGS, *(["--no-sandbox"] if os.getuid() == 0 else [])]
    return playwright.chromium.launch(executable_path=executable, args=flags)


@dataclass
class Watch:
    """What a page did that it should not: errors, broken policy, requests to other hosts."""

    host: str
    faults: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        """Listen to a page. That an answer has the status of an error is no fault: pages with errors have."""
        page.on("console", lambda message: self._console(message.type, message.text))
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("request", lambda request: self._request(request.url))

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and "Failed to load resource" not in text:
            self.faults.append(f"console: {text}")

    def _request(self, url: str) -> None:
        if not url.startswith((self.host, "data:", "about:")):
            self.faults.append(f"other host: {url}")


@contextmanager
def opened(browser: Browser, url: str, *, scripts: bool = True, narrow: bool = False) -> Iterator[Page]:
    """Open an empty page that finds addresses under `url`; at the end nothing may have gone wrong in it."""
    context = browser.new_context(
        viewport=NARROW if narrow else WIDE,
        base_url=url,
        locale="en-GB",
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    watch = Watch(url)
    context.on("page", watch.on)
    try:
        page = context.new_page()
        if not scripts:
            SWITCHES[page] = context.new_cdp_session(page)
            _scripts(page, on=False)
        yield page
        assert watch.faults == [], watch.faults
    finally:
        context.close()


def assert_accessible(page: Page) -> None:
    """Assert that axe finds nothing, and what it leaves: one h1, which the title begins with; unique ids."""
    _scripts(page, on=True)
    results = Axe().run(page, options=AXE)
    _scripts(page, on=False)
    assert results.violations_count == 0, results.generate_report()
    headings = page.locator("h1").all_inner_texts()
    assert len(headings) == 1, headings
    assert page.title().removeprefix("Error: ").startswith(headings[0].strip()), page.title()
    ids = page.locator("[id]").evaluate_all("elements => elements.map(element => element.id)")
    assert len(ids) == len(set(ids)), sorted(each for each in ids if ids.count(each) > 1)


def _scripts(page: Page, *, on: bool) -> None:
    """Turn scripts on or off in a page opened without them; it is too late then for the page's own."""
    if page in SWITCHES:
        SWITCHES[page].send("Emulation.setScriptExecutionDisabled", {"value": not on})


def assert_fits(page: Page) -> None:
    """Assert that nothing makes the page wider than its window."""
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{wider} pixels too wide"


def assert_targets(page: Page) -> None:
    """Assert that every button and box is at least 24 by 24 pixels; axe measures the room around links."""
    small = page.locator(
        "button, input:not([type=hidden]), select, textarea, summary, a[role=button]"
    ).evaluate_all(
        """elements => elements.filter(element => element.checkVisibility())
        .map(element => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
    )
    assert small == [], small


def assert_errors_told(page: Page) -> None:
    """Assert the pattern of errors: a summary whose every link leads to a box that says the same."""
    assert page.title().startswith("Error: ")
    links = page.locator(".nhsuk-error-summary__list a")
    assert links.count() > 0
    for link in links.all():
        box = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
        assert box.count() == 1
        assert box.evaluate("element => element.matches('input:not([type=hidden]), select, textarea')")
        told = box.evaluate(
            """element => [element, element.closest('fieldset')].flatMap(
            each => (each?.getAttribute('aria-describedby') || '').split(' '))
            .map(id => document.getElementById(id)?.innerText || '').join(' ')"""
        )
        assert link.inner_text() in told
