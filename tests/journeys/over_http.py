"""Somebody without a browser: pages are asked for straight, and forms posted as a browser would."""

from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from flask.testing import FlaskClient

from tests.browsing import Visitor
from tests.journeys.labels import Box, boxes


class HttpHands:
    """Does what `Hands` says on a test client."""

    def __init__(self, client: FlaskClient) -> None:
        self._visitor = Visitor(client)
        self._filled: dict[str, list[Any]] = {}

    @property
    def path(self) -> str:
        return urlsplit(self._visitor.page.url).path

    @property
    def heading(self) -> str:
        return self._visitor.page.heading

    @property
    def text(self) -> str:
        return self._visitor.page.text

    @property
    def html(self) -> str:
        return self._visitor.page.html

    def go(self, path: str) -> None:
        self._visitor.go(path)
        self._filled = {}

    def follow(self, words: str) -> None:
        # Links in mails name the host; the test client keeps its cookies for its own alone.
        self.go(urlsplit(self._visitor.page.link(words))._replace(scheme="", netloc="").geturl())

    def write(self, label: str, text: str, *, under: str = "") -> None:
        self._filled[self._box(label, under).name] = [text]

    def choose(self, question: str, answer: str) -> None:
        box = self._box(answer, question)
        self._filled[box.name] = [box.value]

    def pick(self, label: str, option: str) -> None:
        box = self._box(label)
        self._filled[box.name] = [box.options[option]]

    def tick(self, label: str) -> None:
        box = self._box(label)
        self._filled.setdefault(box.name, []).append(box.value)

    def attach(self, label: str, name: str, content: bytes) -> None:
        self._filled[self._box(label).name] = [(BytesIO(content), name)]

    def press(self, button: str) -> None:
        self._visitor.send(button, **self._filled)
        self._filled = {}

    def refused(self, button: str) -> None:
        self.press(button)
        assert self._visitor.page.title.startswith("Error: "), self.text
        assert "There is a problem" in self.text

    def _box(self, label: str, under: str = "") -> Box:
        there = boxes(self.html)
        found = [box for box in there if box.label == label and under in ("", box.group)]
        assert found, f"there is no {label!r} under {under!r} but {there}"
        return found[0]
