"""What a panel assesses at an interview, and what it asks for that: the same of everybody."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.interview_days import InterviewQuestion
from app.models.interviews import Interview
from app.services import audit, shortlisting, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.shortlisting import Assessed

PLAN = Permission.INTERVIEWS_PLAN
BEGUN = "Interviews have begun, so everybody is asked the same questions from now on."


def criteria(session: Session, vacancy_id: UUID) -> list[Assessed]:
    """Give the criteria that are assessed at the interview, in the advert's order; where none is, all."""
    every = shortlisting.assessed(session, vacancy_id)
    return [one for one in every if one.assessed != "application"] or every


def of_vacancy(session: Session, vacancy_id: UUID) -> dict[UUID, list[InterviewQuestion]]:
    """Give the questions of a vacancy by criterion, in the order in which they were added."""
    wanted = select(InterviewQuestion).where(InterviewQuestion.vacancy_id == vacancy_id)
    found: dict[UUID, list[InterviewQuestion]] = {}
    for row in session.scalars(wanted.order_by(InterviewQuestion.position, InterviewQuestion.id)):
        found.setdefault(row.criterion_id, []).append(row)
    return found


def add(
    session: Session, actor: Actor, vacancy_id: UUID, criterion_id: UUID, text: str, now: datetime
) -> None:
    """Add a question about a criterion that is assessed at the interview.

    Raises:
        NotFound: there is no such vacancy or criterion, or it is another trust's.
        NotPossibleNow: the first interview has begun.
    """
    vacancies.of_staff(session, actor, vacancy_id, PLAN, lock=True)
    _before_the_first(session, vacancy_id, now)
    if criterion_id not in {one.id for one in criteria(session, vacancy_id)}:
        raise NotFound
    last = session.scalar(
        select(func.max(InterviewQuestion.position)).where(InterviewQuestion.vacancy_id == vacancy_id)
    )
    question = InterviewQuestion(
        vacancy_id=vacancy_id, criterion_id=criterion_id, position=(last or 0) + 1, text=text
    )
    session.add(question)
    session.flush()
    audit.record(
        session, "interview_question_added", actor.account_id, vacancy_id, now, question=str(question.id)
    )


def remove(session: Session, actor: Actor, question_id: UUID, now: datetime) -> UUID:
    """Take a question away, and give its vacancy.

    Raises:
        NotFound: there is none, or it is another trust's.
        NotPossibleNow: the first interview has begun.
    """
    question = session.get(InterviewQuestion, question_id)
    if question is None:
        raise NotFound
    vacancies.of_staff(session, actor, question.vacancy_id, PLAN, lock=True)
    _before_the_first(session, question.vacancy_id, now)
    session.delete(question)
    session.flush()
    audit.record(
        session,
        "interview_question_removed",
        actor.account_id,
        question.vacancy_id,
        now,
        question=str(question.id),
    )
    return question.vacancy_id


def _before_the_first(session: Session, vacancy_id: UUID, now: datetime) -> None:
    begun = (
        select(Interview.id)
        .join(Application)
        .where(
            Application.vacancy_id == vacancy_id,
            Interview.cancelled_at.is_(None),
            Interview.starts_at <= now,
        )
    )
    if session.scalar(begun.limit(1)) is not None:
        raise NotPossibleNow(BEGUN)
