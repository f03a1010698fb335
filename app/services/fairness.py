"""How selection differs between groups, from equality monitoring: totals alone leave this module."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.apart import EqualityAnswers
from app.models.applications import Application
from app.models.base import Document
from app.sealing import Sealed, sealer_of
from app.services import shortlisting
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from app.workflow import after
from checks.shortlisting.fairness import Counts, Shown, shown

PASSED_OVER = frozenset(
    {after(shortlisting.STARTED, each) for each in ("hold_in_reserve", "do_not_shortlist")}
)
OFFERED = frozenset(
    (
        "conditional_offer",
        "checks_in_progress",
        "unconditional_offer",
        "appointed",
        "offer_withdrawn",
        "checks_not_met",
        "vetting_not_granted",
    )
)
"""Statuses that only who got an offer comes to; whoever declines may have declined an interview."""

NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of equality monitoring: where its answer stands, and which answers there are."""

    place: str
    key: str
    answers: tuple[str, ...]


def totals(
    session: Session, actor: Actor, vacancy_id: UUID, questions: list[Question]
) -> list[dict[str, Shown]]:
    """Give what may be shown of each answer to each question, once outcomes are confirmed.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: the outcomes are not confirmed.
    """
    _, found = shortlisting.of_vacancy(session, actor, vacancy_id)
    if found.confirmed_at is None:
        raise NotPossibleNow("Totals are shown once the outcomes are confirmed.")
    rows = session.execute(
        select(Application.status, EqualityAnswers)
        .outerjoin(EqualityAnswers, EqualityAnswers.application_id == Application.id)
        .where(
            Application.vacancy_id == vacancy_id,
            Application.sent_at.is_not(None),
            Application.status != "withdrawn",
        )
    ).all()
    people = [(_opened(session, row), status) for status, row in rows]
    return [_of(question, people) for question in questions]


def _opened(session: Session, row: EqualityAnswers | None) -> Document:
    if row is None:
        return {}
    about = f"{EqualityAnswers.__tablename__}/{row.application_id}"
    document: Document = sealer_of(session).unseal(Sealed(row.key_id, row.sealed), about)
    return document


def _of(question: Question, people: list[tuple[Document, str]]) -> dict[str, Shown]:
    """Count the answers to one question; an odd answer counts as none."""
    applied: Counter[str] = Counter()
    selected: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    for document, status in people:
        said = (document.get(question.place) or {}).get(question.key)
        answer = said if said in question.answers else NO_ANSWER
        applied[answer] += 1
        selected[answer] += status not in PASSED_OVER
        offered[answer] += status in OFFERED
    return shown(
        {
            each: Counts(applied[each], selected[each], offered[each])
            for each in (*question.answers, NO_ANSWER)
        }
    )
