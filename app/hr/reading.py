"""The advert as staff read it: its words without markup, what was read from it marked, and quotes around that."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checks.advert.pages import read_page
from checks.advert.sources import Source

MOST_WORDS = 200
MOST_AROUND = 60


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the advert, with a little of what stands around them on their line."""

    before: str
    words: str
    after: str


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
            Found(bisect_right(self._source.ends, start), bisect_left(self._source.starts, end))
            for start, end in passages
        ]
        return [place for place in places if place.end > place.start]

    def find(self, words: str) -> list[Found]:
        """Give where words stand first; nowhere gives nothing."""
        start = self.text.find(words) if words.strip() else -1
        return [Found(start, start + len(words))] if start >= 0 else []

    def quote(self, place: Found) -> Quote:
        """Quote a place with the rest of its line; where it begins a line, with the line before."""
        line = self.text.rfind("\n", 0, place.start) + 1
        before = self.text[line : place.start]
        if not before.strip():
            before = self.text[:line].rstrip().rpartition("\n")[2]
            before += "\n" if before else ""
        rest = self.text[place.end :].partition("\n")[0]
        words = self.text[place.start : place.end]
        return Quote(
            before if len(before) <= MOST_AROUND else f"…{before[-MOST_AROUND:]}",
            words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}…",
            rest if len(rest) <= MOST_AROUND else f"{rest[:MOST_AROUND]}…",
        )

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
        for start, end in zip(ordered, ordered[1:], strict=False):
            here = {
                name
                for name, places in marks.items()
                if name not in unmarked and any(at.start <= start < at.end for at in places)
            }
            begins = tuple(name for name, places in marks.items() if places and places[0].start == start)
            mark = "doubt" if here & doubtful else "read" if here else ""
            yield Stretch(self.text[start:end], mark, begins)
