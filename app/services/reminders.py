"""Which mails an applicant wants about a draft. Without a word of theirs there are none."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application
from app.models.reminders import Reminder
from app.models.vacancies import Vacancy
from app.services import applications
from app.services.actors import Actor


@dataclass(frozen=True, slots=True)
class Wanted:
    """Days between two reminders, 0 for none; and whether to write when the calendar changes something."""

    every: int = 0
    changes: bool = False


def wanted(session: Session, actor: Actor, application_id: UUID) -> Wanted:
    """Give what the applicant wants.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    found = session.get(Reminder, application_id)
    return Wanted(found.every, found.changes) if found else Wanted()


def want(session: Session, actor: Actor, application_id: UUID, new: Wanted, now: datetime) -> None:
    """Keep what the applicant wants, from today on.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: it has been sent.
    """
    applications.draft(session, actor, application_id)
    today = london_day(now)
    session.merge(
        Reminder(
            application_id=application_id,
            every=new.every,
            changes=new.changes,
            reminded_on=today,
            told_on=today,
        )
    )


def stop(session: Session, application_id: UUID) -> bool:
    """Stop both kinds of mails for whoever holds the link of one; False where there are none any more."""
    found = session.get(Reminder, application_id)
    if found is not None:
        found.every, found.changes = 0, False
    return found is not None


def live(session: Session, now: datetime) -> list[UUID]:
    """Give the applications whose owners want mails and that can still be sent, in the order of their ids."""
    chosen = (
        select(Reminder.application_id)
        .join(Application, Application.id == Reminder.application_id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(
            (Reminder.every > 0) | Reminder.changes,
            Application.status == "draft",
            Vacancy.status == "published",
            Vacancy.closing_at > now,
        )
    )
    return list(session.scalars(chosen.order_by(Reminder.application_id)))


def clear(session: Session, now: datetime) -> None:
    """Forget reminders of applications that were sent, and of vacancies that have closed."""
    over = (
        select(Application.id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where((Application.status != "draft") | (Vacancy.closing_at <= now))
    )
    session.execute(delete(Reminder).where(Reminder.application_id.in_(over)))
