"""The review of a draft: each value beside the words it was read from, with what is in doubt about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.documents.places import read
from app.documents.vacancy import inside
from app.hr.groups import GROUPS, Group
from app.hr.reading import Advert, Found, Quote, Stretch
from app.models.base import Document
from forms.telling import told
from forms.vacancies.criteria import KINDS

MOST_QUOTES = 2


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at: which place, and what is doubtful about it."""

    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Row:
    """One value.

    Attributes:
        words: the value; "" where the advert does not state it.
        anchor: the row's id.
        in_advert: id of the words in the advert that it was read from; "" for none.
    """

    label: str
    words: str
    anchor: str
    quotes: tuple[Quote, ...]
    doubts: tuple[Doubt, ...]
    in_advert: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of the person specification."""

    text: str
    anchor: str
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the person specification: its criteria under the words for their kinds."""

    number: int
    name: str
    kinds: tuple[tuple[str, tuple[Criterion, ...]], ...]
    doubts: tuple[Doubt, ...]
    in_advert: str


@dataclass(frozen=True, slots=True)
class Review:
    """All of a draft.

    Attributes:
        to_check: every doubt with the id of the place where it is shown, in the order of the page.
        unsaid: how many values the advert does not state.
        advert: the whole advert in marked parts.
    """

    groups: tuple[tuple[Group, tuple[Row, ...]], ...]
    sections: tuple[Section, ...]
    general: tuple[Doubt, ...]
    to_check: tuple[tuple[Doubt, str], ...]
    unsaid: int
    advert: tuple[Stretch, ...]


def review(document: Document, advert_text: str, on: date) -> Review:
    """Lay out a draft for review."""
    advert = Advert(advert_text)
    doubts = tuple(Doubt(doubt["field"], doubt["message"]) for doubt in document.get("doubts") or ())
    places = _places(document, advert)
    groups = tuple(
        (group, tuple(_rows(group, document, on, _Read(advert, places, doubts)))) for group in GROUPS
    )
    sections = tuple(_sections(document, _Read(advert, places, doubts)))
    shown = [(doubt, row.anchor) for _, rows in groups for row in rows for doubt in row.doubts]
    for section in sections:
        shown += [(doubt, f"section-{section.number}") for doubt in section.doubts]
        shown += [(d, one.anchor) for _, criteria in section.kinds for one in criteria for d in one.doubts]
    general = tuple(doubt for doubt in doubts if doubt not in {one for one, _ in shown})
    return Review(
        groups,
        sections,
        general,
        tuple([(doubt, "general") for doubt in general] + shown),
        sum(not row.words for _, rows in groups for row in rows),
        tuple(_advert(advert, places, doubts)),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read, where it stands, and what is doubtful."""

    advert: Advert
    places: Mapping[str, Sequence[Found]]
    doubts: tuple[Doubt, ...]

    def at(self, pointers: Sequence[str]) -> list[Found]:
        return [
            found for name, places in self.places.items() if _about(name, pointers) for found in places
        ]

    def anchor(self, pointers: Sequence[str]) -> str:
        return next((anchor_of(name) for name in self.places if _about(name, pointers)), "")

    def doubts_at(self, pointers: Sequence[str]) -> tuple[Doubt, ...]:
        return tuple(doubt for doubt in self.doubts if _about(doubt.field, pointers))


def _about(name: str, pointers: Sequence[str]) -> bool:
    return any(inside(name, pointer) for pointer in pointers)


def anchor_of(pointer: str) -> str:
    """Give the id of the words in the advert that a value was read from."""
    return "advert" + pointer.replace("/", "-")


def _places(document: Document, advert: Advert) -> dict[str, list[Found]]:
    """Give where each value stands in the advert; of a doubt without a passage, where its words stand."""
    places = {
        pointer: found
        for pointer, passages in (document.get("passages") or {}).items()
        if (found := advert.found(passages))
    }
    for doubt in document.get("doubts") or ():
        if doubt["field"] not in places and (found := advert.find(doubt.get("text") or "")):
            places[doubt["field"]] = found
    return places


def _rows(group: Group, document: Document, on: date, seen: _Read) -> Iterator[Row]:
    form = group.form(on=on, value=read(document, group.place))
    for field in form.questions():
        pointers = form.pointers(field.short_name)
        found = [] if group.long else seen.at(pointers)[:MOST_QUOTES]
        yield Row(
            field.label.text,
            _words(field),
            f"row-{group.key}-{field.short_name}",
            tuple(seen.advert.quote(place) for place in found),
            seen.doubts_at(pointers),
            seen.anchor(pointers),
        )


def _words(field: Any) -> str:
    """Give a value in words; what the advert does not say is none."""
    if getattr(field, "stated", ...) is None:
        return ""
    return told(field)


def _sections(document: Document, seen: _Read) -> Iterator[Section]:
    for number, section in enumerate(document.get("sections") or ()):
        place = f"/sections/{number}"
        kinds = tuple(
            (word, tuple(_criteria(section.get(kind) or (), f"{place}/{kind}", seen)))
            for kind, word in KINDS.items()
            if section.get(kind)
        )
        own = tuple(d for d in seen.doubts if d.field in {place, f"{place}/name"})
        yield Section(number, section.get("name") or "", kinds, own, seen.anchor((place,)))


def _criteria(texts: Sequence[str], place: str, seen: _Read) -> Iterator[Criterion]:
    for number, text in enumerate(texts):
        pointer = f"{place}/{number}"
        yield Criterion(text, "row" + pointer.replace("/", "-"), seen.doubts_at((pointer,)))


def _advert(advert: Advert, places: Mapping[str, list[Found]], doubts: tuple[Doubt, ...]) -> Iterator[Stretch]:
    """Give the advert marked; whole paragraphs are not, or all of it would be."""
    long = {at for group in GROUPS if group.long for at in group.pointers}
    doubtful = frozenset(doubt.field for doubt in doubts)
    yield from advert.stretches(places, doubtful, frozenset(long))
