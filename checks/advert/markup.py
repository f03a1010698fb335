"""HTML taken apart into tags and text, in one pass and with the place of each.

The standard library's parser takes minutes over a megabyte of hostile markup on Python 3.11 (unclosed comments and
tags are looked for again and again), so tags are found here with expressions that never look at a character twice.
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
    at, endless = 0, set[str]()
    while at < len(raw):
        opening = raw.find("<", at)
        if opening < 0:
            opening = len(raw)
        if opening > at:
            yield Token("text", at, opening)
        if opening == len(raw):
            return
        if raw.startswith("<!--", opening) and (end := _after(raw, "-->", opening, endless)):
            at = end
            continue
        tag = _TAG.match(raw, opening)
        if tag is None:
            yield Token("text", opening, opening + 1)
            at = opening + 1
            continue
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name in _SILENT and not tag["close"] and not tag["attributes"].endswith("/"):
            at = _after(raw, f"</{name}", at, endless) or at
        elif name:
            kind = "close" if tag["close"] else "open"
            yield Token(kind, opening, at, name, tag["attributes"])


def _after(raw: str, closer: str, at: int, endless: set[str]) -> int:
    """Give the place after the next `closer`, or 0 where there is none; asks for each closer in vain once only."""
    if closer in endless:
        return 0
    found = re.compile(re.escape(closer), re.IGNORECASE).search(raw, at)
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
        if not whole.endswith(";") and not whole.startswith("&#") and whole[1:] not in html5:
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
