"""Who asked for the interview scheme: one yes or no each, for HR alone and only once the vacancy has closed.

What else the applicant said there stays sealed.
"""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.apart import Adjustments
from app.models.applications import Application
from app.sealing import Sealed, sealer_of
from app.services.adjustments import SCHEME


def asked_for(session: Session, vacancy_id: UUID) -> Collection[UUID]:
    """Give the applications of a vacancy whose applicants asked for the scheme."""
    rows = session.scalars(
        select(Adjustments)
        .join(Application, Application.id == Adjustments.application_id)
        .where(Application.vacancy_id == vacancy_id)
    )
    return frozenset(row.application_id for row in rows if _opted_in(session, row))


def _opted_in(session: Session, row: Adjustments) -> bool:
    document = sealer_of(session).unseal(
        Sealed(row.key_id, row.sealed), f"{Adjustments.__tablename__}/{row.application_id}"
    )
    answer: str | None = (document.get(SCHEME) or {}).get("opted_in")
    return answer == "yes"
