"""The vacancies in which somebody marks or sits on the panel, for their own list."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.assignments import Assignment
from app.models.shortlisting import Shortlisting
from app.models.vacancies import Vacancy
from app.services.actors import Actor, Permission

MOST_PARTS = 100


@dataclass(frozen=True, slots=True)
class Part:
    """A vacancy in which somebody has a part, and what they have said and done."""

    vacancy_id: UUID
    title: str
    assignment: Assignment
    marking_at: datetime | None


def parts(session: Session, actor: Actor) -> list[Part]:
    """Give the parts of the actor, the newest vacancy first."""
    wanted = (
        select(Assignment, Vacancy.title, Shortlisting.marking_at)
        .join(Vacancy, Vacancy.id == Assignment.vacancy_id)
        .outerjoin(Shortlisting, Shortlisting.vacancy_id == Vacancy.id)
        .where(
            Assignment.account_id == actor.account_id,
            Assignment.ended_at.is_(None),
            Vacancy.trust_id.in_(actor.trusts(Permission.MARK)),
        )
        .order_by(Vacancy.created_at.desc(), Assignment.kind)
        .limit(MOST_PARTS)
    )
    return [Part(each.vacancy_id, title, each, at) for each, title, at in session.execute(wanted)]
