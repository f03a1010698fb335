"""The facts that an advert gives as label and value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from checks.advert.apart import came_apart
from checks.advert.fitting import fits
from checks.advert.headings import Part, is_heading, part_of
from checks.advert.labels import Label, label_of
from checks.advert.lines import Line
from checks.advert.sources import Piece

_MOST_ADDRESS_LINES = 8
_LONGEST_ADDRESS_LINE = 90
_ADDRESS = frozenset(("site",))
_SEVERAL = frozenset(("hours_text", "contract"))
_TIES = frozenset((Part.OTHER, Part.CONTACT))


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its label; `values` has more than one piece where it runs over several lines.

    `rank` is 0 for the surest label of the field; `places` are the numbers of the lines it was read from.
    """

    field: str
    rank: int
    name: str
    values: tuple[Piece, ...]
    places: range

    @property
    def value(self) -> Piece:
        """Give the value, or the first line of one that has several."""
        return self.values[0]

    def moved(self, by: int) -> "Fact":
        """Give the same fact with its line numbers raised."""
        return replace(self, places=range(self.places.start + by, self.places.stop + by))


def facts_in(lines: Sequence[Line]) -> list[Fact]:
    """Give the facts in order: value beside the label, below it, or all labels first and the values after."""
    found: list[Fact] = []
    place = 0
    while place < len(lines):
        run = _labels_alone(lines, place)
        label = label_of(lines[place]) if not run else None
        if run:
            place = _read_below(lines, place, run, found)
        else:
            if label and label.value:
                found.append(
                    Fact(label.field, label.rank, label.name, (label.value,), range(place, place + 1))
                )
            place += 1
    return found


def _labels_alone(lines: Sequence[Line], place: int) -> list[Label]:
    """Give the labels that stand alone on the lines from a place on."""
    run: list[Label] = []
    while place < len(lines) and (label := label_of(lines[place])) and label.value is None:
        run.append(label)
        place += 1
    return run


def _read_below(lines: Sequence[Line], place: int, run: list[Label], found: list[Fact]) -> int:
    """Read the values of labels that stand alone; give the place after what was read."""
    after = place + len(run)
    values = _values(lines, after)
    following = label_of(lines[after]) if not values and after < len(lines) else None
    if following and following.value:
        run, values = [*run, following], [following.value]
    if pairs := came_apart(run, values) if len(run) > 1 else []:
        used = range(place, after + len(values))
        found.extend(Fact(label.field, label.rank, label.name, (value,), used) for label, value in pairs)
        return used.stop
    if following:
        return after
    label = run[-1]
    wanted = _wanted(label.field, values)
    if not wanted:
        return after
    found.append(
        Fact(label.field, label.rank, label.name, tuple(wanted), range(after - 1, after + len(wanted)))
    )
    return after + len(wanted)


def _wanted(field: str, values: list[Piece]) -> list[Piece]:
    """Give the lines of the value: all of an address, and each that is hours or a kind of contract."""
    if field in _ADDRESS:
        return values
    if field in _SEVERAL:
        return values[:1] + list(takewhile(lambda value: _is_short_value(field, value), values[1:]))
    return values[:1]


def _is_short_value(field: str, value: Piece) -> bool:
    return len(value.text) <= _LONGEST_ADDRESS_LINE and not value.text.endswith(".") and fits(field, value)


def _values(lines: Sequence[Line], place: int) -> list[Piece]:
    """Give the lines that can be values: up to the next label or heading."""
    found: list[Piece] = []
    for number, line in enumerate(lines[place : place + _MOST_ADDRESS_LINES], place):
        if label_of(line) or (len(line.text) > _LONGEST_ADDRESS_LINE and found):
            break
        is_title = part_of(line) is not None or (is_heading(line) and line.note.row is None)
        if is_title and not _between_labels(lines, number):
            break
        found.append(line)
    return found


def _between_labels(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line stands between labels, so that words of a heading are a value here."""
    after = lines[place + 1] if place + 1 < len(lines) else None
    return part_of(lines[place]) in _TIES and after is not None and label_of(after) is not None


def fitting(facts: Sequence[Fact], field: str) -> list[Fact]:
    """Give the facts of a field that can be its value, the surest label first, then in the advert's order."""
    return sorted(
        (fact for fact in facts if fact.field == field and fits(field, fact.value)),
        key=lambda fact: fact.rank,
    )


def best(facts: Sequence[Fact], field: str) -> Fact | None:
    """Give the surest fact of a field."""
    return next(iter(fitting(facts, field)), None)
