"""Person specifications laid out as tables."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checks.advert.classes import Class, class_of, names_both
from checks.advert.criteria import Gathering
from checks.advert.lines import Line
from checks.advert.section_names import is_section_name

_TICK = re.compile(r"(?i)[x✓✔√•*●■☑🗸]|yes|y|tick|e|d|essential|desirable|ess|des")
_LETTER = re.compile(r"(?i)(?:e|ess|essential)|(?P<d>d|des|desirable)")
COLUMN_TITLE = re.compile(
    r"(?i)(?:(?:selection\s)?criteria|criterion|attributes?|factors?|requirements?|area|category|(?:how\s"
    r"|when\s)?(?:assessed|tested|identified|measured)(?:\sby)?|(?:method|means"
    r"|stage)s?\sof\s(?:assessment|assessing).{0,20}|assessment(?:\smethod)?|evidence|specification"
    r"|description|key\scriteria|(?:criteria|criterion|item)\sno\.?|ref(?:erence)?|no\.?|weighting|evidenced\sby)"
)
_NUMBER = re.compile(r"[A-Z]{0,2}\d{1,3}[.)]?")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells by column, each the lines in it; `width` counts the empty cells too."""

    cells: dict[int, list[Line]]
    width: int

    def text(self, column: int) -> str:
        """Give the words of one cell in one line."""
        return " ".join(line.text for line in self.cells.get(column, ()))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns of a table hold what; `both` is the one that says essential or desirable for each row."""

    width: int
    essential: int | None = None
    desirable: int | None = None
    both: int | None = None

    @property
    def first(self) -> int:
        return min(column for column in (self.essential, self.desirable, self.both) if column is not None)


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Give the rows that lines of one table stand in."""
    rows: dict[int | None, Row] = {}
    for line in lines:
        row = rows.setdefault(line.note.row, Row({}, line.note.width))
        row.cells.setdefault(line.note.column, []).append(line)
    return list(rows.values())


def read_table(rows: Sequence[Row], into: Gathering, klass: Class | None = None) -> bool:
    """Gather the criteria of a table; give False, and gather nothing, where it is no table of criteria."""
    if not any(_columns(row) for row in rows) and not any(_row_class(row) for row in rows) and klass is None:
        return False
    columns: _Columns | None = None
    for row in rows:
        if new := _columns(row):
            columns = new
            _start_from_header(row, new, into)
        elif _is_title_row(row):
            into.start(next(iter(row.cells.values()))[0])
        elif columns:
            _read_row(_shifted(row, columns), columns, into)
        else:
            _read_unheaded(row, into, klass)
    return True


def _columns(row: Row) -> _Columns | None:
    """Read a row that heads the columns; None where it does not."""
    found: dict[str, int] = {}
    for column in row.cells:
        text = row.text(column)
        if names_both(text):
            found["both"] = column
        elif klass := class_of(text):
            found[klass.value] = column
    if "both" in found or len(found) > 1 or (found and _others_are_titles(row, found)):
        return _Columns(row.width, found.get("essential"), found.get("desirable"), found.get("both"))
    return None


def _others_are_titles(row: Row, found: dict[str, int]) -> bool:
    others = [row.text(column) for column in row.cells if column not in found.values()]
    return bool(others) and all(COLUMN_TITLE.fullmatch(text.strip(" :")) for text in others)


def _start_from_header(row: Row, columns: _Columns, into: Gathering) -> None:
    """Start the section that the corner of the table names, if it names one."""
    corner = row.cells.get(0)
    if corner and columns.first > 0 and not COLUMN_TITLE.fullmatch(corner[0].text.strip(" :")):
        into.start(corner[0])


def _is_title_row(row: Row) -> bool:
    lines = [line for cell in row.cells.values() for line in cell]
    return len(lines) == 1 and 0 in row.cells and not lines[0].bullet and _could_be_name(lines[0].text)


def _could_be_name(text: str) -> bool:
    return len(text) < _LONGEST_NAME and not text.endswith(".") and class_of(text) is None


def _shifted(row: Row, columns: _Columns) -> Row:
    """Put a row's cells in their columns where a cell to the left reaches down from a row above."""
    missing = columns.width - row.width
    if missing <= 0 or row.width < 2:  # noqa: PLR2004
        return row
    return Row({column + missing: lines for column, lines in row.cells.items()}, columns.width)


def _read_row(row: Row, columns: _Columns, into: Gathering) -> None:
    if columns.both is not None:
        _read_marked_row(row, columns.both, into)
        return
    cells = {Class.ESSENTIAL: columns.essential, Class.DESIRABLE: columns.desirable}
    ticked = [
        klass for klass, column in cells.items() if column is not None and _TICK.fullmatch(row.text(column))
    ]
    if ticked:
        _name_and_text(row, columns.first, into, ticked[0])
        return
    name = [line for column in range(columns.first) for line in row.cells.get(column, ())]
    if name and _could_be_name(name[0].text):
        into.start(name[0])
    for klass, column in cells.items():
        if column is not None:
            gather_lines(row.cells.get(column, ()), into, klass)


def _read_marked_row(row: Row, mark: int, into: Gathering) -> None:
    letter = _LETTER.fullmatch(row.text(mark).strip(" ."))
    klass = None if letter is None else Class.DESIRABLE if letter["d"] else Class.ESSENTIAL
    _name_and_text(row, mark, into, klass)


def _name_and_text(row: Row, before: int, into: Gathering, klass: Class | None) -> None:
    """Gather the last cell with text before a column as criterion; a cell before that names the section."""
    texts = [
        row.cells[column]
        for column in sorted(row.cells)
        if column < before and not _NUMBER.fullmatch(row.text(column))
    ]
    if len(texts) > 1 and is_section_name(texts[0][0].text):
        into.start(texts[0][0])
    if texts:
        gather_lines(texts[-1], into, klass)


def _row_class(row: Row) -> Class | None:
    """Give the class that one cell of a row gives to the rest of it."""
    for column in row.cells:
        if klass := class_of(row.text(column)):
            return klass
        if column and (letter := _LETTER.fullmatch(row.text(column).strip(" ."))):
            return Class.DESIRABLE if letter["d"] else Class.ESSENTIAL
    return None


def _read_unheaded(row: Row, into: Gathering, klass: Class | None) -> None:
    klass = _row_class(row) or klass
    cells = [
        row.cells[column]
        for column in sorted(row.cells)
        if class_of(row.text(column)) is None
        and not _TICK.fullmatch(row.text(column))
        and not COLUMN_TITLE.fullmatch(row.text(column))
        and not _NUMBER.fullmatch(row.text(column))
    ]
    if len(cells) > 1 and is_section_name(cells[0][0].text):
        into.start(cells[0][0])
        cells = cells[1:]
    for lines in cells[:1]:
        gather_lines(lines, into, klass)


def gather_lines(lines: Sequence[Line], into: Gathering, klass: Class | None) -> None:
    """Gather each line of a cell; one that begins in lower case goes on with the one before."""
    last = None
    for line in lines:
        if last and not line.bullet and line.text[0].islower():
            last.pieces.append(line)
        else:
            last = into.add(line, klass)
