"""The review of a draft: each value beside the words it was read from, with what is in doubt about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.documents.places import read
from app.documents.vacancy import Doubt
from app.hr.groups import GROUPS, Group
from app.hr.marks import Marks
from app.hr.reading import Quote, Stretch
from app.models.base import Document
from app.web.filters import money
from forms.fields import MoneyField
from forms.telling import told
from forms.vacancies.criteria import KINDS
from forms.vacancies.fields import StatedField

MOST_QUOTES = 2
SPECIFICATION_AFTER = "applicants"
"""The group after which the person specification stands on the page."""


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
        to_check: every doubt with the id of its place on the page and what stands there, in the page's order.
        unsaid: how many values the advert does not state.
        advert: the whole advert in marked parts.
    """

    groups: tuple[tuple[Group, tuple[Row, ...]], ...]
    sections: tuple[Section, ...]
    general: tuple[Doubt, ...]
    to_check: tuple[tuple[Doubt, str, str], ...]
    unsaid: int
    advert: tuple[Stretch, ...]


def review(document: Document, advert_text: str, on: date) -> Review:
    """Lay out a draft for review."""
    marks = Marks(document, advert_text)
    groups = tuple((group, tuple(_rows(group, document, on, marks))) for group in GROUPS)
    sections = tuple(_sections(document, marks))
    before = 1 + [group.key for group, _ in groups].index(SPECIFICATION_AFTER)
    shown = [*_in_groups(groups[:before]), *_in_sections(sections), *_in_groups(groups[before:])]
    general = tuple(doubt for doubt in marks.doubts if doubt not in {one for one, _, _ in shown})
    return Review(
        groups,
        sections,
        general,
        tuple([(doubt, "general", "The whole advert") for doubt in general] + shown),
        sum(not row.words for _, rows in groups for row in rows),
        tuple(marks.stretches()),
    )


def _in_groups(groups: Sequence[tuple[Group, tuple[Row, ...]]]) -> Iterator[tuple[Doubt, str, str]]:
    """Yield the doubts about values, each with the id of its row and the words of its label."""
    for group, rows in groups:
        for row in rows:
            yield from ((doubt, row.anchor, f"{group.title}: {row.label}") for doubt in row.doubts)


def _in_sections(sections: Sequence[Section]) -> Iterator[tuple[Doubt, str, str]]:
    """Yield the doubts about the person specification, each with its id and the name of its section."""
    for section in sections:
        yield from ((doubt, f"section-{section.number}", section.name) for doubt in section.doubts)
        for word, criteria in section.kinds:
            for one in criteria:
                yield from ((doubt, one.anchor, f"{section.name}, {word.lower()}") for doubt in one.doubts)


def _rows(group: Group, document: Document, on: date, marks: Marks) -> Iterator[Row]:
    form = group.form(on=on, value=read(document, group.place))
    itself = group.itself
    for field in form.questions():
        pointers = form.pointers(field.short_name)
        yield Row(
            field.label.text,
            _words(field),
            f"row-{group.key}-{field.short_name}",
            () if group.long else tuple(marks.quotes(pointers)[:MOST_QUOTES]),
            marks.doubts_at(pointers, itself),
            marks.anchor(pointers),
        )
        itself = ""


def _words(field: Any) -> str:
    """Give a value in words; what the advert does not say is none."""
    if isinstance(field, StatedField) and field.stated is None:
        return ""
    if isinstance(field, MoneyField):
        return money(field.data)
    return told(field)


def _sections(document: Document, marks: Marks) -> Iterator[Section]:
    for number, section in enumerate(document.get("sections") or ()):
        place = f"/sections/{number}"
        kinds = tuple(
            (word, tuple(_criteria(section.get(kind) or (), f"{place}/{kind}", marks)))
            for kind, word in KINDS.items()
            if section.get(kind)
        )
        own = tuple(d for d in marks.doubts if d.field in {place, f"{place}/name"})
        yield Section(number, section.get("name") or "", kinds, own, marks.anchor((place,)))


def _criteria(texts: Sequence[str], place: str, marks: Marks) -> Iterator[Criterion]:
    for number, text in enumerate(texts):
        pointer = f"{place}/{number}"
        yield Criterion(text, "row" + pointer.replace("/", "-"), marks.doubts_at((pointer,)))
