"""A visitor for tests: reads pages and sends their forms as a browser without scripts would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from flask.testing import FlaskClient

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass
class Form:
    """A form of a page: where it goes, and what it would send as it stands."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)

    def offer(self, name: str, value: str, *, chosen: bool) -> None:
        """Note one of several answers."""
        self.choices.setdefault(name, []).append(value)
        self.fields.setdefault(name, [])
        if chosen:
            self.fields[name].append(value)


class Reader(HTMLParser):
    """Takes a page apart."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.title = self.heading = ""
        self._open: list[tuple[str, dict[str, str]]] = []
        self._select = self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" or "formaction" in given:
            self.links.append(("", given.get("href") or given.get("formaction", "")))
        if tag == "form":
            self.forms.append(Form(given.get("action", ""), given.get("method", "get")))
        elif self._inside("form") and "formaction" not in given:
            self._control(tag, given)

    def _control(self, tag: str, given: dict[str, str]) -> None:
        form, name = self.forms[-1], given.get("name", "")
        if tag == "button":
            form.buttons.append(("", name, given.get("value", "")))
        elif tag == "input" and given.get("type") in ("radio", "checkbox"):
            form.offer(name, given.get("value", "on"), chosen="checked" in given)
        elif tag == "input" and given.get("type") == "file":
            form.fields[name] = []
        elif tag == "input":
            form.fields.setdefault(name, []).append(given.get("value", ""))
        elif tag == "select":
            self._select, form.fields[name] = name, []
        elif tag == "option":
            form.choices.setdefault(self._select, []).append(given.get("value", ""))
            if "selected" in given:
                form.fields[self._select] = [given.get("value", "")]
        elif tag == "textarea":
            self._area, form.fields[name] = name, [""]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._inside("textarea"):
            self.forms[-1].fields[self._area][0] += data
        if self._inside("script", "style"):
            return
        if self._inside("title"):
            self.title += data
            return
        self.words.append(data)
        if self._inside("h1"):
            self.heading += data
        if self._inside("a") or any("formaction" in given for _, given in self._open):
            text, href = self.links[-1]
            self.links[-1] = (text + data, href)
        if self._inside("button") and self._inside("form") and self.forms[-1].buttons:
            text, name, value = self.forms[-1].buttons[-1]
            self.forms[-1].buttons[-1] = (text + data, name, value)

    def _inside(self, *tags: str) -> bool:
        return any(tag in tags for tag, _ in self._open)


class Seen:
    """A page as it was seen."""

    def __init__(self, url: str, status: int, html: str) -> None:
        self.url, self.status, self.html = url, status, html
        self._read = Reader()
        self._read.feed(html)
        self.forms, self.ids = self._read.forms, self._read.ids
        self.title, self.heading = _squeezed(self._read.title), _squeezed(self._read.heading)

    @property
    def text(self) -> str:
        """All words of the page, with single spaces."""
        return _squeezed(" ".join(self._read.words))

    @property
    def links(self) -> list[tuple[str, str]]:
        """Every link, as its words and where it goes."""
        return [(_squeezed(text), href) for text, href in self._read.links]

    def link(self, words: str) -> str:
        """Give where the first link goes whose words hold these."""
        for text, href in self.links:
            if words in text:
                return href
        raise AssertionError(f"no link says {words!r}; there are {[text for text, _ in self.links]}")

    def form(self, button: str | None = None) -> Form:
        """Give the form with this button, or the page's first that saves something."""
        for form in self.forms:
            texts = [_squeezed(text) for text, _, _ in form.buttons]
            if button in texts or (button is None and "version" in form.fields):
                return form
        raise AssertionError(f"no form has a button {button!r}: {[form.buttons for form in self.forms]}")


class Visitor:
    """Somebody who goes from page to page, following where each answer leads."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.page = Seen("", 0, "")

    def go(self, url: str) -> Seen:
        """Open an address, or one relative to the page."""
        return self._take(self.client.get(urljoin(self.page.url, url)), urljoin(self.page.url, url))

    def follow(self, words: str) -> Seen:
        """Follow the first link whose words hold these."""
        return self.go(self.page.link(words))

    def send(self, button: str | None = None, **answers: Any) -> Seen:
        """Fill in a form and press its button. In names, `__` stands for a hyphen.

        An answer is text, or a list of the values ticked. What is not named is sent as the page has it.
        """
        form = self.page.form(button)
        sent = {name: values for name, values in form.fields.items() if values}
        for name, answer in answers.items():
            known = name if name in form.fields else name.replace("__", "-")
            assert known in form.fields, f"the form asks no {name}; it asks {sorted(form.fields)}"
            sent[known] = answer if isinstance(answer, list) else [answer]
        for text, name, value in form.buttons:
            if _squeezed(text) == button and name:
                sent[name] = [value]
        url = urljoin(self.page.url, form.action)
        return self._take(self.client.open(url, method=form.method.upper(), data=sent), url)

    def _take(self, response: Any, url: str) -> Seen:
        while response.status_code in (301, 302, 303):
            url = urljoin(url, response.headers["Location"])
            response = self.client.get(url)
        self.page = Seen(url, response.status_code, response.get_data(as_text=True))
        return self.page


def _squeezed(text: str) -> str:
    return " ".join(text.split())
