"""From a pointer of a finding to the page that mends it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.applicant.sections import Collection, Page, Section
from app.models.base import Document
from checks.findings import Finding


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is to be mended: a page of a section, and an item of it where the page is a list."""

    section: Section
    page: Page | Collection
    item_id: str | None = None


def spot_of(
    pages: Iterable[tuple[Section, Page | Collection]], document: Document, pointer: str
) -> Spot | None:
    """Give the place that a pointer leads to, the closest that there is; None where no page is near.

    Args:
        pages: every page that is asked, with its section, in order.
        document: the stored document, whose lists stand in the order of the contract's.
        pointer: RFC 6901, into the contract's document.
    """
    steps = tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
    best, closeness = None, 0
    for section, page in pages:
        close = max([_closeness(page, steps), *(_shared(way, steps) * 2 for way in _other_ways(page))])
        if close > closeness:
            best, closeness = Spot(section, page, _item_id(page, document, steps)), close
    return best


def _other_ways(page: Page | Collection) -> Iterator[tuple[str, ...]]:
    """Give where else than at its place a page answers; a list answers where its "none" is kept."""
    yield from (tuple(pointer.split("/")[1:]) for pointer in page.answers_at)
    if isinstance(page, Collection) and page.none:
        yield page.none.place.path


def _closeness(page: Page | Collection, steps: tuple[str, ...]) -> int:
    """Count the steps that a page and a pointer share, twice, and one more for a field of the page."""
    path = page.place.path
    shared = _shared(path, steps)
    if shared < len(path) and shared < len(steps):
        return 0
    fields = page.place.fields
    names_a_field = fields is not None and steps[len(path) : len(path) + 1] and steps[len(path)] in fields
    return shared * 2 + (1 if names_a_field else 0)


def _shared(path: tuple[str, ...], steps: tuple[str, ...]) -> int:
    """Count the steps that two ways have in common from the top."""
    return next(
        (n for n, (a, b) in enumerate(zip(path, steps, strict=False)) if a != b), min(len(path), len(steps))
    )


def _item_id(page: Page | Collection, document: Document, steps: tuple[str, ...]) -> str | None:
    """Give the id of the item that a pointer into a list names by its position."""
    if not isinstance(page, Collection):
        return None
    items, position = page.items(document), steps[len(page.path) : len(page.path) + 1]
    if position and position[0].isascii() and position[0].isdigit() and int(position[0]) < len(items):
        found: str = items[int(position[0])]["id"]
        return found
    return None


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with the spots that its pointers lead to, in the order of the pointers."""

    finding: Finding
    spots: tuple[Spot, ...]

    @property
    def mended_at(self) -> Spot | None:
        """Where to mend it: the chief spot; the whole list where several items or days are meant."""
        if not self.spots:
            return None
        chief = self.spots[0]
        several = any(spot.page is chief.page and spot.item_id != chief.item_id for spot in self.spots)
        return replace(chief, item_id=None) if several or self.finding.span else chief


def located(
    pages: Iterable[tuple[Section, Page | Collection]], document: Document, findings: Iterable[Finding]
) -> Iterator[Located]:
    """Give each finding with where it is mended, in the order of the findings."""
    known = list(pages)
    for finding in findings:
        spots = (spot_of(known, document, pointer) for pointer in finding.where)
        yield Located(finding, tuple(spot for spot in spots if spot is not None))
