"""What staff do with vacancies: start one from an advert or from another, correct, publish, withdraw it."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, defer, lazyload

from app.closing import closing_moment
from app.documents.listings import listing
from app.documents.vacancy import without_its_own
from app.models.base import Document
from app.models.vacancies import Criterion, Vacancy
from app.services import audit
from app.services.actors import Actor, Permission
from app.services.errors import Missing, NotFound, NotPossibleNow, NotReady

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
    _write(vacancy, document)
    session.add(vacancy)
    session.flush()
    audit.record(session, "vacancy_started", actor.account_id, vacancy.id, now, trust=str(trust_id))
    return vacancy


def copy(session: Session, actor: Actor, source: Vacancy, now: datetime) -> Vacancy:
    """Start a draft from a vacancy of any status: all of it but its dates and its reference.

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
        created_at=now,
    )
    _write(vacancy, without_its_own(source.document))
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
    _write(vacancy, document)
    vacancy.version += 1
    audit.record(session, "vacancy_changed", actor.account_id, vacancy.id, now, version=vacancy.version)


def _write(vacancy: Vacancy, document: Document) -> None:
    """Keep the document, and what lists need of it beside it."""
    vacancy.document = document
    vacancy.title = (document.get("title") or UNTITLED)[:300]
    closing = document.get("closing")
    vacancy.closing_at = closing_moment(closing) if closing else None
    for column, value in asdict(listing(document)).items():
        setattr(vacancy, column, value)


def publish(session: Session, actor: Actor, vacancy: Vacancy, now: datetime) -> None:
    """Let people see the vacancy and apply.

    Raises:
        NotPossibleNow: it is no draft.
        NotReady: something that applicants need is missing, or the closing date has passed.
    """
    if vacancy.status != "draft":
        raise NotPossibleNow("This vacancy has already been published.")
    lacking = list(missing(vacancy, now))
    if lacking:
        raise NotReady(lacking)
    vacancy.criteria = list(_criteria(vacancy.document))
    vacancy.status, vacancy.published_at = "published", now
    vacancy.version += 1
    closing = vacancy.closing_at.isoformat() if vacancy.closing_at else ""
    audit.record(session, "vacancy_published", actor.account_id, vacancy.id, now, closing=closing)


def missing(vacancy: Vacancy, now: datetime) -> Iterator[Missing]:
    """Yield what has to be mended before publishing, in the order of the page."""
    document = vacancy.document
    for key, name in (("title", "the job title"), ("employer", "the employer")):
        if not document.get(key):
            yield Missing(f"Enter {name}.", f"/{key}")
    if vacancy.closing_at is None:
        yield Missing("Enter the closing date.", "/closing")
    elif vacancy.closed(now):
        yield Missing("Enter a closing date in the future: the one given has passed.", "/closing")
    sections = document.get("sections") or []
    for number, section in enumerate(sections):
        if section.get("unclassified"):
            yield Missing(
                "Say for each criterion whether it is essential or desirable.", f"/sections/{number}"
            )
            break
    if not any(section.get("essential") for section in sections):
        yield Missing("Add at least one essential criterion.", "/sections")


def _criteria(document: Document) -> Iterable[Criterion]:
    """Give the person specification as rows, in the advert's order; in a section, essential ones first."""
    position = 0
    for section in document["sections"]:
        for kind in ("essential", "desirable"):
            for text in section.get(kind) or ():
                yield Criterion(
                    position=position, section=(section.get("name") or "")[:200], kind=kind, text=text
                )
                position += 1


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
