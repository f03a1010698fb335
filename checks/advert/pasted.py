"""Tables pasted as text: cells divided by tabs, and cells of several lines put together again."""

import re
from collections.abc import Sequence

from checks.advert.classes import class_of, names_both
from checks.advert.section_names import is_section_name
from checks.advert.sources import Piece

_CLASSES = 2
_SPACES = re.compile(r" {3,}|\t+")
_BARS = re.compile(r"\s\|\s?|\s?\|\s")
_SEPARATORS = (_SPACES, _BARS)


def is_header(piece: Piece) -> bool:
    """Say whether a line heads columns that give the classes of criteria."""
    return _names_classes(piece.text.split("\t"))


def separator_of(text: str) -> re.Pattern[str] | None:
    """Give what divides the cells of a line that names the classes, where it is spaces or bars; else None."""
    if "\t" in text:
        return None
    for separator in _SEPARATORS:
        if _names_classes(separator.split(text.rstrip())):
            return separator
    return None


def divided(piece: Piece, separator: re.Pattern[str]) -> list[Piece]:
    """Give the cells of a line of such a table."""
    cells, at = [], 0
    for found in separator.finditer(piece.text):
        cells.append(piece.cut(at, found.start()))
        at = found.end()
    return [*cells, piece.cut(at)]


def _names_classes(cells: Sequence[str]) -> bool:
    if len(cells) < _CLASSES:
        return False
    return sum(class_of(cell.strip()) is not None for cell in cells) >= _CLASSES or any(
        map(names_both, cells)
    )


class Grid:
    """Follows the lines of a table whose header names the classes of criteria.

    Attributes:
        width: how many cells the header has; 0 outside such a table.
        row: number of the line that the current row began on.
    """

    def __init__(self) -> None:
        self.width = 0
        self.row = 0
        self._filled = 0

    def take(self, number: int, cells: Sequence[Piece], *, gap: bool) -> int | None:
        """Give the column that the first cell of a line stands in; None where the line is in no row.

        `gap` says that a blank line stands before it. A line that holds no more cells than the row lacks
        goes on with the last one.
        """
        if _names_classes([cell.text for cell in cells]):
            self.width = self._filled = len(cells)
            self.row = number
            return 0
        if not self.width:
            return None
        if not gap and (self._goes_on(cells) or self._is_item(cells)):
            column = self._filled - 1
            self._filled += len(cells) - 1
            return column
        self._filled = len(cells) if len(cells) > 1 else self.width
        self.row = number
        return 0 if len(cells) > 1 else None

    def _is_item(self, cells: Sequence[Piece]) -> bool:
        """Say whether a line alone is an item of the list in the last cell, or the rest of its words."""
        return len(cells) == 1 and bool(cells[0].text) and not cells[0].text[0].isupper()

    def _goes_on(self, cells: Sequence[Piece]) -> bool:
        first = cells[0].text
        room = self._filled < self.width and self._filled + len(cells) - 1 <= self.width
        return room and bool(first) and not is_section_name(first) and class_of(first) is None
