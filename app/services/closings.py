"""When a published vacancy closes: later, earlier, or once so many applications have been sent."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import LONDON
from app.closing import closing_moment
from app.models.applications import Application
from app.models.closings import ClosingChange
from app.models.shortlisting import Shortlisting
from app.models.vacancies import Vacancy
from app.services import audit, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotPossibleNow

FULL = "Enough applications had been sent."


def move(
    session: Session, actor: Actor, vacancy_id: UUID, closing: str, reason: str, now: datetime
) -> Vacancy:
    """Let a vacancy close at another time, later or earlier, that has not passed.

    Raises:
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it is not published, its shortlisting has started, or the time has passed.
    """
    vacancy = _published(session, actor, vacancy_id)
    moment = closing_moment(closing)
    if moment <= now:
        raise NotPossibleNow("The new closing time has passed. To close at once, choose that.")
    _move(
        session, vacancy, closing, ClosingChange(after=moment, reason=reason, by_id=actor.account_id, at=now)
    )
    return vacancy


def close_now(session: Session, actor: Actor, vacancy_id: UUID, reason: str, now: datetime) -> Vacancy:
    """Close a vacancy at this moment.

    Raises:
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it is not published, or has closed.
    """
    vacancy = _published(session, actor, vacancy_id)
    if vacancy.closed(now):
        raise NotPossibleNow("This vacancy has already closed.")
    change = ClosingChange(after=now, reason=reason, by_id=actor.account_id, at=now)
    _move(session, vacancy, _minute_of(now), change)
    return vacancy


def set_most(session: Session, actor: Actor, vacancy_id: UUID, most: int | None, now: datetime) -> Vacancy:
    """Let a vacancy close once so many applications have been sent; None for no such number.

    Raises:
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it was withdrawn or has closed, or as many have been sent already.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.VACANCY_EDIT, lock=True)
    if vacancy.status == "withdrawn" or (vacancy.status == "published" and vacancy.closed(now)):
        raise NotPossibleNow("This vacancy takes no more applications, so no number can be set.")
    if most is not None and _sent(session, vacancy_id) >= most:
        raise NotPossibleNow("As many applications have been sent already. Close the vacancy instead.")
    if vacancy.most_applications != most:
        vacancy.most_applications = most
        vacancy.version += 1
        audit.record(session, "most_applications_set", actor.account_id, vacancy_id, now, most=most)
    return vacancy


def close_if_full(session: Session, vacancy: Vacancy, now: datetime) -> None:
    """Close a vacancy that has been sent as many applications as it takes; to be called within the sending.

    The vacancy must be locked, so that two who send at once are counted one after the other.
    """
    most = vacancy.most_applications
    if most is not None and _sent(session, vacancy.id) >= most:
        _move(session, vacancy, _minute_of(now), ClosingChange(after=now, reason=FULL, at=now))


def changes(session: Session, vacancy_id: UUID) -> list[ClosingChange]:
    """Give the moves of a vacancy's closing moment, the newest first."""
    wanted = select(ClosingChange).where(ClosingChange.vacancy_id == vacancy_id)
    return list(session.scalars(wanted.order_by(ClosingChange.at.desc())))


def moved_at(session: Session, vacancy_ids: Iterable[UUID]) -> dict[UUID, datetime]:
    """Give when each of these vacancies' closing moment was last moved; those never moved are left out."""
    wanted = select(ClosingChange.vacancy_id, func.max(ClosingChange.at)).group_by(ClosingChange.vacancy_id)
    rows = session.execute(wanted.where(ClosingChange.vacancy_id.in_(tuple(vacancy_ids))))
    return {row[0]: row[1] for row in rows}


def _published(session: Session, actor: Actor, vacancy_id: UUID) -> Vacancy:
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.VACANCY_EDIT, lock=True)
    if vacancy.status != "published":
        raise NotPossibleNow("Only a vacancy that is published has a closing time to move.")
    if session.get(Shortlisting, vacancy_id) is not None:
        raise NotPossibleNow("Shortlisting has started, so this vacancy can take no more applications.")
    return vacancy


def _move(session: Session, vacancy: Vacancy, closing: str, change: ClosingChange) -> None:
    """Move the closing moment, keep who did and why, and let the page of the vacancy say it."""
    change.vacancy_id, change.before = vacancy.id, vacancy.closing_at or change.at
    vacancy.closing_at = change.after
    vacancy.document = {**vacancy.document, "closing": closing}
    vacancy.version += 1
    session.add(change)
    session.flush()
    facts = {"before": change.before.isoformat(), "after": change.after.isoformat()}
    audit.record(session, "closing_moved", change.by_id, vacancy.id, change.at, **facts)


def _sent(session: Session, vacancy_id: UUID) -> int:
    """Count the applications that were sent and not withdrawn."""
    wanted = select(func.count()).select_from(Application)
    sent = wanted.where(
        Application.vacancy_id == vacancy_id,
        Application.sent_at.is_not(None),
        Application.status != "withdrawn",
    )
    return session.scalar(sent) or 0


def _minute_of(moment: datetime) -> str:
    """Give a moment as the contract writes a closing time: London, to the minute."""
    return moment.astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
