"""Jobs that an applicant has saved."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, defer, joinedload, lazyload

from app.models.saved import SavedJob
from app.models.vacancies import Vacancy
from app.services import vacancies
from app.services.actors import Actor
from app.services.errors import NotPossibleNow

MOST = 100
FULL = f"You have saved {MOST} jobs, which is the most. Take one off your list first."


def save(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> None:
    """Save a published vacancy; saving it twice is harmless.

    Raises:
        NotFound: there is no such vacancy to be seen.
        NotPossibleNow: the list is full.
    """
    vacancies.published(session, vacancy_id)
    if is_saved(session, actor, vacancy_id):
        return
    own = select(func.count()).select_from(SavedJob).where(SavedJob.account_id == actor.account_id)
    if (session.scalar(own) or 0) >= MOST:
        raise NotPossibleNow(FULL)
    session.merge(SavedJob(account_id=actor.account_id, vacancy_id=vacancy_id, saved_at=now))


def forget(session: Session, actor: Actor, vacancy_id: UUID) -> None:
    """Take a vacancy off the list; one that is not on it is no fault."""
    session.execute(
        delete(SavedJob).where(SavedJob.account_id == actor.account_id, SavedJob.vacancy_id == vacancy_id)
    )


def is_saved(session: Session, actor: Actor, vacancy_id: UUID) -> bool:
    """Tell whether the actor has saved a vacancy."""
    return session.get(SavedJob, (actor.account_id, vacancy_id)) is not None


def own_list(session: Session, actor: Actor) -> list[Vacancy]:
    """Give the vacancies saved, closed and withdrawn ones too, those that close first before others."""
    wanted = (
        select(SavedJob)
        .join(SavedJob.vacancy)
        .where(SavedJob.account_id == actor.account_id)
        .options(
            joinedload(SavedJob.vacancy, innerjoin=True).options(
                defer(Vacancy.advert), lazyload(Vacancy.criteria)
            )
        )
        .order_by(Vacancy.closing_at, Vacancy.id)
    )
    return [saved.vacancy for saved in session.scalars(wanted)]
