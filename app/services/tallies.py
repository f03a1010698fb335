"""How many applications of a vacancy stand where in shortlisting."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.shortlisting import Outcome
from app.services.shortlisting import put_aside


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of the applications that were sent and not withdrawn.

    Attributes:
        aside: those with a "no" in longlisting.
        decided: those with an outcome, confirmed or not.
        told: those whose letter has gone.
    """

    total: int
    aside: int
    decided: int
    told: int


def tally(session: Session, vacancy_id: UUID) -> Tally:
    """Count the applications of a vacancy."""
    row = session.execute(
        select(
            func.count(),
            func.coalesce(func.sum(case((put_aside(), 1), else_=0)), 0),
            func.count(Outcome.number),
            func.count(Application.told_at),
        )
        .select_from(Application)
        .outerjoin(Outcome, (Outcome.application_id == Application.id) & Outcome.current)
        .where(
            Application.vacancy_id == vacancy_id,
            Application.sent_at.is_not(None),
            Application.status != "withdrawn",
        )
    ).one()
    return Tally(*row)
