"""Every answer of a part, for reading and checking: sections, their pages, a row for each question."""

from collections.abc import Iterator
from dataclasses import dataclass

from app import clock
from app.applicant.employer.evidence import CriterionPage
from app.applicant.opening import OpenPart
from app.applicant.sections import Collection, Section
from app.documents.places import Place, read
from app.models.base import Document
from forms.documents import DocumentForm
from forms.employer.attaching import attached

NOT_YET = "I do not meet this yet."


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its answer; `label`, `value`, `change` and `about` as `shared/rows.html` takes them."""

    label: str
    value: str
    change: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Answers that belong together: of one page, or of one item of a list."""

    rows: tuple[Row, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The answers of a section; `key` is its place on the page."""

    key: str
    title: str
    blocks: tuple[Block, ...]


def chapters(opened: OpenPart, *, change: bool) -> Iterator[Chapter]:
    """Give every answer of a part; `change` adds to each the way to change it."""
    for section in opened.sections:
        if section.shown(opened.document):
            yield Chapter(
                f"{opened.part.key}-{section.key}", section.title, tuple(_blocks(opened, section, change))
            )


def _blocks(opened: OpenPart, section: Section, change: bool) -> Iterator[Block]:
    """Give the answers of a section, page by page; criteria share one block."""
    criteria = [page for page in section.shown(opened.document) if isinstance(page, CriterionPage)]
    if criteria:
        yield Block(tuple(_evidence(opened, page, change) for page in criteria))
        return
    for page in section.shown(opened.document):
        href = opened.url(page) if change else ""
        if isinstance(page, Collection):
            yield from _items(opened, page, href)
        else:
            yield Block(tuple(_rows(page.form, opened.document, page.place, href)))


def _evidence(opened: OpenPart, page: CriterionPage, change: bool) -> Row:
    """Give a criterion in the advert's words, and what the applicant says to it."""
    answer = read(opened.document, page.place) or {}
    shown_by = "; ".join(choice.label for choice in attached(opened.document, answer))
    said = [
        NOT_YET if answer.get("not_yet") else "",
        answer.get("text") or "",
        f"Shown by: {shown_by}" if shown_by else "",
    ]
    label = f"{page.title} ({page.kind})"
    return Row(label, "\n".join(filter(None, said)), opened.url(page) if change else "", page.counted.lower())


def _items(opened: OpenPart, page: Collection, href: str) -> Iterator[Block]:
    """Give each item of a list under its own title, or what is said of an empty list."""
    items = page.items(opened.document)
    for item in items:
        card = page.card(item, opened.document)
        item_href = opened.item_url(page, item["id"]) if href else ""
        yield Block(
            tuple(_rows(page.form, opened.document, page.item(item["id"]), item_href, card.title)), card.title
        )
    if not items:
        said = page.none.said if page.none and page.none_said(opened.document) else ""
        yield Block((Row(page.title, said, href),))


def _rows(
    form: type[DocumentForm], document: Document, place: Place, href: str, of: str = ""
) -> Iterator[Row]:
    """Give the questions of one form with their answers."""
    shown = form(on=clock.today(), value=read(document, place), document=document)
    for label, value in shown.rows():
        about = f"{label}: {of}" if of else ""
        yield Row(label.removesuffix(" (optional)"), value, href, about)
