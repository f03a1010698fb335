"""Withdraw an application, and keep or delete its vetting form."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application
from app.notifications.outbox import queue_mail
from app.services import (
    answer_history,
    applications,
    audit,
    erasures,
    interviews,
    vetting_forms,
    vetting_versions,
)
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from app.workflow import after, possible


def withdraw(
    session: Session, actor: Actor, application_id: UUID, *, keep_form: bool, now: datetime
) -> Application:
    """Withdraw an application at any point before its end.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: it has come to an end.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    if not can_withdraw(application):
        raise NotPossibleNow("This application has come to an end, so there is nothing to withdraw.")
    application.status, application.withdrawn_at = after(application.status, "withdraw"), now
    interview = interviews.of_application(session, application.id)
    if interview is not None:
        interviews.call_off(session, actor.account_id, interview, now)
    answer_history.forget(session, application.id)
    if not keep_form:
        vetting_forms.delete(session, actor, application_id, now)
        vetting_versions.forget(session, application_id)
        erasures.note(session, "vetting_form", application_id, now)
    audit.record(
        session,
        "application_withdrawn",
        actor.account_id,
        application.id,
        now,
        vetting_form="kept" if keep_form else "deleted",
    )
    if application.sent_at is not None:
        account = session.get_one(Account, actor.account_id)
        told = {"application_id": str(application.id), "reference": application.reference}
        queue_mail(session, account.email, "application_withdrawn", told, f"withdrawn:{application.id}")
    return application


def can_withdraw(application: Application) -> bool:
    """Tell whether an application can be withdrawn; whoever is not shortlisted can until they are told so."""
    ended = application.status == "not_shortlisted" and application.told_at is not None
    return not ended and "withdraw" in possible(application.status)
