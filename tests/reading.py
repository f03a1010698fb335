"""How many years of school a page takes to read: the Flesch-Kincaid grade of what it asks.

A rough measure of words and sentences; it says nothing of whether people understand them.
"""

import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    {
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "label",
        "legend",
        "dt",
        "dd",
        "div",
        "summary",
        "button",
        "a",
        "option",
        "th",
        "td",
    }
)
SILENT = frozenset({"script", "style", "svg", "option", "nav"})
_VOWELS = re.compile(r"[aeiouy]+")


class _Main(HTMLParser):
    """Collects what stands in a page's main part, a sentence for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self._open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("input", "br", "img", "link", "meta", "hr"):
            self._open.append(tag)
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if "main" in self._open and not SILENT & set(self._open):
            self.blocks[-1] += data


def sentences(html: str) -> list[list[str]]:
    """Give the words of each sentence of a page's main part; a block ends one, a single word is none."""
    read = _Main()
    read.feed(html)
    return [
        words
        for block in read.blocks
        for sentence in re.split(r"(?<=[.?!:])\s", block)
        if len(words := re.findall(r"[A-Za-z’']+", sentence)) > 1
    ]


def grade(html: str) -> float:
    """Give the grade of a page's main part."""
    read = sentences(html)
    words = [word for sentence in read for word in sentence]
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(read) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    """Estimate the syllables of a word: groups of vowels, without a silent e at the end."""
    plain = word.lower().strip("’'")
    found = len(_VOWELS.findall(plain))
    if plain.endswith("e") and not plain.endswith(("le", "ee")) and found > 1:
        found -= 1
    return max(found, 1)
