"""How long what only serves the machinery is kept: one table, each period with its source.

Applications, marks, vetting packs and audit events have no period here yet: theirs need a legal hold first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application
from app.models.base import Base
from app.models.jobs import Job
from app.services import audit

NOBODY = UUID(int=0)
"""What an event is about that is about no single thing."""


@dataclass(frozen=True, slots=True)
class Period:
    """How long one class of data is kept.

    Attributes:
        days: whole days of 24 hours from `trigger`; what is exactly as old goes.
        over: the rows of `table` whose days are over at the cut-off, the moment `days` ago.
        end: lets these rows go, in one way or another.
    """

    key: str
    what: str
    trigger: str
    days: int
    then: str
    source: str
    table: type[Base]
    over: Callable[[datetime], ColumnElement[bool]]
    end: Callable[[Session, ColumnElement[bool]], None]

    def cut_off(self, now: datetime) -> datetime:
        """Give the moment at or before which `trigger` has to lie."""
        return now - timedelta(days=self.days)


def count(session: Session, period: Period, now: datetime) -> int:
    """Count what goes at this moment; nothing is changed."""
    over = period.over(period.cut_off(now))
    return session.scalar(select(func.count()).select_from(period.table).where(over)) or 0


def apply(session: Session, period: Period, now: datetime) -> int:
    """Let go what has been kept long enough, write down how much, and give that number."""
    found = count(session, period, now)
    if found:
        period.end(session, period.over(period.cut_off(now)))
        audit.record(session, "retention_applied", None, NOBODY, now, period=period.key, count=found)
    return found


def _never_confirmed(cut_off: datetime) -> ColumnElement[bool]:
    # Nobody has an application without a confirmed address; should one have, it is not for this to delete.
    applied = exists().where(Application.account_id == Account.id)
    return Account.confirmed_at.is_(None) & (Account.created_at <= cut_off) & ~applied


def _sent(cut_off: datetime) -> ColumnElement[bool]:
    return (Job.kind == "mail") & (Job.state != "waiting") & (Job.finished_at <= cut_off)


def _sent_with_words(cut_off: datetime) -> ColumnElement[bool]:
    words: ColumnElement[str] = Job.payload["context"].as_string()
    return _sent(cut_off) & (words != "{}")


def _done(cut_off: datetime) -> ColumnElement[bool]:
    return (Job.kind != "mail") & (Job.state != "waiting") & (Job.finished_at <= cut_off)


def _delete_accounts(session: Session, over: ColumnElement[bool]) -> None:
    session.execute(delete(Account).where(over))


def _delete_jobs(session: Session, over: ColumnElement[bool]) -> None:
    session.execute(delete(Job).where(over))


def _empty_mails(session: Session, over: ColumnElement[bool]) -> None:
    """Keep of a mail to whom it went and which it was."""
    for job in session.scalars(select(Job).where(over)):
        job.payload = {**job.payload, "context": {}}


PERIODS = (
    Period(
        "account_never_confirmed", "An account whose address was never confirmed", "made", 7, "deleted",
        "data minimisation, UK GDPR Article 5(1)(c)", Account, _never_confirmed, _delete_accounts,
    ),
    Period(
        "mail_words", "What a mail says", "sent, or given up", 7, "emptied; to whom and which it was stays",
        "our own choice: what GOV.UK Notify keeps", Job, _sent_with_words, _empty_mails,
    ),
    Period(
        "mail", "That a mail was sent", "sent, or given up", 400, "deleted",
        "our own choice: as long as unsuccessful applications are kept", Job, _sent, _delete_jobs,
    ),
    Period(
        "job", "Work that was done beside mails", "done, or given up", 90, "deleted",
        "our own choice: as long as logs", Job, _done, _delete_jobs,
    ),
)  # fmt: skip
"""Every period, in the order in which it is applied."""
