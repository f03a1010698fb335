"""What staff do with vacancies: start one from an advert or from another, find, correct and withdraw it."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, defer, lazyload

from app.closing import closing_moment
from app.documents.listings import listing
from app.documents.vacancy import without_its_own
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services import audit, carried_guides
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

UNTITLED = "Untitled vacancy"


def start(
    session: Session, actor: Actor, trust_id: UUID, advert: str, document: Document, now: datetime
) -> Vacancy:
    """Keep what was read from an advert as a draft of one of the actor's trusts.

    Raises:
        NotFound: the actor does not edit vacancies for that trust.
    """
    if trust_id not in actor.trusts(Permission.VACANCY_EDIT):
        raise NotFound
    vacancy = Vacancy(trust_id=trust_id, title="", document={}, advert=advert, created_at=now)
    write(vacancy, document)
    session.add(vacancy)
    session.flush()
    audit.record(session, "vacancy_started", actor.account_id, vacancy.id, now, trust=str(trust_id))
    return vacancy


def copy(session: Session, actor: Actor, source: Vacancy, now: datetime) -> Vacancy:
    """Start a draft from a vacancy of any status: all of it but its dates and its reference.

    Weights and marking guides come along, by the words of their criteria.

    Raises:
        NotFound: the actor does not edit vacancies for that trust.
    """
    if source.trust_id not in actor.trusts(Permission.VACANCY_EDIT):
        raise NotFound
    vacancy = Vacancy(
        trust_id=source.trust_id,
        title="",
        document={},
        advert=source.advert,
        profile=source.profile,
        guides=carried_guides.of(session, source),
        created_at=now,
    )
    write(vacancy, without_its_own(source.document))
    session.add(vacancy)
    session.flush()
    facts = {"trust": str(source.trust_id), "source": str(source.id)}
    audit.record(session, "vacancy_copied", actor.account_id, vacancy.id, now, **facts)
    return vacancy


def of_staff(
    session: Session, actor: Actor, vacancy_id: UUID, permission: Permission, *, lock: bool = False
) -> Vacancy:
    """Give a vacancy of a trust for which the actor holds the permission.

    Locked, nobody else changes it until the transaction ends.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    locked = {"of": Vacancy} if lock else None
    vacancy = session.get(
        Vacancy,
        vacancy_id,
        options=[lazyload(Vacancy.criteria)],
        with_for_update=locked,
        populate_existing=lock,
    )
    if vacancy is None or vacancy.trust_id not in actor.trusts(permission):
        raise NotFound
    return vacancy


def list_of_staff(
    session: Session, actor: Actor, permission: Permission, before: tuple[datetime, UUID] | None, size: int
) -> list[Vacancy]:
    """Give the trusts' vacancies, newest first, from the one after `before` (created_at, id) on."""
    wanted = (
        _for_lists()
        .where(Vacancy.trust_id.in_(actor.trusts(permission)))
        .order_by(Vacancy.created_at.desc(), Vacancy.id.desc())
        .limit(size)
    )
    if before is not None:
        at, last_id = before
        wanted = wanted.where(
            (Vacancy.created_at < at) | ((Vacancy.created_at == at) & (Vacancy.id < last_id))
        )
    return list(session.scalars(wanted))


def correct(session: Session, actor: Actor, vacancy: Vacancy, document: Document, now: datetime) -> None:
    """Replace a draft's document by a corrected one.

    Raises:
        NotPossibleNow: the vacancy has been published; applicants answer what was published.
    """
    if vacancy.status != "draft":
        raise NotPossibleNow("This vacancy has been published, so its text can no longer change.")
    write(vacancy, document)
    vacancy.version += 1
    audit.record(session, "vacancy_changed", actor.account_id, vacancy.id, now, version=vacancy.version)


def write(vacancy: Vacancy, document: Document) -> None:
    """Keep the document, and what lists need of it beside it: for services that begin or change a vacancy."""
    vacancy.document = document
    vacancy.title = (document.get("title") or UNTITLED)[:300]
    closing = document.get("closing")
    vacancy.closing_at = closing_moment(closing) if closing else None
    for column, value in asdict(listing(document)).items():
        setattr(vacancy, column, value)


def withdraw(session: Session, actor: Actor, vacancy: Vacancy, now: datetime) -> None:
    """Take a vacancy off the list; nobody can send an application to it any more."""
    if vacancy.status == "withdrawn":
        raise NotPossibleNow("This vacancy has already been withdrawn.")
    vacancy.status = "withdrawn"
    vacancy.version += 1
    audit.record(session, "vacancy_withdrawn", actor.account_id, vacancy.id, now)


def published(session: Session, vacancy_id: UUID) -> Vacancy:
    """Give a vacancy that anybody may see, open or closed.

    Raises:
        NotFound: it is a draft or withdrawn, or there is none.
    """
    vacancy = session.get(Vacancy, vacancy_id)
    if vacancy is None or vacancy.status != "published":
        raise NotFound
    return vacancy


def _for_lists() -> Select[Vacancy]:
    """Select vacancies without what no list shows: the advert and the person specification."""
    return select(Vacancy).options(defer(Vacancy.advert), lazyload(Vacancy.criteria))
