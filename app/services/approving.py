"""Asking a second person to approve a draft, and what that person decides."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.approvals import Approval
from app.models.vacancies import Vacancy
from app.notifications.outbox import queue_mail
from app.services import approvals, audit, corrections, publishing, vacancies
from app.services.actors import Actor, Permission, Role
from app.services.errors import NotPossibleNow, NotReady

APPROVED, SENT_BACK, OVERTAKEN = "approved", "sent_back", "overtaken"
GONE = "This request is no longer open: the vacancy was changed, or somebody has decided already."


def ask(  # noqa: PLR0913
    session: Session,
    actor: Actor,
    vacancy_id: UUID,
    *,
    seen: int,
    closing: str | None,
    note: str,
    now: datetime,
) -> None:
    """Ask for approval of the draft whose version was shown, with this closing date; its doubts are settled.

    Raises:
        ChangedMeanwhile: its version is another one by now.
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it has been published.
        NotReady: something that applicants need is missing, or the closing date has passed.
    """
    vacancy = corrections.settled_as_seen(session, actor, vacancy_id, seen, closing, now)
    if vacancy.status != "draft":
        raise NotPossibleNow("This vacancy has already been published.")
    lacking = list(publishing.missing(vacancy, now))
    if lacking:
        raise NotReady(lacking)
    session.execute(
        update(Approval)
        .where(Approval.vacancy_id == vacancy_id, Approval.decision.is_(None))
        .values(decision=OVERTAKEN, decided_at=now)
    )
    asked = Approval(
        vacancy_id=vacancy_id, version=vacancy.version, note=note, asked_by=actor.account_id, asked_at=now
    )
    session.add(asked)
    session.flush()
    audit.record(session, "approval_asked", actor.account_id, vacancy_id, now, version=vacancy.version)
    _tell_colleagues(session, actor, vacancy, asked)


def decide(
    session: Session, actor: Actor, request_id: UUID, *, approve: bool, words: str, now: datetime
) -> Vacancy:
    """Approve a draft, which publishes it, or send it back to who asked, with words.

    Raises:
        NotFound: there is no such request about a vacancy of the actor's trusts.
        NotPossibleNow: the actor asked themself, or the request is no longer open.
        NotReady: the closing date has passed meanwhile.
    """
    asked = session.get(Approval, request_id)
    vacancy = vacancies.of_staff(
        session,
        actor,
        asked.vacancy_id if asked else request_id,
        Permission.VACANCY_EDIT,
        lock=True,
    )
    waiting = approvals.waiting(session, vacancy)
    if waiting is None or waiting.id != request_id:
        raise NotPossibleNow(GONE)
    if waiting.asked_by == actor.account_id:
        raise NotPossibleNow("You asked for this approval, so somebody else in HR has to give it.")
    waiting.decision = APPROVED if approve else SENT_BACK
    waiting.words, waiting.decided_by, waiting.decided_at = words, actor.account_id, now
    session.flush()
    facts = {"decision": waiting.decision, "version": vacancy.version, "asked_by": str(waiting.asked_by)}
    audit.record(session, "approval_decided", actor.account_id, vacancy.id, now, **facts)
    if approve:
        publishing.publish(session, actor, vacancy, now)
    _tell_asker(session, waiting)
    return vacancy


def _tell_colleagues(session: Session, actor: Actor, vacancy: Vacancy, asked: Approval) -> None:
    """Tell the others in HR that something waits for approval."""
    wanted = (
        select(Account)
        .join(Membership)
        .where(
            Membership.trust_id == vacancy.trust_id,
            Membership.role == Role.HR.value,
            Account.active,
            Account.id != actor.account_id,
        )
        .order_by(Account.id)
    )
    for number, account in enumerate(session.scalars(wanted)):
        queue_mail(session, account.email, "approval_wanted", {}, f"approval:{asked.id}:{number}")


def _tell_asker(session: Session, decided: Approval) -> None:
    """Tell who asked that there is an answer."""
    account = session.get_one(Account, decided.asked_by)
    context = {"vacancy_id": str(decided.vacancy_id)}
    queue_mail(session, account.email, "approval_answered", context, f"approval:{decided.id}:answer")
