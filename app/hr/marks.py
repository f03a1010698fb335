"""Where in the advert each value of a draft was read, and what is in doubt about it."""

from collections.abc import Iterator, Sequence

from app.documents.vacancy import Doubt, doubts_in, inside
from app.hr.groups import GROUPS
from app.hr.reading import Advert, Found, Quote, Stretch
from app.models.base import Document


class Marks:
    """The advert of a draft, with the places that its values were read from.

    Attributes:
        doubts: all of them, in the order of the document.
    """

    def __init__(self, document: Document, advert: str) -> None:
        self._advert = Advert(advert)
        self.doubts = tuple(doubts_in(document))
        self._places: dict[str, list[Found]] = {}
        for pointer, passages in (document.get("passages") or {}).items():
            self._add(pointer, self._advert.found(passages))
        for doubt in document.get("doubts") or ():
            if doubt["field"] not in self._places:
                self._add(doubt["field"], self._advert.find(doubt.get("text") or ""))

    def _add(self, pointer: str, found: list[Found]) -> None:
        if found:
            self._places[pointer] = found

    def quotes(self, pointers: Sequence[str]) -> list[Quote]:
        """Quote the lines of the advert that values at these places were read from."""
        return self._advert.quotes(
            found for name, places in self._places.items() if about(name, pointers) for found in places
        )

    def anchor(self, pointers: Sequence[str]) -> str:
        """Give the id of the first words that values at these places were read from; "" for none."""
        return next((anchor_of(name) for name in self._places if about(name, pointers)), "")

    def doubts_at(self, pointers: Sequence[str], itself: str = "") -> tuple[Doubt, ...]:
        """Give the doubts about these places and what is in them, and about the place `itself`."""
        return tuple(doubt for doubt in self.doubts if doubt.field == itself or about(doubt.field, pointers))

    def stretches(self) -> Iterator[Stretch]:
        """Yield the whole advert in parts; whole paragraphs are not marked, or all of it would be."""
        long = {anchor_of(at) for group in GROUPS if group.long for at in group.pointers}
        marks = {anchor_of(name): places for name, places in self._places.items()}
        doubtful = {anchor_of(doubt.field) for doubt in self.doubts}
        yield from self._advert.stretches(marks, frozenset(doubtful), frozenset(long))


def about(name: str, pointers: Sequence[str]) -> bool:
    """Tell whether a place is one of these, or in one of them."""
    return any(inside(name, pointer) for pointer in pointers)


def anchor_of(pointer: str) -> str:
    """Give the id of the words in the advert that a value was read from."""
    return "advert" + pointer.replace("/", "-")
