"""The criteria of a person specification that is laid out in lines."""

from collections.abc import Sequence

from checks.advert.classes import Class, ClassLine, class_line, class_of
from checks.advert.criteria import Criterion, Gathering, SectionRead
from checks.advert.criteria_lines import AFTERWARDS, HOW_ASSESSED, INTRODUCTION, NO_CRITERIA_FOLLOW
from checks.advert.criteria_tables import COLUMN_TITLE, read_table, rows_of
from checks.advert.headings import Part, is_heading, part_of
from checks.advert.labels import label_of
from checks.advert.lines import BOLD, Line, Note
from checks.advert.section_names import is_section_name

_LONGEST_NAME = 100
_LONGEST_PLAIN_NAME = 60
_LONGESTINTRODUCTION = 200
_MANY_PARTS = 2
_LONGEST_ITEM = 160


class LineReader:
    """Reads criteria from given places of the lines on; what it finds adds up in `sections`."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._into = Gathering()
        self._begin(None)

    @property
    def sections(self) -> list[SectionRead]:
        """Give the sections that have criteria, in the order of the advert."""
        return self._into.sections

    def read_from(self, place: int, heading: Line | None) -> int:
        """Read from `place` on and give where it ends; `heading` names criteria that stand in no section."""
        self._begin(heading)
        first = place
        while place < len(self._lines) and not (place > first and self._ends(place)):
            place += self._take_table(place) or self._take(place)
        return place

    def _begin(self, heading: Line | None) -> None:
        self._heading = heading
        self._klass: Class | None = None
        self._class_first = self._listed = self._waiting = self._inline = False
        self._in_section = False
        self._by_name = heading is not None and is_section_name(heading.text)
        self._last: Criterion | None = None
        self._into.start(heading)

    def _next(self, place: int) -> Line | None:
        return self._lines[place + 1] if place + 1 < len(self._lines) else None

    def _next_class(self, place: int) -> Class | None:
        """Give the class that the next line announces; one that names a section of its own does not count."""
        after = self._next(place)
        announced = class_line(after.text) if after else None
        return announced.klass if announced and not announced.name else None

    def _ends(self, place: int) -> bool:
        """Say whether the part of the advert that holds the criteria is over at a line."""
        if self._goes_on(place):
            return False
        line, label = self._lines[place], label_of(self._lines[place])
        if self._leaves_place(line) or (label and label.field) or part_of(line):
            return True
        if place and class_of(self._lines[place - 1].text):
            return False
        after = self._next(place)
        short = len(line.text) <= _LONGEST_PLAIN_NAME and line.text[-1] not in ".;,"
        return after is not None and short and not after.bullet and AFTERWARDS.match(after.text) is not None

    def _goes_on(self, place: int) -> bool:
        line, after = self._lines[place], self._next(place)
        if line.bullet or line.note.row is not None or self._next_class(place) or class_line(line.text):
            return True
        if is_section_name(line.text) and after and (after.bullet or part_of(line) is None):
            return True
        return HOW_ASSESSED.fullmatch(line.text) is not None

    def _leaves_place(self, line: Line) -> bool:
        """Say whether the page shows that a line stands outside: by its places, or by a heading as high."""
        note = self._heading.note if self._heading else Note()
        return bool(note.part and line.note.part != note.part) or 0 < line.note.level <= note.level < BOLD

    def _take_table(self, place: int) -> int:
        """Read a table of criteria that starts at a place; give how many lines it has, 0 if none starts."""
        end = place
        while end < len(self._lines) and self._lines[end].note.row is not None:
            end += 1
        run = self._lines[place:end]
        if not any(line.note.width > 1 for line in run) or not read_table(
            rows_of(run), self._into, self._klass
        ):
            return 0
        return len(run)

    def _take(self, place: int) -> int:
        """Read one line; give the number of lines read."""
        line = self._lines[place]
        announced = class_line(line.text)
        if announced and (not line.bullet or class_of(line.text)):
            self._announce(line, announced)
            if self._is_lost_header(place):
                self._klass = None
                self._into.unsure = line
        elif not line.bullet and (HOW_ASSESSED.fullmatch(line.text) or COLUMN_TITLE.fullmatch(line.text)):
            pass
        elif self._begins_something_else(place):
            self._waiting = True
        elif not line.bullet and self._is_section(place):
            self._start_section(line)
        elif not self._waiting:
            self._take_text(place)
        return 1

    def _begins_something_else(self, place: int) -> bool:
        """Say whether a line leads in to a list of what is offered, or done, and not of criteria."""
        line, after = self._lines[place], self._next(place)
        leads_in = line.text.endswith(":") and len(line.text) < _LONGESTINTRODUCTION
        return bool(
            leads_in and not line.bullet and after and after.bullet and NO_CRITERIA_FOLLOW.search(line.text)
        )

    def _announce(self, line: Line, announced: ClassLine) -> None:
        if announced.name:
            self._start_section(line, announced.name)
        self._class_first |= not self._in_section
        self._klass = announced.klass
        self._listed = self._waiting = False
        self._last = None
        self._inline = announced.rest is not None
        if announced.rest is not None:
            self._into.add_all(line.cut(announced.rest), self._klass)

    def _is_lost_header(self, place: int) -> bool:
        """Say whether two classes stand together, as the columns of a table do that lost its cells."""
        before = self._lines[place - 1] if place else None
        this = class_of(self._lines[place].text)
        other = class_of(before.text) if before else None
        return this is not None and other is not None and this is not other

    def _start_section(self, line: Line, name: tuple[int, int] | None = None) -> None:
        self._into.start(line.cut(*name) if name else line)
        self._in_section = True
        self._by_name = is_section_name(line.text)
        if not self._class_first:
            self._klass = None
        self._listed = self._waiting = False
        self._last = None

    def _is_section(self, place: int) -> bool:
        """Say whether a line that is no item of a list names a section."""
        line, after = self._lines[place], self._next(place)
        text = line.text
        if len(text) > _LONGEST_NAME or text[-1] in ".;," or text[0].islower() or after is None:
            return False
        label = label_of(line)
        if label and label.field:
            return False
        upcoming = self._next_class(place)
        if upcoming is Class.ESSENTIAL or is_heading(line):
            return True
        if upcoming is Class.DESIRABLE and not (self._lost_its_bullets(place) and not is_section_name(text)):
            return self._klass is not Class.ESSENTIAL or self._listed or is_section_name(text)
        free = self._listed or self._inline or self._klass is None or self._class_first or text.endswith(":")
        if is_section_name(text):
            return free
        plain_name = len(text) <= _LONGEST_PLAIN_NAME and not INTRODUCTION.match(text)
        return (
            after.bullet
            and plain_name
            and free
            and (self._listed or self._class_first or self._into.is_empty)
        )

    def _take_text(self, place: int) -> None:
        line, after = self._lines[place], self._next(place)
        if line.bullet:
            self._last = self._into.add(line, self._klass)
            self._listed = True
        elif self._last and not line.note.gap and (line.text[0].islower() or line.text[0] in "(&"):
            self._last.pieces.append(line)
        elif line.text.endswith(":") and len(line.text) < _LONGESTINTRODUCTION and after and after.bullet:
            self._waiting = NO_CRITERIA_FOLLOW.search(line.text) is not None
        elif self._listed or AFTERWARDS.match(line.text) or (self._inline and line.text.endswith(".")):
            self._waiting = True
        elif self._klass or self._by_name or self._into.unsure or self._lost_its_bullets(place):
            self._take_paragraph(line)

    def _lost_its_bullets(self, place: int) -> bool:
        """Say whether a line stands in a list about the applicant that has lost its marks: no sentences."""
        if self._heading is None or part_of(self._heading) is not Part.ABOUT_APPLICANT:
            return False
        around = self._lines[max(0, place - 1) : place + 2]
        items = [each for each in around if part_of(each) is None and not class_line(each.text)]
        return len(items) > 1 and all(
            each.text[-1] not in ".:!?;" and len(each.text) <= _LONGEST_ITEM and not each.note.run_on
            for each in items
        )

    def _take_paragraph(self, line: Line) -> None:
        if line.text.count("; ") >= _MANY_PARTS:
            self._into.add_all(line, self._klass)
        else:
            self._last = self._into.add(line, self._klass)
