"""The lines of an advert, freed of bullets and list marks, with what the page told about each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from checks.advert.pasted import Grid, divided, is_header, separator_of
from checks.advert.sources import Piece, Source

BULLETS = "•‣▪●○◦·∙◘◙■□➢➤►▶✓✔❖⮚⁃\uf0b7\uf0a7\uf0d8\uf0fc"
BOLD = 7
MOST_TEXT = 150_000
MOST_LINES = 10_000
_MARK = re.compile(
    rf"(?:[{BULLETS}]\s*)+|[-–—*+§¿/]\s+|[-–](?=[A-Z])|o\s+(?=[A-Z\d])"
    r"|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+|\([ivx]{1,4}\)\s+"
)
_LONE_MARK = re.compile(rf"[{BULLETS}*o–-]|\(?\d{{1,2}}[.)]")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_STARS = re.compile(r"(\*\*|__)(.{1,200}?)\1\s*(:?)$")
_INNER_MARK = re.compile(r"\s[•‣▪●◦➢►\uf0b7]\s*")
_WORDS = re.compile(r"\w")
_TICK = re.compile(r"[✓✔√●•■☑🗸*]")
_LONG = 250


@dataclass(frozen=True, slots=True)
class Note:
    """What a page tells about a line besides its words.

    Attributes:
        level: 1 to 6 for a heading, `BOLD` for a line in bold, 0 for any other.
        bullet: it is an item of a list.
        gap: space or a blank line stands before it.
        row, column: its cell, where it stands in a table; rows count through the whole page.
        width: how many cells its row has.
        part: the page's own name for the place, where it is one that we know.
        term: it is the label of a definition list.
        numbered: it began with a number or a letter, which headings may do too.
        run_on: it is a part of a line so long that line ends must have been lost.
    """

    level: int = 0
    bullet: bool = False
    gap: bool = False
    row: int | None = None
    column: int = 0
    width: int = 1
    part: str = ""
    term: bool = False
    numbered: bool = False
    run_on: bool = False


_PLAIN = Note()
_NO_NOTES: Mapping[int, Note] = {}


@dataclass(frozen=True, slots=True)
class Line(Piece):
    """One line that has words, in the order of the advert; bullets, marks and outer space are cut off."""

    note: Note = Note()

    @property
    def bullet(self) -> bool:
        """Say whether it is an item of a list."""
        return self.note.bullet


def line_of(piece: Piece, note: Note) -> Line:
    """Give a piece as a line."""
    return Line(piece.text, piece.start, piece.end, note)


def lines_of(source: Source, notes: Mapping[int, Note] = _NO_NOTES) -> list[Line]:
    """Give the lines that have words; `notes` holds what a page said, by the number of the raw line.

    Nothing is read after the first 150,000 characters, nor after 10,000 lines that have words.
    """
    found: list[Line] = []
    start, gap, marked, width, grid = 0, False, False, 1, Grid()
    separator: re.Pattern[str] | None = None
    for number, raw in enumerate(source.text[:MOST_TEXT].split("\n")):
        whole = source.piece(start, start + len(raw))
        separator = separator_of(whole.text) or (
            separator if separator and _in_table(whole, separator, gap) else None
        )
        keeps_cells = (
            separator is not None
            or (width > 1 and raw.count("\t") == width - 1)
            or (raw[:1] == "\t" and is_header(whole))
        )
        piece = whole if keeps_cells else whole.cut(0)
        start += len(raw) + 1
        note = notes.get(number, _PLAIN)
        if note.row is not None and _TICK.fullmatch(piece.text):
            found.append(line_of(piece, note))
            continue
        if _LONE_MARK.fullmatch(piece.text):
            marked = True
            continue
        if not _WORDS.search(piece.text):
            gap = True
            continue
        if gap or marked:
            note = replace(note, gap=note.gap or gap, bullet=note.bullet or marked)
        found.extend(_read(piece, note, number, grid, separator))
        if len(found) >= MOST_LINES:
            break
        gap, marked = False, False
        width = found[-1].note.width
    return found


def _in_table(piece: Piece, separator: re.Pattern[str], gap: bool) -> bool:
    """Say whether a line goes on with a table whose cells are divided by spaces or bars."""
    return separator.search(piece.text.strip()) is not None or not gap


def _read(
    piece: Piece, note: Note, number: int, grid: Grid, separator: re.Pattern[str] | None
) -> Iterator[Line]:
    cells = divided(piece, separator) if separator else _cells(piece)
    first = grid.take(number, cells, gap=note.gap) if note.row is None else None
    if len(cells) == 1 and first is None:
        yield from _items(_unmarked(piece, note))
        return
    row, width = (number, len(cells)) if first is None else (grid.row, grid.width)
    for column, cell in enumerate(cells, first or 0):
        placed = replace(
            note, row=row, column=column, width=max(width, len(cells)), gap=not column and note.gap
        )
        if _TICK.fullmatch(cell.text):
            yield line_of(cell, placed)
        elif _WORDS.search(cell.text):
            yield from _items(_unmarked(cell, placed))


def _cells(piece: Piece) -> list[Piece]:
    """Split a line of a table: at tabs, or at the bars of a line that begins with one."""
    bar = "|" if piece.text.startswith("|") else "\t"
    if bar not in piece.text or _MARK.fullmatch(piece.text.partition("\t")[0] + " "):
        return [piece]
    cells, at = [], 0
    for text in piece.text.split(bar):
        cells.append(piece.cut(at, at + len(text)))
        at += len(text) + 1
    return cells[1:] if bar == "|" else cells


def _unmarked(piece: Piece, note: Note) -> Line:
    """Cut bullets, list marks and markdown off."""
    if hashes := _HASHES.match(piece.text):
        piece, note = piece.cut(hashes.end()), replace(note, level=len(hashes[1]))
    if mark := _MARK.match(piece.text):
        piece = piece.cut(mark.end())
        note = replace(note, bullet=True, numbered=mark.group().strip(" ().")[:1].isalnum())
    if stars := _STARS.match(piece.text):
        piece, note = piece.cut(*stars.span(2)), replace(note, level=note.level or BOLD)
    return line_of(piece, note)


def _items(line: Line) -> Iterator[Line]:
    """Split a line that has bullets between its words."""
    marks = list(_INNER_MARK.finditer(line.text))
    if len(marks) + line.bullet < 2:  # noqa: PLR2004
        yield line
        return
    at, note = 0, replace(line.note, run_on=len(line.text) > _LONG)
    for start, end in [*(mark.span() for mark in marks), (len(line.text), len(line.text))]:
        piece = line.cut(at, start)
        if piece.text:
            yield line_of(piece, note)
        at, note = end, replace(note, bullet=True, gap=False)
