"""What people write, made fit to keep: one normal form, nothing hidden in it."""

import re
import unicodedata

MOST_MARKS = 4
"""Accents that one letter may carry; no living script needs more."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_TOO_MANY_MARKS = re.compile(f"{_MARK}{{{MOST_MARKS + 1}}}")
# Soft hyphen, zero-width space and no-break space, direction marks, overrides and isolates, tags.
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Letters by their class, but nothing is seen of them.
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# They join emoji into one picture, or letters into one shape: dropping them would change what is seen.
_JOINERS = frozenset("\u200c\u200d")


def tidy(text: str, *, lines: bool = False) -> str:
    """Give the text as it is kept: NFC, without marks that hide or turn text round, without blank ends.

    Where `lines` is true, lines end in a line feed; otherwise every run of blanks becomes one space. Text in
    which nothing can be seen is empty. What `unfit` speaks of is left out.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = unicodedata.normalize("NFC", _UNFIT.sub("", _HIDDEN.sub("", text)))
    if all(char in _JOINERS or char in _BLANKS or char.isspace() for char in text):
        return ""
    if lines:
        return "\n".join(line.rstrip() for line in text.split("\n")).strip()
    return " ".join(text.split())


def unfit(text: str) -> bool:
    """Tell whether the text holds what cannot be kept: a control character or half of a pair."""
    return _UNFIT.search(text) is not None


def overloaded(text: str) -> bool:
    """Tell whether a letter carries more accents than `MOST_MARKS`."""
    return _TOO_MANY_MARKS.search(unicodedata.normalize("NFD", text)) is not None


def lines_of(text: str | None) -> list[str] | None:
    """Give the lines of a text that hold something, without the space around them; None where none does."""
    return [line.strip() for line in (text or "").split("\n") if line.strip()] or None
