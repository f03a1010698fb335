"""Who is to be interviewed for a vacancy, with their wishes and what is arranged: for those who plan."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.interview_wishes import InterviewArrangement, InterviewWish
from app.services import interview_panels, interview_wishes, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound

PLAN = Permission.INTERVIEWS_PLAN


@dataclass(frozen=True, slots=True)
class Line:
    """One applicant; half-days are in words, choices in order."""

    application_id: UUID
    reference: str
    choices: tuple[str, ...]
    cannot: tuple[str, ...]
    asks_for_another: bool
    minutes: int | None
    interests: int


def to_interview(session: Session, actor: Actor, vacancy_id: UUID) -> list[Line]:
    """Give everybody shortlisted, invited or booked, those who ask for another time first.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
    """
    vacancies.of_staff(session, actor, vacancy_id, PLAN)
    words = interview_wishes.half_days(interview_panels.panels(session, vacancy_id))
    wanted = (
        select(Application.id, Application.reference, InterviewWish, InterviewArrangement)
        .join(InterviewWish, InterviewWish.application_id == Application.id, isouter=True)
        .join(InterviewArrangement, InterviewArrangement.application_id == Application.id, isouter=True)
        .where(Application.vacancy_id == vacancy_id, Application.status.in_(interview_wishes.CAN_WISH))
    )
    lines = [
        Line(
            application_id,
            reference,
            tuple(words.get(one, one) for one in (wish.wishes["choices"] if wish else ())),
            tuple(words.get(one, one) for one in (wish.wishes["cannot"] if wish else ())),
            bool(wish and wish.asks_for_another),
            arranged.minutes if arranged else None,
            len(arranged.interests["members"]) if arranged else 0,
        )
        for application_id, reference, wish, arranged in session.execute(wanted)
    ]
    return sorted(lines, key=lambda line: (not line.asks_for_another, line.reference))


def arranged(
    session: Session, actor: Actor, application_id: UUID
) -> tuple[Application, InterviewArrangement | None]:
    """Give an application with what is arranged for its interview.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    application = session.get(Application, application_id)
    if application is None:
        raise NotFound
    vacancies.of_staff(session, actor, application.vacancy_id, PLAN)
    return application, session.get(InterviewArrangement, application_id)
