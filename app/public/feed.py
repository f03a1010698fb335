"""A search as an Atom feed (RFC 4287), written with the standard library's own XML."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID
from xml.etree import ElementTree as ET

from flask import url_for

from app.documents.searches import Search
from app.models.vacancies import Vacancy
from app.notifications.headers import one_line
from app.services import postings
from app.web.filters import closes

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed with nothing in it was last changed: Atom wants a day, and it must not change by itself."""


def feed(search: Search, found: Sequence[Vacancy], moved: Mapping[UUID, datetime]) -> bytes:
    """Give the feed.

    Args:
        search: what was looked for.
        found: the vacancies as they stand in it, those published last first.
        moved: when the closing moment of a vacancy was last moved, of those where it was.
    """
    here = url_for("public.vacancies_feed", _external=True, **search.query)
    top = ET.Element("feed", xmlns=NAMESPACE)
    _add(top, "id", here)
    _add(top, "title", f"Vacancies: {search}")
    _add(top, "updated", max((_changed(vacancy, moved) for vacancy in found), default=LONG_AGO).isoformat())
    ET.SubElement(top, "link", rel="self", type="application/atom+xml", href=here)
    page = url_for("public.vacancies", _external=True, **search.query)
    ET.SubElement(top, "link", rel="alternate", type="text/html", href=page)
    for vacancy in found:
        _entry(top, vacancy, _changed(vacancy, moved))
    written: bytes = ET.tostring(top, encoding="utf-8", xml_declaration=True)
    return written


def _entry(top: ET.Element, vacancy: Vacancy, changed: datetime) -> None:
    """Add one vacancy: what its line in the list says."""
    said = postings.summary(vacancy, _at(vacancy))
    entry = ET.SubElement(top, "entry")
    _add(entry, "id", vacancy.id.urn)
    _add(entry, "title", said.title)
    _add(ET.SubElement(entry, "author"), "name", said.employer)
    _add(entry, "published", _at(vacancy).isoformat())
    _add(entry, "updated", changed.isoformat())
    href = url_for("public.vacancy", vacancy_id=vacancy.id, _external=True)
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=href)
    lines = (said.place, said.pay, f"Closes {closes(vacancy.closing_at)}")
    _add(entry, "summary", ". ".join(filter(None, lines)))


def _at(vacancy: Vacancy) -> datetime:
    """Give when a vacancy was published."""
    return vacancy.published_at or LONG_AGO


def _changed(vacancy: Vacancy, moved: Mapping[UUID, datetime]) -> datetime:
    """Give when it last changed: nothing but its closing moment does after publishing."""
    return moved.get(vacancy.id, _at(vacancy))


def _add(parent: ET.Element, name: str, text: str) -> None:
    """Add an element with text, without the characters that XML has no way to write."""
    kept = (letter for letter in one_line(text) if letter not in "\ufffe\uffff" and not _half(letter))
    ET.SubElement(parent, name).text = "".join(kept).strip()


def _half(letter: str) -> bool:
    """Tell whether it is half of a character only."""
    return "\ud800" <= letter <= "\udfff"
