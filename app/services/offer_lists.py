"""Applications after the interview, for the hiring side: a line each."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.vacancies import Vacancy
from app.models.vetting_packs import VettingPack
from app.services.actors import Actor, Permission, Role
from app.services.clearances import word_for_hr, word_for_managers
from app.services.keysets import beyond

BEFORE_ANSWER = {
    "interviewed": "Interviewed",
    "reserve_list": "On the reserve list",
    "conditional_offer": "Offer made",
}
SHOWN = (*BEFORE_ANSWER, "checks_in_progress", "unconditional_offer", "appointed")

COLUMNS = (
    Application.id,
    Application.reference,
    Application.status,
    Application.readiness,
    Application.sent_at,
    Submission.name,
    Vacancy.title,
    Vacancy.trust_id,
    VettingPack.state,
    VettingPack.released,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One application.

    Attributes:
        stands: where it stands, in words that whoever looks may know.
        vetting: HR's word about vetting; "" for managers.
    """

    application_id: UUID
    reference: str
    name: str
    vacancy: str
    sent_at: datetime
    stands: str
    vetting: str


def page(session: Session, actor: Actor, after: tuple[datetime, UUID] | None, size: int) -> list[Line]:
    """Give the applications of the actor's trusts from the interview on, those sent first at the top."""
    vets_for = {trust for role, trust in actor.roles if role is Role.VETTING_OFFICER}
    wanted = (
        select(*COLUMNS)
        .join(Submission, Submission.application_id == Application.id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .join(VettingPack, VettingPack.application_id == Application.id, isouter=True)
        .where(
            Vacancy.trust_id.in_(actor.trusts(Permission.OFFER_SEE) - vets_for),
            Application.status.in_(SHOWN),
        )
        .order_by(Application.sent_at, Application.id)
        .limit(size)
    )
    if after is not None:
        wanted = wanted.where(beyond(Application.sent_at, Application.id, after))
    as_hr = actor.trusts(Permission.CHECKS_KEEP)
    return [
        Line(
            application_id=row.id,
            reference=row.reference,
            name=row.name,
            vacancy=row.title,
            sent_at=row.sent_at,
            stands=stands(row.status),
            vetting=word_for_hr(row.readiness, row.state, row.released) if row.trust_id in as_hr else "",
        )
        for row in session.execute(wanted)
    ]


def stands(status: str) -> str:
    """Say where an application stands; from the acceptance on in a manager's three words."""
    return BEFORE_ANSWER.get(status) or word_for_managers(status)
