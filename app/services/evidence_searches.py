"""Looking through the evidence of a vacancy: words in answers, and answers that are nearly the same.

For HR who do not mark it blind. Nothing is sorted by what is found: applications stand as they arrived.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from app.models.applications import Application, Submission
from app.models.vacancies import Vacancy
from app.services import audit, panels, shortlisting, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotPossibleNow
from app.services.keysets import beyond
from checks.answers import words
from checks.shortlisting.alike import alike

AT_ONCE = 200
"""Applications that are looked through for one page."""
MOST_COMPARED = 2_000
MOST_PAIRS = 50
AROUND = 120


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer in which all words stand, the words around the first of them, and who gave it."""

    application_id: UUID
    reference: str
    name: str
    criterion: str
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What one page of a search found, in the order of arrival.

    Attributes:
        next: where the next page goes on; None where all was looked through.
    """

    hits: list[Hit]
    next: tuple[datetime, UUID] | None


@dataclass(frozen=True, slots=True)
class Alike:
    """Two answers to one criterion that are nearly the same; `shared` is in whole percent."""

    one: str
    one_text: str
    other: str
    other_text: str
    shared: int


def search(
    session: Session,
    actor: Actor,
    vacancy_id: UUID,
    asked: str,
    after: tuple[datetime, UUID] | None,
    now: datetime,
) -> Looked:
    """Give the answers in which all words stand, which is written down without the words.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: it has not closed, or the actor marks it blind.
    """
    _may_read(session, actor, vacancy_id, now)
    wanted = words(asked)[:10]
    if not wanted:
        return Looked([], None)
    criteria = {str(one.id): one.text for one in shortlisting.assessed(session, vacancy_id)}
    rows = session.execute(_page(vacancy_id, wanted, after)).all()
    hits = [hit for row in rows for hit in _hits(row, criteria, wanted)]
    audit.record(session, "evidence_searched", actor.account_id, vacancy_id, now, found=len(hits))
    last = rows[-1] if len(rows) == AT_ONCE else None
    return Looked(hits, (last.sent_at, last.id) if last else None)


def _page(vacancy_id: UUID, wanted: Sequence[str], after: tuple[datetime, UUID] | None) -> Any:
    """Select the next applications whose documents hold the words, as far as they are ASCII, somewhere."""
    chosen = (
        select(
            Application.id, Application.reference, Application.sent_at, Submission.name, Submission.document
        )
        .join(Submission, Submission.application_id == Application.id)
        .where(
            Application.vacancy_id == vacancy_id,
            Application.sent_at.is_not(None),
            Application.status != "withdrawn",
            *(
                cast(Submission.document, Text).icontains(word, autoescape=True)
                for word in wanted
                if word.isascii()
            ),
        )
        .order_by(Application.sent_at, Application.id)
        .limit(AT_ONCE)
    )
    if after is None:
        return chosen
    return chosen.where(beyond(Application.sent_at, Application.id, after))


def _hits(row: Any, criteria: dict[str, str], wanted: Sequence[str]) -> list[Hit]:
    evidence = row.document["employer_part"].get("evidence") or {}
    found = []
    for key, criterion in criteria.items():
        text = (evidence.get(key) or {}).get("text") or ""
        if all(word in words(text) for word in wanted):
            at = max(0, text.casefold().find(wanted[0]))
            end = at + len(wanted[0])
            around = (text[max(0, at - AROUND) : at], text[at:end], text[end : end + AROUND])
            found.append(Hit(row.id, row.reference, row.name, criterion, *around))
    return found


def nearly_the_same(
    session: Session, actor: Actor, vacancy_id: UUID, criterion_id: UUID, now: datetime
) -> list[Alike]:
    """Give the pairs of answers to a criterion that are nearly the same, of the first that arrived.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: it has not closed, or the actor marks it blind.
    """
    _may_read(session, actor, vacancy_id, now)
    answer = Submission.document["employer_part"]["evidence"][str(criterion_id)]["text"].as_string()
    rows = session.execute(
        select(Application.reference, answer.label("answer"))
        .join(Submission, Submission.application_id == Application.id)
        .where(
            Application.vacancy_id == vacancy_id,
            Application.sent_at.is_not(None),
            Application.status != "withdrawn",
        )
        .order_by(Application.sent_at, Application.id)
        .limit(MOST_COMPARED)
    )
    texts = {reference: text for reference, text in rows if text}
    return [
        Alike(pair.one, texts[pair.one], pair.other, texts[pair.other], round(100 * pair.shared))
        for pair, _ in zip(alike(texts), range(MOST_PAIRS), strict=False)
    ]


def _may_read(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> Vacancy:
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.APPLICATION_OPEN)
    if not vacancy.closed(now):
        raise NotPossibleNow("Evidence can be read once the vacancy has closed.")
    if panels.marks_blind(session, actor, vacancy_id):
        raise NotPossibleNow("You mark this vacancy, so you can look through it once you have locked.")
    return vacancy
