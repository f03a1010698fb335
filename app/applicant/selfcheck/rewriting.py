"""Pages that carry their document along: each link to another page of the self-check becomes a button.

A link would leave the document behind. One form at the end of the page carries it for all links and small
buttons; a form with questions carries a copy of its own, so that a key pressed in a box presses its button.
"""

from html import escape
from html.parser import HTMLParser

JOURNEY = "journey"
"""Id of the form that carries the document for links."""

CARRIED, ANSWERS = "document", "answers"
"""Names of the fields that hold the document, and say that a form with questions is sent."""

SMALL = "vr-post"
"""Class of a form that is one button."""


OF_LINKS = frozenset({"href", "role", "draggable"})
"""What a link has and a button has not."""


class Rewriter(HTMLParser):
    """Copies a page; what leads to an address under `prefix` carries the document along."""

    def __init__(self, prefix: str, at: str, document: str) -> None:
        super().__init__(convert_charrefs=False)
        self.prefix, self.at, self.document = prefix, at, document
        self.done: list[str] = []
        self._links: list[bool] = []
        self._small = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Copy a tag, or put another in its place."""
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self._links.append(given.get("href", "").startswith(self.prefix))
        if tag == "a" and self._links[-1]:
            self.done.append(self._link(given))
        elif tag == "form" and self._ours(given):
            self._form(given)
        elif tag == "button" and self._small:
            self.done.append(_tag("button", {**given, "form": JOURNEY, "formaction": self._small}))
        elif not (tag == "input" and self._small):
            self.done.append(self.get_starttag_text() or "")

    def _ours(self, given: dict[str, str]) -> bool:
        action = given.get("action", "")
        return given.get("method") == "post" and (not action or action.startswith(self.prefix))

    def _link(self, given: dict[str, str]) -> str:
        """Give the button for a link; one that looks like a button stays as it looks."""
        looks = given.get("class", "")
        looks = looks if "nhsuk-button" in looks else f"{looks} vr-link".strip()
        kept = {name: value for name, value in given.items() if name not in OF_LINKS}
        goes = {"type": "submit", "form": JOURNEY, "formaction": given["href"]}
        return _tag("button", kept | goes | {"class": looks})

    def _form(self, given: dict[str, str]) -> None:
        """Leave out the form of a small button, and give every other one the document."""
        if SMALL in given.get("class", "").split():
            self._small = given["action"]
            return
        self.done.append(_tag("form", {**given, "action": given.get("action") or self.at}))
        self.done += [_hidden(CARRIED, self.document), _hidden(ANSWERS, "yes")]

    def handle_endtag(self, tag: str) -> None:
        """Copy an end tag, or put another in its place."""
        if tag == "form" and self._small:
            self._small = ""
            return
        if tag == "main":
            self.done += [
                _tag("form", {"id": JOURNEY, "method": "post", "action": self.at, "hidden": ""}),
                _hidden(CARRIED, self.document),
                "</form>",
            ]
        self.done.append("</button>" if tag == "a" and self._links.pop() else f"</{tag}>")

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Copy a tag that is closed at once, as drawings have."""
        self.done.append(self.get_starttag_text() or "")

    def handle_data(self, data: str) -> None:
        """Copy text."""
        self.done.append(data)

    def handle_entityref(self, name: str) -> None:
        """Copy a named character."""
        self.done.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Copy a numbered character."""
        self.done.append(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        """Copy the kind of document."""
        self.done.append(f"<!{decl}>")

    def handle_comment(self, data: str) -> None:
        """Copy a comment."""
        self.done.append(f"<!--{data}-->")


def carrying(page: str, *, prefix: str, at: str, document: str) -> str:
    """Give a page whose ways on carry the document; `at` is the address that the page is shown for."""
    rewriter = Rewriter(prefix, at, document)
    rewriter.feed(page)
    rewriter.close()
    return "".join(rewriter.done)


def _tag(name: str, given: dict[str, str]) -> str:
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
    return f"<{name}{attributes}>"


def _hidden(name: str, value: str) -> str:
    return _tag("input", {"type": "hidden", "name": name, "value": value})
