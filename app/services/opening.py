"""The opening of one application by HR, after its vacancy has closed, which is written down."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.opened import Seen, seen_by_hr
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.services import audit, opening_budgets, panels, queue, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.shortlisting import put_aside


@dataclass(frozen=True, slots=True)
class Opened:
    """What HR sees of one application.

    Attributes:
        email: the address of the applicant's account.
        seen: of the frozen employer's part, what HR may see of it.
    """

    line: queue.Line
    vacancy_id: UUID
    email: str
    seen: Seen


class NotYet(NotPossibleNow):
    """The vacancy takes applications still; `closing_at` is the first moment at which it does not."""

    def __init__(self, vacancy_id: UUID, closing_at: datetime | None) -> None:
        super().__init__("Applications can be opened once the vacancy has closed.")
        self.vacancy_id = vacancy_id
        self.closing_at = closing_at


def open_application(session: Session, actor: Actor, application_id: UUID, now: datetime) -> Opened:
    """Open one application for HR, which is written down.

    Raises:
        NotFound: there is none in a queue of the actor's trusts.
        NotYet: the vacancy has not closed.
        NotPossibleNow: the actor marks this vacancy and has not locked their marks.
        ManyOpened: the actor has opened many within an hour, and has not said why.
    """
    row = session.execute(
        select(
            *queue.LINE,
            put_aside().label("aside"),
            Application.vacancy_id,
            Account.email,
            Submission.document,
        )
        .join(Submission)
        .join(Account, Account.id == Application.account_id)
        .where(Application.id == application_id, Application.status != "withdrawn")
    ).first()
    if row is None:
        raise NotFound
    vacancy = vacancies.of_staff(session, actor, row.vacancy_id, Permission.APPLICATION_OPEN)
    if not vacancy.closed(now):
        raise NotYet(vacancy.id, vacancy.closing_at)
    if panels.marks_blind(session, actor, vacancy.id):
        raise NotPossibleNow(
            "You mark this vacancy, so you see applications with their names once you have locked."
        )
    opening_budgets.hold(session, actor, application_id, now)
    audit.record(
        session,
        "application_opened",
        actor.account_id,
        application_id,
        now,
        vacancy=str(vacancy.id),
        classes="contact, evidence",
    )
    return Opened(queue.line(row, named=True), vacancy.id, row.email, seen_by_hr(row.document))


def vacancy_of(session: Session, actor: Actor, application_id: UUID) -> UUID:
    """Give the vacancy of an application that the actor's trust received.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    found = session.get(Application, application_id)
    if found is None or found.sent_at is None:
        raise NotFound
    return vacancies.of_staff(session, actor, found.vacancy_id, Permission.APPLICATION_OPEN).id
