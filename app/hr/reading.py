"""The advert as staff read it: its words without markup, what was read from it marked, and quotes of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checks.advert.pages import read_page
from checks.advert.sources import Source

_EMPTY_LINES = re.compile(r"\n\s*\n")
MOST_WORDS = 240
MOST_AROUND = 70


@dataclass(frozen=True, slots=True)
class Quote:
    """A line or two of the advert in parts: words, and whether they are marked."""

    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the advert's text.

    Attributes:
        anchors: names of the places in the document that begin here.
        mark: "" for plain words, "read" for words that a value was read from, "doubt" for doubtful ones.
    """

    text: str
    mark: str
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Where a value stands in the text: `start` included, `end` not."""

    start: int
    end: int


class Advert:
    """An advert's text; offsets into the input become offsets into the words shown."""

    def __init__(self, advert: str) -> None:
        self._source: Source = read_page(advert).source
        self.text = self._source.text

    def found(self, passages: Iterable[Sequence[int]]) -> list[Found]:
        """Give where passages of the input stand in the text; those of no length are left out."""
        places = [
            self._trimmed(bisect_right(self._source.ends, start), bisect_left(self._source.starts, end))
            for start, end in passages
        ]
        return [place for place in places if place.end > place.start]

    def _trimmed(self, start: int, end: int) -> Found:
        """Give the place without the blanks around it: a page's markup may lie where a line ends."""
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        return Found(start + left, start + left + len(words.strip()))

    def find(self, words: str) -> list[Found]:
        """Give where words stand first; nowhere gives nothing."""
        start = self.text.find(words) if words.strip() else -1
        return [Found(start, start + len(words))] if start >= 0 else []

    def quotes(self, places: Iterable[Found]) -> list[Quote]:
        """Quote the lines that these places stand on, each once, with the places marked."""
        lines: dict[tuple[int, int], list[Found]] = {}
        for place in sorted(set(places), key=lambda place: (place.start, place.end)):
            start, end = self._line(place)
            known = next((line for line in lines if line[0] <= start and end <= line[1]), (start, end))
            lines.setdefault(known, []).append(place)
        return [self._quote(line, marks) for line, marks in lines.items()]

    def _line(self, place: Found) -> tuple[int, int]:
        """Give where the line of a place starts and ends; where the place begins it, with the line before."""
        start = self.text.rfind("\n", 0, place.start) + 1
        if not self.text[start : place.start].strip():
            before = self.text[:start].rstrip()
            start = before.rfind("\n") + 1
        end = self.text.find("\n", place.end - 1)
        return start, len(self.text) if end < 0 else max(end, place.end)

    def _quote(self, line: tuple[int, int], marks: list[Found]) -> Quote:
        """Quote a line, cut to what stands around the marks."""
        parts: list[tuple[str, bool]] = []
        at = line[0]
        for mark in marks:
            if mark.end <= at:
                continue
            between = self.text[at : max(at, mark.start)]
            parts.append((_shorter_start(between) if at == line[0] else between, False))
            parts.append((_shorter_end(self.text[max(at, mark.start) : mark.end], MOST_WORDS), True))
            at = mark.end
        parts.append((_shorter_end(self.text[at : line[1]], MOST_AROUND), False))
        return Quote(tuple((_one_break(text), marked) for text, marked in parts if text.strip("\n")))

    def stretches(
        self, marks: Mapping[str, Sequence[Found]], doubtful: frozenset[str], unmarked: frozenset[str]
    ) -> Iterator[Stretch]:
        """Yield the whole text in parts, each marked for the values that were read from it.

        Args:
            marks: name of a value to where it stands.
            doubtful: names whose values are in doubt.
            unmarked: names that get an anchor but no mark, for they are whole paragraphs.
        """
        edges = {0, len(self.text)} | {
            edge for places in marks.values() for place in places for edge in (place.start, place.end)
        }
        ordered = sorted(edges)
        for start, end in pairwise(ordered):
            here = {
                name
                for name, places in marks.items()
                if name not in unmarked and any(at.start <= start < at.end for at in places)
            }
            begins = tuple(name for name, places in marks.items() if places and places[0].start == start)
            mark = "doubt" if here & doubtful else "read" if here else ""
            yield Stretch(self.text[start:end], mark, begins)


def _shorter_start(text: str) -> str:
    """Cut the start of a long text off, at a word."""
    return text if len(text) <= MOST_AROUND else "…" + text[-MOST_AROUND:].partition(" ")[2]


def _shorter_end(text: str, most: int) -> str:
    """Cut the end of a long text off, at a word."""
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + "…"


def _one_break(text: str) -> str:
    """Give the text without empty lines."""
    return _EMPTY_LINES.sub("\n", text)
