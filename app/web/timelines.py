"""The timeline as a drawing: lanes from top to bottom, and boxes in them.

Across, everything is in percent of the window, so that the drawing is as wide as there is room for it; down,
it is in pixels, so that words keep their size.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.web.filters import day
from checks.countries import countries
from checks.dates import Span, day_after
from checks.timeline import Stay, Timeline, side_by_side
from forms.vetting.addresses import name_of

AXIS = 26  # pixels above the first lane, for the years
LANE = 46  # pixels of a lane, its words included
SMALL_LANE = 12
LONGEST = 34  # characters of a lane's words; more does not fit on a small telephone
NEAR_THE_END = 88  # percent; words that begin further right end where they would begin


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of days; `kind` says how it is drawn.

    Kinds are stay, vague, gap, possible, both, abroad, counts and asked.
    """

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Words, and under them boxes; `y` is where it begins."""

    y: int
    words: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A line from top to bottom with words at it, which `ends` says stand left of it."""

    x: str
    words: str
    ends: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole drawing.

    Attributes:
        bands: gaps, drawn through all lanes of addresses, which end at `bands_to`.
        years: where each year begins.
        anchors: the days checked for.
    """

    height: int
    lanes: tuple[Lane, ...]
    bands: tuple[Box, ...]
    bands_to: int
    years: tuple[Mark, ...]
    anchors: tuple[Mark, ...]


def full(timeline: Timeline) -> Picture:
    """Draw a lane for each address, newest first, and lanes for what they come to."""
    coverage, window = timeline.coverage, timeline.window
    gaps = tuple(_boxes("gap", coverage.gaps, window))
    possible = tuple(_boxes("possible", coverage.possible_gaps, window))
    missing = [(f"No address given: {_total(coverage.gaps)}", gaps)] if gaps else []
    missing += [(f"May be missing: {_total(coverage.possible_gaps)}", possible)] if possible else []
    homes = [(_short(stay), tuple(_stay(stay, window))) for stay in timeline.stays]
    both = tuple(_boxes("both", (overlap.span for overlap in coverage.overlaps), window))
    rest = [("Two addresses at once", both)] if both else []
    if timeline.abroad:
        boxes = (
            _box("counts" if away.counts_as_uk else "abroad", away.span, window) for away in timeline.abroad
        )
        rest.append(("Time outside the UK", tuple(boxes)))
    rest.append(("You need to have lived in the UK", (_box("asked", timeline.resident, window),)))
    lanes = tuple(
        Lane(AXIS + LANE * number, words, boxes)
        for number, (words, boxes) in enumerate([*missing, *homes, *rest])
    )
    return Picture(
        height=AXIS + LANE * len(lanes) + AXIS,
        lanes=lanes,
        bands=gaps + possible,
        bands_to=AXIS + LANE * (len(missing) + len(homes)),
        years=tuple(_years(window)),
        anchors=tuple(_anchors(timeline)),
    )


def small(timeline: Timeline) -> Picture:
    """Draw addresses in as few rows as they need, without words, and the gaps through all of them."""
    window = timeline.window
    rows = side_by_side(timeline.stays)
    lanes = tuple(
        Lane(SMALL_LANE * number, "", tuple(box for stay in row for box in _stay(stay, window)))
        for number, row in enumerate(rows)
    )
    bands = tuple(_boxes("gap", timeline.coverage.gaps, window))
    bands += tuple(_boxes("possible", timeline.coverage.possible_gaps, window))
    height = SMALL_LANE * max(len(rows), 2)
    return Picture(height, lanes, bands, height, (), ())


def in_a_sentence(timeline: Timeline) -> str:
    """Say how far the addresses reach: "1,825 of 1,827 days have an address. 1 gap."."""
    coverage = timeline.coverage
    said = [f"{coverage.days_covered:,} of {coverage.window.days:,} days have an address."]
    for number, one in (
        (len(coverage.gaps), "gap"),
        (len(coverage.possible_gaps), "possible gap"),
    ):
        if number:
            said.append(f"{number} {one}{'s' if number > 1 else ''}.")
    return " ".join(said)


def abroad_name(country: str | None) -> str:
    """Give the name of a country that somebody was in."""
    return countries().get(country or "", "outside the UK")


def _total(spans: Iterable[Span]) -> str:
    """Say how many days some stretches have together."""
    number = sum(span.days for span in spans)
    return "1 day" if number == 1 else f"{number:,} days"


def _short(stay: Stay) -> str:
    """Give the name of a stay, cut where it would not fit."""
    name = name_of(stay.address)
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _stay(stay: Stay, window: Span) -> Iterator[Box]:
    """Give the box of all days that a stay may cover, and over it that of those which it surely covers."""
    if stay.span != stay.certain:
        yield _box("vague", stay.span, window)
    if stay.certain:
        yield _box("stay", stay.certain, window)


def _boxes(kind: str, spans: Iterable[Span], window: Span) -> Iterator[Box]:
    return (_box(kind, span, window) for span in spans)


def _box(kind: str, span: Span, window: Span) -> Box:
    """Give the box of some days; the part of them that lies in the window."""
    inside = span.within(window) or span
    return Box(kind, _percent(_share(inside.first, window)), _percent(100 * inside.days / window.days))


def _share(when: date, window: Span) -> float:
    """Give how far into the window a day begins, in percent."""
    return 100 * (when - window.first).days / window.days


def _percent(share: float) -> str:
    return f"{share:.2f}%"


def _years(window: Span) -> Iterator[Mark]:
    """Give each first of January within the window."""
    for year in range(window.first.year + 1, window.last.year + 1):
        share = _share(date(year, 1, 1), window)
        yield Mark(_percent(share), str(year), share > NEAR_THE_END)


def _anchors(timeline: Timeline) -> Iterator[Mark]:
    """Give the days checked for, each at its end; of two, the earlier one is the day of the signature."""
    *signed, checked = timeline.anchors
    for when in signed:
        yield Mark(_percent(_share(day_after(when), timeline.window)), "", ends=True)
    yield Mark("100%", f"Checked for {day(checked)}", ends=True)
