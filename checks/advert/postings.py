"""A schema.org JobPosting, as a file of its own or in a page, written out so that it is read as a page."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checks.advert.markup import is_encoded, write_decoded
from checks.advert.sources import Ink, Source

POSTING = "posting-"
# Name of a value: where it may stand in the posting, the first place that holds it counts.
VALUES: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "employer": ("hiringOrganization.name", "hiringOrganization"),
    "reference": ("identifier.value", "identifier"),
    "pay": ("baseSalary.value.value", "baseSalary.value", "baseSalary"),
    "least": ("baseSalary.value.minValue", "baseSalary.minValue"),
    "most": ("baseSalary.value.maxValue", "baseSalary.maxValue"),
    "unit": ("baseSalary.value.unitText", "baseSalary.unitText"),
    "closing": ("validThrough",),
    "kind": ("employmentType",),
    "street": ("jobLocation.address.streetAddress",),
    "locality": ("jobLocation.address.addressLocality", "jobLocation.address"),
    "postcode": ("jobLocation.address.postalCode",),
}
_TOKEN = re.compile(
    r'\s*+(?:"(?P<text>(?:[^"\\]|\\.)*+)"|(?P<mark>[{}\[\],:])|(?P<bare>[\w.+-]{1,60}))', re.DOTALL
)
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL
)
_SCRIPT = re.compile(r"(?i)<script[^<>]{0,200}ld\+json[^<>]{0,200}>")
_DEEPEST = 20
_MOST = 400_000


class _Leaf(NamedTuple):
    """A text or number of a JSON document: its place in the document, and where it stands in the input."""

    path: str
    start: int
    end: int


def with_posting(raw: str) -> Source | None:
    """Give a page, or a posting's description, with the posting's values after it; None without a posting.

    Each value is a paragraph whose id is its name after `POSTING`.
    """
    if '"JobPosting"' not in raw:
        return None
    alone = raw.lstrip()[:1] in {"{", "["}
    starts = [0] if alone else [script.end() for script in _SCRIPT.finditer(raw)]
    for start in starts:
        leaves = _posting(raw, start)
        if leaves:
            return _written(raw, leaves, alone=alone)
    return None


def _posting(raw: str, start: int) -> dict[str, _Leaf]:
    """Give the leaves of the first JobPosting of a JSON document, by their place in it."""
    leaves = list(_leaves(raw, start))
    base = next(
        (
            leaf.path.removesuffix("@type")
            for leaf in leaves
            if leaf.path.endswith("@type") and raw[leaf.start : leaf.end] == "JobPosting"
        ),
        None,
    )
    found: dict[str, _Leaf] = {}
    for leaf in leaves if base is not None else ():
        if leaf.path.startswith(base or ""):
            found.setdefault(leaf.path[len(base or "") :], leaf)
    return found


def _leaves(raw: str, at: int) -> Iterator[_Leaf]:
    """Yield the leaves in order; items of a list have the list's own place. Ends where it is no JSON."""
    keys: list[str] = []
    kinds: list[str] = []
    key = ""
    end = at + _MOST
    while (token := _TOKEN.match(raw, at, end)) and len(kinds) < _DEEPEST:
        at = token.end()
        match token["mark"]:
            case "{" | "[" as mark:
                kinds.append(mark)
                keys.append(key)
            case "}" | "]":
                if not kinds:
                    return
                kinds.pop()
                keys.pop()
            case "," | ":":
                continue
            case _:
                span = token.span("text") if token["text"] is not None else token.span("bare")
                if kinds[-1:] == ["{"] and raw[at : at + 9].lstrip().startswith(":"):
                    key = ".".join(part for part in (keys[-1], raw[slice(*span)][:60]) if part)
                else:
                    yield _Leaf(key if kinds[-1:] == ["{"] else keys[-1] if keys else "", *span)
        if kinds and token["mark"] in {"]", "}"}:
            key = keys[-1] if kinds[-1] == "[" else key


def _written(raw: str, leaves: Mapping[str, _Leaf], *, alone: bool) -> Source:
    ink = Ink()
    if not alone:
        ink.copy(raw, 0)
    elif description := leaves.get("description"):
        ink.append(_markup(raw, description))
    for name, places in VALUES.items():
        leaf = next((leaves[place] for place in places if place in leaves), None)
        if leaf and leaf.end > leaf.start:
            ink.put(f'\n<p id="{POSTING}{name}">', leaf.start, leaf.end)
            ink.append(_plain(raw, leaf))
            ink.put("</p>", leaf.start, leaf.end)
    return ink.source()


def _plain(raw: str, leaf: _Leaf) -> Source:
    """Give a text with its escapes undone."""
    ink, done = Ink(), leaf.start
    for escape in _ESCAPE.finditer(raw, leaf.start, leaf.end):
        ink.copy(raw[done : escape.start()], done)
        ink.put(_unescaped(escape.group()), *escape.span())
        done = escape.end()
    ink.copy(raw[done : leaf.end], done)
    return ink.source()


def _unescaped(escape: str) -> str:
    try:
        return str(json.loads(f'"{escape}"'))
    except ValueError:
        return ""


def _markup(raw: str, leaf: _Leaf) -> Source:
    """Give the markup of a description, be its brackets encoded or not."""
    source = _plain(raw, leaf)
    if not is_encoded(source.text):
        return source
    ink = Ink(source)
    write_decoded(ink, source.text, 0)
    return ink.source()
