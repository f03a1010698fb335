"""Answers of the application before that fit a page of this one which is not answered yet, one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app import clock
from app.applicant.employer.evidence import CriterionPage
from app.applicant.opening import OpenPart
from app.applicant.sections import Collection, Page
from app.documents.listings import plain
from app.documents.places import Place, read
from app.models.applications import Application
from app.models.base import Document
from forms.employer.attaching import attachable


@dataclass(frozen=True, slots=True)
class Offer:
    """One answer that can be taken over.

    Attributes:
        key: names it in an address; the same as long as the answer before is.
        place: where it would stand.
        value: what would stand there.
        rows: questions and answers, for reading.
    """

    key: str
    title: str
    page: Page | Collection
    place: Place
    value: Document
    rows: tuple[dict[str, str], ...]


def offers(opened: OpenPart, before: Document, earlier: Application) -> Iterator[Offer]:
    """Yield what can be taken over, in the order of the pages; what is answered here is left alone."""
    answered_before = {plain(each.text): str(each.id) for each in earlier.vacancy.criteria}
    for _, page in opened.pages:
        if isinstance(page, Collection):
            yield from _of_list(opened, page, before)
        elif isinstance(page, CriterionPage):
            yield from _of_criterion(opened, page, before, answered_before.get(plain(page.title)))
        else:
            yield from _of_page(opened, page, page.place, before)


def _of_list(opened: OpenPart, page: Collection, before: Document) -> Iterator[Offer]:
    """Yield each item that is not in the list here, while the list has room and is not "none"."""
    here = page.items(opened.document)
    if page.none_said(opened.document) or len(here) >= page.most:
        return
    there = {item["id"] for item in here}
    for item in page.items(before):
        if item.get("id") and item["id"] not in there:
            card = page.card(item, before)
            key, place = f"{page.key}.{item['id']}", page.item(item["id"])
            yield _offer(key, card.title, page, place, item, before)


def _of_page(opened: OpenPart, page: Page, source: Place, before: Document) -> Iterator[Offer]:
    """Yield what stood at `source`, where this page has no answer."""
    value = read(before, source)
    if value and read(opened.document, page.place) is None:
        yield _offer(page.key, page.title, page, page.place, value, before)


def _of_criterion(
    opened: OpenPart, page: CriterionPage, before: Document, criterion: str | None
) -> Iterator[Offer]:
    """Yield the answer to a criterion of the same words, with what is attached to it and stands here too."""
    value = read(before, Place(("evidence", criterion))) if criterion else None
    if not value or page.answered(opened.document):
        return
    here = {choice.value for choice in attachable(opened.document)}
    value["shown_by"] = [key for key in value.get("shown_by") or () if key in here] or None
    if any(value.values()):
        yield _offer(page.key, page.title, page, page.place, value, opened.document)


def _offer(
    key: str, title: str, page: Page | Collection, place: Place, value: Document, around: Document
) -> Offer:
    form = page.form(on=clock.today(), value=value, document=around)
    rows = tuple({"label": label, "value": text} for label, text in form.rows() if text)
    return Offer(key, title, page, place, value, rows)


def after(found: Sequence[Offer], key: str) -> list[Offer]:
    """Give the offers that follow the one with this key; all where no such key is there."""
    keys = [offer.key for offer in found]
    return list(found[keys.index(key) + 1 :]) if key in keys else list(found)
