"""The advert's text as the readers see it, each character tied to its place in the input."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from checks.advert.characters import ODD, plain
from checks.advert.records import Passage

_ENDLESS = re.compile(" {4,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a source's text: `start` included, `end` not."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """Give the text with runs of space made single."""
        return " ".join(self.text.split())

    def cut(self, start: int, end: int | None = None) -> "Piece":
        """Give the part from `start` to `end`, counted within this piece, without the space around it."""
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        text = text.strip()
        return Piece(text, self.start + left, self.start + left + len(text))


@dataclass(frozen=True, slots=True)
class Source:
    """Clean text; character `i` was made from `starts[i]` to `ends[i]` of the input."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def piece(self, start: int, end: int) -> Piece:
        """Give a stretch of the text."""
        return Piece(self.text[start:end], start, end)

    def passage(self, piece: Piece) -> Passage:
        """Give the place in the input that a piece came from; empty pieces have no place of their own."""
        if piece.end <= piece.start:
            return Passage(0, 0)
        return Passage(self.starts[piece.start], self.ends[piece.end - 1])


class Ink:
    """Writes a source, keeping for each character the place it came from.

    Repairs wrong decoding and drops unseen characters on the way. Places are in the input, or in the input of
    `base` where the text written is itself a source. `line_end` stands for an odd line end within a text.
    """

    def __init__(self, base: Source | None = None, line_end: str = "\n") -> None:
        self._base = base
        self._line_end = line_end
        self._parts: list[str] = []
        self._starts = array("L")
        self._ends = array("L")

    @property
    def size(self) -> int:
        """Give how many characters are written."""
        return len(self._starts)

    def copy(self, raw: str, at: int) -> None:
        """Write `raw`, which stands at `at`, character for character but for the odd ones."""
        done = 0
        for odd in ODD.finditer(raw):
            self._run(raw[done : odd.start()], at + done)
            self.put(plain(odd.group()), at + odd.start(), at + odd.end())
            done = odd.end()
        self._run(raw[done:], at + done)

    def put(self, text: str, start: int, end: int) -> None:
        """Write `text` made as a whole from `start` to `end`."""
        text = ODD.sub(lambda odd: plain(odd.group()), text).replace("\n", self._line_end)
        start, end = self.place(start, end)
        self._parts.append(text)
        self._starts.extend([start] * len(text))
        self._ends.extend([end] * len(text))

    def append(self, source: Source) -> None:
        """Write all of another source that was made from the same input."""
        self._parts.append(source.text)
        self._starts.extend(source.starts)
        self._ends.extend(source.ends)

    def end_line(self, at: int) -> None:
        """End a line, after the character that stands at `at`."""
        start, end = self.place(at, at + 1)
        self._parts.append("\n")
        self._starts.append(start)
        self._ends.append(end)

    def place(self, start: int, end: int) -> Passage:
        """Give the place in the input of a stretch of what is being written from."""
        if self._base is None or end <= start:
            return Passage(start, end)
        return Passage(self._base.starts[start], self._base.ends[end - 1])

    def source(self) -> Source:
        """Give what was written, runs of spaces cut to three so that no reader meets an endless one."""
        text, starts, ends, at = "".join(self._parts), array("L"), array("L"), 0
        for run in _ENDLESS.finditer(text):
            starts.extend(self._starts[at : run.start() + 3])
            ends.extend(self._ends[at : run.start() + 3])
            at = run.end()
        starts.extend(self._starts[at:])
        ends.extend(self._ends[at:])
        return Source(_ENDLESS.sub("   ", text), starts, ends)

    def _run(self, text: str, at: int) -> None:
        self._parts.append(text)
        if self._base is None:
            self._starts.extend(range(at, at + len(text)))
            self._ends.extend(range(at + 1, at + 1 + len(text)))
        else:
            self._starts.extend(self._base.starts[at : at + len(text)])
            self._ends.extend(self._base.ends[at : at + len(text)])
