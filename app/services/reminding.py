"""Write the mails that applicants want about their drafts: once a day at most, once across restarts."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.accounts import Account
from app.models.applications import Application
from app.models.reminders import Reminder
from app.notifications.outbox import queue_mail
from app.services import moving


def write(session: Session, application_id: UUID, now: datetime) -> list[str]:
    """Queue what is due about one draft, and give which mails that is.

    What was written is noted in the same transaction, so that doing this again writes nothing. A clock that
    went back makes nothing due.
    """
    reminder = session.get(Reminder, application_id, with_for_update=True)
    application = session.get(Application, application_id)
    if reminder is None or application is None or application.status != "draft":
        return []
    account = session.get_one(Account, application.account_id)
    if not (account.active and application.vacancy.takes_applications(now)):
        return []
    letters = []
    today = london_day(now)
    if reminder.changes and reminder.told_on < today:
        if moving.between(session, application, reminder.told_on, today):
            letters.append("draft_moved")
        reminder.told_on = today
    if reminder.every and reminder.reminded_on + timedelta(days=reminder.every) <= today:
        letters.append("draft_reminder")
        reminder.reminded_on = today
    for letter in letters:
        told = {"reference": application.reference, "application_id": str(application_id)}
        queue_mail(session, account.email, letter, told, f"{letter}:{application_id}:{today}")
    return letters
