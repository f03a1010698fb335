"""HTML taken apart into tags and text, in one pass and with the place of each.

The standard library's parser takes minutes over a megabyte of hostile markup on Python 3.11 (it looks for the
end of unclosed comments and tags again and again), so tags are found here by expressions that read each
character once or twice.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from checks.advert.sources import Ink, Source

_TAG = re.compile(
    r"""<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*)(?P<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>"""
    r"""|<[/!?a-zA-Z][^<>]*>"""
)
_LIKE_MARKUP = re.compile(
    r"(?i)</(?:p|div|li|ul|td|dd|dt|h[1-6]|span|strong|b|a|table|body|html)\s*>|<(?:br|p|li)\s*/?>"
)
_ENCODED_MARKUP = re.compile(r"(?i)&lt;/?(?:p|div|li|ul|br|strong|h[1-6]|table)\b")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ATTRIBUTE = re.compile(r"""(?<![\w-])([a-zA-Z-]{1,40})\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LONGEST_ATTRIBUTES = 4000

# What stands in these is not the advert's text.
_SILENT = frozenset(
    ("script", "style", "noscript", "template", "svg", "nav", "footer", "select", "iframe", "head", "title")
)


class Token(NamedTuple):
    """A tag or a stretch of text; `start` and `end` are places in the markup.

    `kind` is "open", "close" or "text"; `name` is the tag in lower case; `attributes` is what the tag holds.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def is_markup(raw: str) -> bool:
    """Say whether a text is HTML."""
    return _LIKE_MARKUP.search(raw) is not None


def is_encoded(raw: str) -> bool:
    """Say whether a text is HTML with its angle brackets written as references."""
    return not is_markup(raw) and _ENCODED_MARKUP.search(raw) is not None


def tokens(raw: str) -> Iterator[Token]:
    """Yield the tags and texts of HTML in order, leaving out comments, scripts, menus and page footers."""
    at, text_from, endless = 0, 0, set[str]()
    while (opening := raw.find("<", at)) >= 0:
        tag = _TAG.match(raw, opening)
        comment_end = _after(raw, "-->", opening, endless) if raw.startswith("<!--", opening) else 0
        if tag is None and not comment_end:
            at = opening + 1
            continue
        if opening > text_from:
            yield Token("text", text_from, opening)
        at = text_from = comment_end or (tag.end() if tag else 0)
        name = (tag["name"] or "").lower() if tag and not comment_end else ""
        if tag and name in _SILENT and not tag["close"] and not tag["attributes"].endswith("/"):
            at = text_from = _after(raw, rf"</{name}[^<>]*>", at, endless) or at
        elif tag and name:
            yield Token("close" if tag["close"] else "open", opening, at, name, tag["attributes"])
    if text_from < len(raw):
        yield Token("text", text_from, len(raw))


def _after(raw: str, closer: str, at: int, endless: set[str]) -> int:
    """Give the place after the next `closer`, or 0; what was once looked for in vain is in `endless`."""
    if closer in endless:
        return 0
    found = re.compile(closer, re.IGNORECASE).search(raw, at)
    if found is None:
        endless.add(closer)
        return 0
    return found.end()


def attributes(text: str) -> dict[str, str]:
    """Read what a tag holds: names in lower case, values decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text[:_LONGEST_ATTRIBUTES]):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def write_decoded(ink: Ink, raw: str, at: int) -> None:
    """Write `raw`, which stands at `at`, with its character references decoded."""
    done = 0
    for reference in _REFERENCE.finditer(raw):
        whole = reference.group()
        if not whole.startswith("&#") and whole[1:] not in html5:
            continue
        ink.copy(raw[done : reference.start()], at + done)
        ink.put(unescape(whole), at + reference.start(), at + reference.end())
        done = reference.end()
    ink.copy(raw[done:], at + done)


def decoded(raw: str) -> Source:
    """Give a whole text with its character references decoded."""
    ink = Ink()
    write_decoded(ink, raw, 0)
    return ink.source()
