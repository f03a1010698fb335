"""Labels at the start of lines and inside them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from checks.advert.label_words import LABELS, LONGEST, MOST_WORDS
from checks.advert.lines import Line
from checks.advert.sources import Piece

_SEPARATOR = re.compile(r"\s?:\s?(?:\*\*|__)?\s?[-–/]?\s?|\s[-–—|/=]\s|\s{2,3}|\s?\.{3,60}\s?")
_COLON = re.compile(r":(?!\d)")
_TIDY = re.compile(r"[\s:*?\u2026.-]+$|^[\s*]+")
_IN_CAPITALS = re.compile(r"[A-Z][A-Z/&' ]{2,50}[A-Z](?= +(?:[A-Z][a-z]|[\d£(]))")
_BRACKETS = re.compile(r" ?\([^()]{0,30}\)$")
_ENDS = " \t|/;,–—-"
_WORD_BEFORE = re.compile(r"[\w'’&/()-]+$")


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at the start of a line.

    Attributes:
        field: the vacancy's field, or "" for a fact that a vacancy has no place for.
        rank: 0 for the surest label of the field.
        name: the label in lower case.
        value: what stands after it on the same line; None where it is alone.
    """

    field: str
    rank: int
    name: str
    value: Piece | None


def label_of(line: Line) -> Label | None:
    """Read the label that a line is, or begins with."""
    known = _known(line.text)
    if known:
        field, rank, common = known
        if common and not (line.text.endswith(":") or line.note.term or line.note.row is not None):
            return None
        return Label(field, rank, key(line.text), None)
    has_colon = _COLON.search(line.text, 0, LONGEST + 4) is not None
    for separator in _SEPARATOR.finditer(line.text, 0, LONGEST + 4):
        if has_colon and ":" not in separator.group():
            continue
        name = key(line.text[: separator.start()])
        known = _known(name)
        if known and (":" in separator.group() or not known[2]):
            value = line.cut(separator.end())
            return Label(known[0], known[1], name, value) if value.text else None
        if ":" in separator.group():
            return None
    return _in_capitals(line)


def _in_capitals(line: Line) -> Label | None:
    """Read a label that only its capitals divide from its value, like `TENURE OF EMPLOYMENT Permanent`."""
    written = _IN_CAPITALS.match(line.text)
    known = _known(written.group()) if written else None
    if written is None or known is None or known[2]:
        return None
    return Label(known[0], known[1], key(written.group()), line.cut(written.end()))


def _known(text: str) -> tuple[str, int, bool] | None:
    """Look a label up, with and without what stands in brackets at its end."""
    name = key(text)
    return LABELS.get(name) or LABELS.get(_BRACKETS.sub("", name))


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Fold a label: lower case, single spaces, no colon or star at its ends."""
    if len(text) > LONGEST + 10:
        return ""
    return " ".join(_TIDY.sub("", text.replace("’", "'")).casefold().split())


def labels_within(text: str) -> list[tuple[int, int]]:
    """Give where labels with a colon start and end (after the colon) in a running text, in order.

    A label starts with a capital letter and is the longest that fits before its colon.
    """
    found: list[tuple[int, int]] = []
    colon = text.find(":")
    while colon >= 0:
        start = _label_start(text, colon, found[-1][1] if found else 0)
        if start is not None:
            found.append((start, colon + 1))
        colon = text.find(":", colon + 1)
    return found


def _label_start(text: str, colon: int, floor: int) -> int | None:
    """Give where the longest label that ends at a colon starts, not before `floor`."""
    at, best = colon, None
    floor = max(floor, colon - LONGEST - 4)
    for _ in range(MOST_WORDS):
        word = _WORD_BEFORE.search(text, floor, at if at == colon else len(text[:at].rstrip()))
        if word is None:
            break
        at = word.start()
        if text[at].isupper() and _known(text[at:colon]):
            best = at
    return best


def trimmed(piece: Piece) -> Piece:
    """Cut the marks off that divide one fact from the next on a line."""
    start = len(piece.text) - len(piece.text.lstrip(_ENDS))
    return piece.cut(start, max(start, len(piece.text.rstrip(_ENDS))))
