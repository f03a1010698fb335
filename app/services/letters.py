"""Mails about an account, and the links in them.

A link is made when its mail is sent, so that the database never holds one that could be used.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.notifications.outbox import queue_mail

ONE_MAIL_EACH = 60  # seconds: asking again within the same minute sends no second mail


def queue_letter(session: Session, account: Account, letter: str, now: datetime) -> None:
    """Queue the mail of this name to the account's stored address."""
    minute = int(now.timestamp()) // ONE_MAIL_EACH
    context = {"account_id": str(account.id)}
    queue_mail(session, account.email, letter, context, f"{letter}:{account.id}:{minute}")
