"""Labels without colons in a text that lost its line ends, as a form's do when its PDF is copied."""

import re

from checks.advert.label_words import LABELS
from checks.advert.labels import key
from checks.advert.phrases import words

_PHRASE = re.compile(r"(?<![\w'’-])[A-Z][\w/'’]*(?: [\w/'’]+){0,4}")
_VALUE_FOLLOWS = re.compile(r" (?=[A-Z\d£(])")
_SURE_ALONE = words(
    "Grade Salary Location Hours Department Employer Directorate Organisation Band Closing Contract"
)
_ROW = ("Main area", "Grade", "Contract", "Hours", "Job ref", "Employer")
_IN_A_ROW = words("Site Town") | {"Main area", "Job ref", "Employer type", "Salary period", "Interview date"}
_FEWEST = 3


def bare_labels(text: str) -> list[int]:
    """Give where labels without a colon start and end; fewer than three are chance and give nothing."""
    found: list[tuple[int, int]] = []
    at, sure = 0, _SURE_ALONE | (_IN_A_ROW if all(label in text for label in _ROW) else frozenset())
    while phrase := _PHRASE.search(text, at):
        end = _label_end(text, phrase, sure)
        if end and found and phrase.start() == found[-1][1] + 1 and text[phrase.start() : end] == "Band":
            end = None
        if end is None:
            at = phrase.start() + len(phrase.group().split(" ", 1)[0])
        else:
            found.append((phrase.start(), end))
            at = end
    return [place for span in found for place in span] if len(found) >= _FEWEST else []


def _label_end(text: str, phrase: re.Match[str], sure: frozenset[str]) -> int | None:
    parts = phrase.group().split(" ")
    for count in range(len(parts), 0, -1):
        written = " ".join(parts[:count])
        end = phrase.start() + len(written)
        if _is_label(written, sure) and _VALUE_FOLLOWS.match(text, end):
            return end
    return None


def _is_label(written: str, sure: frozenset[str]) -> bool:
    known = LABELS.get(key(written))
    if known is None or known[2]:
        return False
    shown = all(part[:1].isupper() or len(part) <= 3 for part in written.split(" "))  # noqa: PLR2004
    return written in sure or (shown and (" " in written or written.capitalize() in sure))
