"""Find open vacancies: by what somebody looks for, and those that are like another one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, defer, lazyload

from app.documents.listings import apart, begins, plain, strokes
from app.documents.searches import Search
from app.models.vacancies import Vacancy
from app.services.keysets import beyond

LOOKED_AT, SHOWN = 100, 4
"""How many vacancies are compared with one, and how many are named at most."""


def open_now(
    session: Session, search: Search, now: datetime, after: tuple[datetime, UUID] | None, size: int
) -> list[Vacancy]:
    """Give open vacancies, those closing first before others, from the one after `after` on."""
    wanted = _open(search, now).order_by(Vacancy.closing_at, Vacancy.id).limit(size)
    if after is not None:
        wanted = wanted.where(beyond(Vacancy.closing_at, Vacancy.id, after))
    return list(session.scalars(wanted))


def newest(session: Session, search: Search, now: datetime, size: int) -> list[Vacancy]:
    """Give open vacancies, those published last before others."""
    wanted = _open(search, now).order_by(Vacancy.published_at.desc(), Vacancy.id).limit(size)
    return list(session.scalars(wanted))


def all_open(session: Session, search: Search, now: datetime) -> list[UUID]:
    """Give the ids of all open vacancies that fit, those published first before others."""
    wanted = select(Vacancy.id).where(*_fits(search, now)).order_by(Vacancy.published_at, Vacancy.id)
    return list(session.scalars(wanted))


@dataclass(frozen=True, slots=True)
class Similar:
    """A vacancy that is like another one, and in what, most telling first."""

    vacancy: Vacancy
    because: tuple[str, ...]


def similar(session: Session, vacancy: Vacancy, now: datetime) -> list[Similar]:
    """Give open vacancies of the same profession, or of the same band in the same town.

    Those that share more come first, then those that close first; the same every time.
    """
    professions, bands = apart(vacancy.professions), apart(vacancy.bands)
    town = plain(vacancy.document.get("town") or "")
    same_work = [Vacancy.professions.contains(strokes(word)) for word in professions]
    same_band = [Vacancy.bands.contains(strokes(band)) for band in bands]
    alike = list(same_work)
    if same_band and town.strip():
        alike.append(and_(or_(*same_band), Vacancy.place.contains(town)))
    if not alike:
        return []
    wanted = (
        _open(Search(), now)
        .where(Vacancy.id != vacancy.id, or_(*alike))
        .order_by(Vacancy.closing_at, Vacancy.id)
        .limit(LOOKED_AT)
    )
    found = [Similar(each, tuple(_shared(vacancy, each))) for each in session.scalars(wanted)]
    return sorted(found, key=lambda each: -len(each.because))[:SHOWN]


def _shared(one: Vacancy, other: Vacancy) -> Iterator[str]:
    """Yield what two vacancies share, in words."""
    for word in apart(one.professions):
        if strokes(word) in other.professions:
            yield f"both titles say “{word}”"
    for band in apart(one.bands):
        if strokes(band) in other.bands:
            yield f"both are band {band}"
    town = one.document.get("town") or ""
    if town and plain(town) in other.place:
        yield f"both are in {town}"


def _open(search: Search, now: datetime) -> Select[Vacancy]:
    """Select without what no list shows: the advert and the person specification."""
    return (
        select(Vacancy).options(defer(Vacancy.advert), lazyload(Vacancy.criteria)).where(*_fits(search, now))
    )


def _fits(search: Search, now: datetime) -> Iterator[ColumnElement[bool]]:
    """Yield what has to be so of a vacancy. Words are plain, so that none of them is a pattern."""
    yield Vacancy.status == "published"
    yield Vacancy.closing_at > now
    for word in begins(search.words):
        yield Vacancy.words.contains(word)
    for word in begins(search.place):
        yield Vacancy.place.contains(word)
    if search.band:
        yield Vacancy.bands.contains(strokes(search.band))
    if search.pay:
        yield Vacancy.yearly_pay >= search.pay
    if search.years:
        yield Vacancy.vetting_years <= search.years
    if search.days:
        yield Vacancy.closing_at <= now + timedelta(days=search.days)
