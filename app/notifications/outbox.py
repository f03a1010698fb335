"""Queueing a mail. It leaves only if the change that it tells of is committed."""

from sqlalchemy.orm import Session

from app.jobs.queue import enqueue
from app.models.base import Document


def queue_mail(session: Session, to: str, template: str, context: Document, dedupe_key: str) -> bool:
    """Queue one mail to one stored address.

    Args:
        session: the session of the change.
        to: the address as it is stored with the account, never as somebody has just typed it.
        template: name of a text in `templates/emails`, without `.txt`.
        context: ids and the few words that the text names. No answers, no outcomes, no tokens: what is secret
            or long is added at sending, by the function registered for the template (`texts.completes`).
        dedupe_key: what makes this mail one of a kind, such as `receipt:<application id>`.

    Returns:
        False if this mail had been queued before.
    """
    return enqueue(session, "mail", {"to": to, "template": template, "context": context}, dedupe_key)
