"""Somebody at a real browser, who looks at each kind of page closely the first time it is there."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from tests.browser.looking import assert_accessible, assert_errors_told, assert_targets
from tests.browsing import Seen

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|/confirm-email/.+")
SCRIPTED = {"js-enabled", "nhsuk-frontend-supported"}
SHORT = 60  # characters; what is longer is pasted

Looked = set[tuple[str, frozenset[str]]]
"""The kinds of pages that were looked at: address without ids, and the classes of the parts."""


class BrowserHands:
    """Does what `Hands` says in a page of the browser.

    Each page is held to the rules of accessibility once for each set of parts that it is made of: empty, with
    cards, with errors.
    """

    def __init__(self, page: Page, looked: Looked) -> None:
        self._page, self._looked = page, looked
        self.html = ""

    @property
    def path(self) -> str:
        return urlsplit(self._page.url).path

    @property
    def heading(self) -> str:
        return Seen(self.path, 0, self.html).heading

    @property
    def text(self) -> str:
        return Seen(self.path, 0, self.html).text

    def go(self, path: str) -> None:
        self._page.goto(path)
        self._look()

    def follow(self, words: str) -> None:
        links = self._page.locator("a").filter(has_text=words)
        self._leave_by(links.locator("visible=true").first)

    def write(self, label: str, text: str, *, under: str = "") -> None:
        box = self._box(label, under)
        if len(text) > SHORT:
            box.fill(text)
        else:
            box.fill("")
            box.press_sequentially(text)

    def choose(self, question: str, answer: str) -> None:
        self._box(answer, question).check()

    def pick(self, label: str, option: str) -> None:
        self._box(label).select_option(label=option)

    def tick(self, label: str) -> None:
        self._box(label).check()

    def attach(self, label: str, name: str, content: bytes) -> None:
        self._box(label).set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        )

    def press(self, button: str) -> None:
        self._leave_by(self._page.get_by_role("button", name=button, exact=True).first)

    def refused(self, button: str) -> None:
        self.press(button)
        assert_errors_told(self._page)

    def _box(self, label: str, under: str = "") -> Locator:
        scope = self._page.get_by_role("group", name=under, exact=True) if under else self._page
        return scope.get_by_label(label, exact=True).first

    def _leave_by(self, way: Locator) -> None:
        with self._page.expect_navigation():
            way.click()
        self._look()

    def _look(self) -> None:
        self.html = self._page.content()
        classes = " ".join(re.findall('class="([^"]*)"', self.html)).split()
        kind = (ID.sub("*", self.path), frozenset(classes) - SCRIPTED)
        if kind not in self._looked:
            self._looked.add(kind)
            assert_accessible(self._page)
            assert_targets(self._page)
