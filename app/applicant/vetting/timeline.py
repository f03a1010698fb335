"""The timeline of the vetting form that is open: the drawing, and the table that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.applicant.opening import OpenPart
from app.applicant.vetting.checked import profile_of, record_of, report_on
from app.applicant.vetting.residency import days
from app.web.filters import day
from app.web.timelines import Picture, abroad_name, full, in_a_sentence, small
from checks.dates import Span
from checks.timeline import Timeline, timeline
from checks.vetting.places import Address
from forms.vetting.addresses import name_of

COUNTS = "Time outside the UK that counts as time in the UK"
UNKNOWN = "Not given yet"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `days` is empty where the dates are too vague or too old to count them."""

    what: str
    first: str
    last: str
    days: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A timeline to show: the drawing, in a sentence, and as a table."""

    picture: Picture
    words: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SmallTimeline:
    """A small drawing, in a sentence, and where all of it is told."""

    picture: Picture
    words: str
    url: str


def shown(opened: OpenPart) -> Shown:
    """Give the timeline of the form as it stands, or would."""
    laid_out = timeline_of(opened)
    return Shown(full(laid_out), in_a_sentence(laid_out), tuple(rows(laid_out)))


def in_small(opened: OpenPart) -> SmallTimeline | None:
    """Give the small drawing; None while no address is given."""
    laid_out = timeline_of(opened)
    if not laid_out.stays:
        return None
    url = next(replace(opened, then=None).url(page) for _, page in opened.pages if page.key == "addresses")
    return SmallTimeline(small(laid_out), in_a_sentence(laid_out), url)


def timeline_of(opened: OpenPart) -> Timeline:
    """Lay out the form that is open."""
    return timeline(record_of(opened), profile_of(opened), report_on(opened))


def beside(opened: OpenPart) -> dict[str, object]:
    """Give what stands beside the questions about one stay or absence."""
    return {"timeline": shown(opened)}


def rows(laid_out: Timeline) -> Iterator[Row]:
    """Give the table: what is missing first, then addresses, newest first, then what they come to."""
    coverage = laid_out.coverage
    yield from (_row("No address given", gap) for gap in coverage.gaps)
    yield from (_row("May be missing", gap) for gap in coverage.possible_gaps)
    yield from (
        _address(stay.address, days(stay.span) if stay.span == stay.certain else "")
        for stay in laid_out.stays
    )
    yield from (_address(address) for address in laid_out.outside)
    for overlap in coverage.overlaps:
        yield _row("Two addresses at once", overlap.span)
    for away in laid_out.abroad:
        what = COUNTS if away.counts_as_uk else "Time outside the UK"
        yield _row(f"{what}: {abroad_name(away.country)}", away.span)
    yield _row("You need to have lived in the UK", laid_out.resident)
    yield from (Row("Day that this is checked for", day(anchor), day(anchor)) for anchor in laid_out.anchors)


def _row(what: str, span: Span) -> Row:
    return Row(what, day(span.first), day(span.last), days(span))


def _address(address: Address, length: str = "") -> Row:
    """Give the line of an address with its dates as they were given, which may lie before the window."""
    first = str(address.start) if address.start else UNKNOWN
    last = str(address.end) if address.end else "Now" if address.start else UNKNOWN
    return Row(name_of(address), first, last, length)
