"""Mails that say that there is something new, and not what."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.applications import Application
from app.notifications.outbox import queue_mail
from app.services.actors import Role


def tell_applicant(session: Session, application: Application, what: str) -> None:
    """Tell the applicant once for each `what`, such as "offer" or "release 2"; it is never in the mail."""
    account = session.get_one(Account, application.account_id)
    told = {"reference": application.reference}
    queue_mail(session, account.email, "application_update", told, f"update:{application.id}:{what}")


def tell_officers(session: Session, application: Application, what: str) -> None:
    """Tell the vetting officers of the trust once for each `what`."""
    wanted = (
        select(Account)
        .join(Membership)
        .where(
            Membership.trust_id == application.vacancy.trust_id,
            Membership.role == Role.VETTING_OFFICER.value,
            Account.active,
        )
    )
    for number, account in enumerate(session.scalars(wanted.order_by(Account.id))):
        queue_mail(session, account.email, "desk_update", {}, f"desk:{application.id}:{what}:{number}")
