"""Longlisting: yes/no criteria, looked at by HR before marking, each answer reversible, with its reason."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application
from app.models.shortlisting import LonglistAnswer, LonglistQuestion
from app.models.vacancies import Vacancy
from app.services import audit, panels, shortlisting
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow

MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that counts, or counted."""

    question: str
    answer: str
    reason: str
    by: str
    at: datetime
    current: bool


def questions(session: Session, vacancy_id: UUID) -> list[LonglistQuestion]:
    """Give the questions of a vacancy, in order."""
    wanted = select(LonglistQuestion).where(LonglistQuestion.vacancy_id == vacancy_id)
    return list(session.scalars(wanted.order_by(LonglistQuestion.position)))


def desk(session: Session, actor: Actor, vacancy_id: UUID) -> tuple[bool, list[tuple[UUID, str]]]:
    """Give what the queue needs: whether the actor marks blind, and id and text of the questions."""
    rows = session.execute(
        select(panels.marking_blind(actor, vacancy_id), LonglistQuestion.id, LonglistQuestion.text)
        .select_from(Vacancy)
        .outerjoin(LonglistQuestion, LonglistQuestion.vacancy_id == Vacancy.id)
        .where(Vacancy.id == vacancy_id)
        .order_by(LonglistQuestion.position)
    ).all()
    return any(row[0] for row in rows), [(key, text) for _, key, text in rows if key is not None]


def add(session: Session, actor: Actor, vacancy_id: UUID, text: str, now: datetime) -> None:
    """Add a question after the others.

    Raises:
        NotPossibleNow: shortlisting has not started, or outcomes are confirmed.
    """
    _changeable(session, actor, vacancy_id)
    last = session.scalar(
        select(func.max(LonglistQuestion.position)).where(LonglistQuestion.vacancy_id == vacancy_id)
    )
    row = LonglistQuestion(vacancy_id=vacancy_id, position=(last or 0) + 1, text=text)
    session.add(row)
    session.flush()
    audit.record(session, "longlist_question_added", actor.account_id, vacancy_id, now, question=str(row.id))


def remove(session: Session, actor: Actor, vacancy_id: UUID, question_id: UUID, now: datetime) -> None:
    """Remove a question that nobody has been judged on.

    Raises:
        NotFound: there is no such question.
        NotPossibleNow: it has been answered, which stays on record.
    """
    _changeable(session, actor, vacancy_id)
    row = _question(session, vacancy_id, question_id)
    if session.scalar(
        select(LonglistAnswer.number).where(LonglistAnswer.question_id == question_id).limit(1)
    ):
        raise NotPossibleNow("This question has been answered, so it stays on record.")
    session.delete(row)
    audit.record(
        session, "longlist_question_removed", actor.account_id, vacancy_id, now, question=str(question_id)
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be answered, to which question, and why."""

    question_id: UUID
    answer: str
    reason: str


def answer(
    session: Session,
    actor: Actor,
    vacancy_id: UUID,
    application_ids: Collection[UUID],
    wanted: Answer,
    now: datetime,
) -> int:
    """Answer a question for some applications; earlier answers stay on record. Gives how many there were.

    Raises:
        NotFound: there is no such question, or an application is not of this vacancy.
        NotPossibleNow: outcomes are confirmed, or the actor marks this vacancy.
    """
    _changeable(session, actor, vacancy_id)
    if panels.marks_blind(session, actor, vacancy_id):
        raise NotPossibleNow("You mark this vacancy, so somebody else has to do the longlisting.")
    _question(session, vacancy_id, wanted.question_id)
    found = session.scalars(
        select(Application.id).where(
            Application.id.in_(list(application_ids)[:MOST_AT_ONCE]),
            Application.vacancy_id == vacancy_id,
            Application.status == shortlisting.STARTED,
        )
    ).all()
    if len(found) != len(set(application_ids)):
        raise NotFound
    session.execute(
        update(LonglistAnswer)
        .where(
            LonglistAnswer.application_id.in_(found),
            LonglistAnswer.question_id == wanted.question_id,
            LonglistAnswer.current,
        )
        .values(current=False)
    )
    session.add_all(_row(each, wanted, actor, now) for each in found)
    session.flush()
    facts = {"question": str(wanted.question_id), "answer": wanted.answer, "applications": len(found)}
    audit.record(session, "longlist_answered", actor.account_id, vacancy_id, now, **facts)
    return len(found)


def _row(application_id: UUID, wanted: Answer, actor: Actor, now: datetime) -> LonglistAnswer:
    return LonglistAnswer(
        application_id=application_id,
        question_id=wanted.question_id,
        answer=wanted.answer,
        reason=wanted.reason,
        by_id=actor.account_id,
        at=now,
    )


def history(session: Session, application_id: UUID) -> list[Answered]:
    """Give every answer there was for an application, the newest first."""
    wanted = (
        select(LonglistAnswer, LonglistQuestion.text, Account.name)
        .join(LonglistQuestion, LonglistQuestion.id == LonglistAnswer.question_id)
        .join(Account, Account.id == LonglistAnswer.by_id)
        .where(LonglistAnswer.application_id == application_id)
        .order_by(LonglistAnswer.number.desc())
    )
    return [
        Answered(text, row.answer, row.reason, name, row.at, row.current)
        for row, text, name in session.execute(wanted)
    ]


def no_answers(session: Session, application_ids: Sequence[UUID]) -> dict[UUID, list[tuple[str, str]]]:
    """Give the questions with a "no" and the reasons, by application."""
    wanted = (
        select(LonglistAnswer.application_id, LonglistQuestion.text, LonglistAnswer.reason)
        .join(LonglistQuestion, LonglistQuestion.id == LonglistAnswer.question_id)
        .where(
            LonglistAnswer.application_id.in_(application_ids),
            LonglistAnswer.current,
            LonglistAnswer.answer == "no",
        )
        .order_by(LonglistQuestion.position)
    )
    found: dict[UUID, list[tuple[str, str]]] = {}
    for application_id, text, reason in session.execute(wanted):
        found.setdefault(application_id, []).append((text, reason))
    return found


def _changeable(session: Session, actor: Actor, vacancy_id: UUID) -> None:
    _, found = shortlisting.of_vacancy(session, actor, vacancy_id, lock=True)
    if found.confirmed_at is not None:
        raise NotPossibleNow("The outcomes are confirmed, so longlisting can no longer change.")


def _question(session: Session, vacancy_id: UUID, question_id: UUID) -> LonglistQuestion:
    row = session.get(LonglistQuestion, question_id)
    if row is None or row.vacancy_id != vacancy_id:
        raise NotFound
    return row
