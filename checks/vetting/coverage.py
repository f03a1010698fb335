"""How far the addresses cover the window: certain gaps, possible gaps, overlaps (DATE-04 to DATE-06)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from checks.dates import Span, gaps, years_before
from checks.profiles import Profile
from checks.vetting.places import Address, Stay


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two addresses held at once, the one that stands first in the form first."""

    span: Span
    addresses: tuple[Address, Address]

    @property
    def where(self) -> tuple[str, str]:
        """Where the two stand in the form."""
        return (self.addresses[0].at, self.addresses[1].at)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the addresses cover the window; everything oldest first.

    Attributes:
        gaps: days that certainly have no address.
        possible_gaps: further days that have none if each vague date fell at its worst.
        overlaps: days that certainly have two, for each two.
    """

    window: Span
    gaps: tuple[Span, ...]
    possible_gaps: tuple[Span, ...]
    overlaps: tuple[Overlap, ...]

    @property
    def days_covered(self) -> int:
        """How many days of the window are in no certain gap."""
        return self.window.days - sum(gap.days for gap in self.gaps)


def address_window(profile: Profile, first: date, last: date | None = None) -> Span:
    """Give the days that need an address: the years before the first anchor, up to the last anchor."""
    return Span(years_before(first, profile.address_history_years), last or first)


def cover(addresses: Sequence[Address], window: Span) -> Coverage:
    """Work out how far the addresses cover the window."""
    return Coverage(
        window,
        tuple(certain_gaps(addresses, window)),
        tuple(possible_gaps(addresses, window)),
        tuple(overlaps(addresses, window)),
    )


def certain_gaps(stays: Sequence[Stay], window: Span) -> Iterator[Span]:
    """Yield, oldest first, the stretches without an address even if each date fell at its best."""
    return gaps((span for stay in stays if (span := stay.widest(window.last))), window)


def possible_gaps(stays: Sequence[Stay], window: Span) -> Iterator[Span]:
    """Yield, oldest first, the further stretches without an address if each date fell at its worst."""
    certain = list(certain_gaps(stays, window))
    for gap in gaps((span for stay in stays if (span := stay.narrowest(window.last))), window):
        yield from gaps(certain, gap)


def overlaps(addresses: Sequence[Address], window: Span) -> Iterator[Overlap]:
    """Yield, oldest first, the days of the window on which two addresses were certainly held."""
    held = [
        (part, address)
        for address in addresses
        if (span := address.narrowest(window.last)) and (part := span.within(window))
    ]
    found = [
        Overlap(shared, (one, other))
        for (span, one), (other_span, other) in combinations(held, 2)
        if (shared := span.within(other_span))
    ]
    yield from sorted(found, key=lambda overlap: (overlap.span, overlap.where))


def neighbours(
    addresses: Sequence[Address], gap: Span, on: date, *, at_worst: bool = False
) -> tuple[str, ...]:
    """Give where the addresses next to a gap stand in the form, the earlier first; the section if none.

    `at_worst`: the gap is one that is there if each vague date fell at its worst.
    """
    spans = [
        (span, address.at)
        for address in addresses
        if (span := address.narrowest(on) if at_worst else address.widest(on))
    ]
    before = max(((span.last, at) for span, at in spans if span.last < gap.first), default=None)
    after = min(((span.first, at) for span, at in spans if span.first > gap.last), default=None)
    return tuple(found[1] for found in (before, after) if found) or ("/addresses",)
