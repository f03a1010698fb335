"""A vacancy in the making: values with the places they were read from, and doubts."""

from collections.abc import Sequence
from typing import Any

from checks.advert.records import Doubt, Passage, Vacancy
from checks.advert.sources import Piece, Source

FROM_RUNNING_TEXT = "Read from the running text, not from a label. Check it."


class Draft:
    """Gathers the fields of a vacancy; the first value set for a field stays."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._values: dict[str, Any] = {}
        self._passages: dict[str, tuple[Passage, ...]] = {}
        self._doubts: dict[Doubt, None] = {}
        self._pieces: dict[str, tuple[Piece, ...]] = {}

    def has(self, field: str) -> bool:
        """Say whether a field has a value."""
        return field in self._values

    def get(self, field: str) -> Any:
        """Give the value of a field, or None."""
        return self._values.get(field)

    def set(self, field: str, value: object, *pieces: Piece) -> None:
        """Give a field its value, read from the pieces, unless it has one."""
        if field not in self._values:
            self._values[field] = value
            self._pieces[field] = pieces
            self.point(f"/{field}", *pieces)

    def pieces(self, field: str) -> tuple[Piece, ...]:
        """Give the words that a field was read from; none where it has no value."""
        return self._pieces.get(field, ())

    def set_yes(self, field: str, *pieces: Piece) -> None:
        """Give a field the answer yes, unless it has one."""
        self.set(field, True, *pieces)  # noqa: FBT003

    def set_no(self, field: str, *pieces: Piece) -> None:
        """Give a field the answer no, unless it has one."""
        self.set(field, False, *pieces)  # noqa: FBT003

    def set_text(self, field: str, piece: Piece | None, doubt: str = "") -> None:
        """Give a field the words of a piece, with runs of space made single; None or no words set nothing."""
        if piece and piece.text and field not in self._values:
            self.set(field, piece.words, piece)
            if doubt:
                self.doubt(f"/{field}", doubt, piece)

    def set_lines(self, field: str, pieces: Sequence[Piece]) -> None:
        """Give a field the words of several pieces, joined by a space."""
        self.set(field, " ".join(piece.words for piece in pieces), *pieces)

    def point(self, pointer: str, *pieces: Piece) -> None:
        """Say where the value at a JSON pointer was read."""
        if pieces:
            self._passages[pointer] = tuple(sorted({self._source.passage(piece) for piece in pieces}))

    def doubt(self, pointer: str, message: str, piece: Piece) -> None:
        """Note a doubt about the value at a JSON pointer."""
        text = piece.words
        self._doubts[Doubt(pointer, message, text, self._source.passage(piece))] = None

    def vacancy(self) -> Vacancy:
        """Give the vacancy, its doubts in the order of its fields' places in the advert."""
        doubts = sorted(self._doubts, key=lambda doubt: doubt.passage or Passage(0, 0))
        return Vacancy(**self._values, doubts=tuple(doubts), passages=self._passages)
