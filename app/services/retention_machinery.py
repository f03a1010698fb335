"""How long what only serves the machinery is kept: accounts never confirmed, erased accounts, mails, work."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application
from app.models.jobs import Job
from app.services.erasing import GONE
from app.services.retention_periods import Period


def _never_confirmed(cut_off: datetime) -> ColumnElement[bool]:
    # Nobody has an application without a confirmed address; should one have, it is not for this to delete.
    applied = exists().where(Application.account_id == Account.id)
    return Account.confirmed_at.is_(None) & (Account.created_at <= cut_off) & ~applied


def _erased(_cut_off: datetime) -> ColumnElement[bool]:
    applied = exists().where(Application.account_id == Account.id)
    return Account.email.endswith(f"@{GONE}") & ~applied


def _sent(cut_off: datetime) -> ColumnElement[bool]:
    return (Job.kind == "mail") & (Job.state != "waiting") & (Job.finished_at <= cut_off)


def _farewell(cut_off: datetime) -> ColumnElement[bool]:
    return _sent(cut_off) & Job.dedupe_key.startswith("left:")


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


MACHINERY = (
    Period(
        "account_never_confirmed",
        "An account whose address was never confirmed",
        "made",
        7,
        "deleted",
        "data minimisation, UK GDPR Article 5(1)(c)",
        Account,
        _never_confirmed,
        _delete_accounts,
    ),
    Period(
        "erased_account",
        "What is left of an account that was erased",
        "left without any application",
        0,
        "deleted",
        "UK GDPR Article 17",
        Account,
        _erased,
        _delete_accounts,
    ),
    Period(
        "mail_words",
        "What a mail says",
        "sent, or given up",
        7,
        "emptied; to whom and which it was stays",
        "our own choice: what GOV.UK Notify keeps",
        Job,
        _sent_with_words,
        _empty_mails,
    ),
    Period(
        "farewell",
        "That a mail said farewell to an account that was erased",
        "sent, or given up",
        7,
        "deleted",
        "UK GDPR Article 17",
        Job,
        _farewell,
        _delete_jobs,
    ),
    Period(
        "mail",
        "That a mail was sent",
        "sent, or given up",
        400,
        "deleted",
        "our own choice: as long as unsuccessful applications are kept",
        Job,
        _sent,
        _delete_jobs,
    ),
    Period(
        "job",
        "Work that was done beside mails",
        "done, or given up",
        90,
        "deleted",
        "our own choice: as long as logs",
        Job,
        _done,
        _delete_jobs,
    ),
)
"""What only serves the machinery."""
