"""Letters about shortlisting: their wording, what each would say, and sending them.

The mail says that there is news and where; the letter itself is read after signing in.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.documents import outcome_letters as wording
from app.models.accounts import Account
from app.models.applications import Application
from app.models.shortlisting import LetterTexts, OutcomeLetter
from app.models.vacancies import Vacancy
from app.notifications.outbox import queue_mail
from app.services import audit, shortlisting
from app.services.actors import Actor
from app.services.applications import owned
from app.services.errors import NotFound, NotPossibleNow
from app.services.moderation import Table
from app.services.outcomes import OUTCOMES
from app.services.results import Result, results


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it would go, or went."""

    application_id: UUID
    reference: str
    name: str
    text: str


def texts(session: Session, vacancy_id: UUID) -> dict[str, str]:
    """Give the wording of each outcome's letter."""
    row = session.get(LetterTexts, vacancy_id)
    return {**wording.USUAL, **(row.texts if row else {})}


def set_text(session: Session, actor: Actor, vacancy_id: UUID, outcome: str, text: str) -> None:
    """Keep the wording of an outcome's letter.

    Raises:
        NotFound: there is no such vacancy, or no such outcome.
        NotPossibleNow: shortlisting has not started.
    """
    shortlisting.of_vacancy(session, actor, vacancy_id, lock=True)
    if outcome not in OUTCOMES:
        raise NotFound
    row = session.get(LetterTexts, vacancy_id) or LetterTexts(vacancy_id=vacancy_id, texts={})
    row.texts = {**row.texts, outcome: text}
    session.add(row)


def waiting(session: Session, actor: Actor, vacancy_id: UUID, outcome: str) -> list[Letter]:
    """Give the letters of an outcome that have not gone, as they would go now.

    Raises:
        NotFound: there is no such vacancy, or no such outcome.
        NotPossibleNow: the outcomes are not confirmed.
    """
    if outcome not in OUTCOMES:
        raise NotFound
    seen = results(session, actor, vacancy_id)
    if seen.shortlisting.confirmed_at is None:
        raise NotPossibleNow("Confirm the outcomes first: nobody is told before everybody has one.")
    vacancy = session.get_one(Vacancy, vacancy_id)
    text = texts(session, vacancy_id)[outcome]
    return [
        _letter(vacancy, seen.table, line, text)
        for line in seen.lines
        if line.outcome == outcome and line.told_at is None
    ]


def _letter(vacancy: Vacancy, table: Table, line: Result, text: str) -> Letter:
    values = {
        "name": line.name,
        "vacancy": vacancy.title,
        "employer": vacancy.document.get("employer") or vacancy.trust.name,
        "reference": line.reference,
        "feedback": _feedback(table, line),
    }
    return Letter(line.application_id, line.reference, line.name, wording.write(text, values))


def _feedback(table: Table, line: Result) -> str:
    if line.aside:
        return wording.longlist_feedback(question for question, _ in line.aside)
    given = table.given(line.application_id)
    marked = [wording.Marked(one.text, one.kind == "essential", given[one.id].mark) for one in table.criteria]
    return wording.feedback(marked, table.shortlisting.bar)


def send(session: Session, actor: Actor, vacancy_id: UUID, outcome: str, now: datetime) -> int:
    """Send the letters of an outcome that have not gone; gives how many went.

    Raises:
        NotFound: there is no such vacancy, or no such outcome.
        NotPossibleNow: the outcomes are not confirmed, or there is nobody to tell.
    """
    shortlisting.of_vacancy(session, actor, vacancy_id, lock=True)
    letters = waiting(session, actor, vacancy_id, outcome)
    if not letters:
        raise NotPossibleNow("Everybody with this outcome has been told.")
    told = [letter.application_id for letter in letters]
    wanted = select(Application.id, Account.email).join(Account, Account.id == Application.account_id)
    rows = session.execute(wanted.where(Application.id.in_(told)))
    emails = {application_id: email for application_id, email in rows}  # noqa: C416  # rows are typed this way
    for letter in letters:
        session.add(
            OutcomeLetter(
                application_id=letter.application_id,
                outcome=outcome,
                text=letter.text,
                sent_by=actor.account_id,
                sent_at=now,
            )
        )
        context = {"application_id": str(letter.application_id), "reference": letter.reference}
        key = f"outcome:{outcome}:{letter.application_id}"
        queue_mail(session, emails[letter.application_id], "application_news", context, key)
    session.execute(update(Application).where(Application.id.in_(told)).values(told_at=now))
    session.flush()
    facts = {"outcome": outcome, "applications": len(told)}
    audit.record(session, "letters_sent", actor.account_id, vacancy_id, now, **facts)
    return len(told)


def own(session: Session, actor: Actor, application_id: UUID) -> OutcomeLetter:
    """Give the last letter that an applicant was sent.

    Raises:
        NotFound: there is none, or the application is somebody else's.
    """
    owned(session, actor, application_id)
    letter = session.scalar(
        select(OutcomeLetter)
        .where(OutcomeLetter.application_id == application_id)
        .order_by(OutcomeLetter.sent_at.desc())
        .limit(1)
    )
    if letter is None:
        raise NotFound
    return letter
