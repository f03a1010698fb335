"""Erase what a person asks to be erased, and say before what goes and what stays.

Also done anew after a restore: every step bears being done twice.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.accounts import Account, Membership
from app.models.apart import Adjustments, EqualityAnswers
from app.models.applications import Application, EmployerPart
from app.models.jobs import Job
from app.models.links import AccountLink
from app.models.offers import Offer
from app.models.sign_in import SignInBudget
from app.notifications.outbox import queue_mail
from app.services import (
    applications,
    audit,
    employer_declarations,
    erasures,
    vetting_forms,
    vetting_packs,
    vetting_versions,
    withdrawing,
)
from app.services.actors import Actor, Role
from app.services.errors import NotFound
from app.services.sessions import end_visits
from app.services.tokens import new_token

UNSUCCESSFUL_DAYS = 400
SUCCESSFUL_DAYS = 200
GONE = "deleted.invalid"
"""The domain of the addresses of erased accounts; nobody can have it."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one application.

    Attributes:
        withdrawn: it is open, so erasing the account withdraws it.
        kept_until: the day on which it goes by itself; None where it goes at once.
        with_police: its vetting form was handed over, so our copy stays until there is an outcome.
    """

    application: Application
    withdrawn: bool
    kept_until: date | None
    with_police: bool


def outlook(session: Session, actor: Actor) -> list[Fate]:
    """Say what would become of each of the actor's applications, the newest first."""
    return [_fate(session, application) for application in applications.own_list(session, actor)]


def _fate(session: Session, application: Application) -> Fate:
    if application.sent_at is None:
        return Fate(application, withdrawn=False, kept_until=None, with_police=False)
    start_on = session.scalar(select(Offer.start_on).where(Offer.application_id == application.id))
    until = london_day(application.sent_at) + timedelta(days=UNSUCCESSFUL_DAYS)
    if application.status == "appointed" and start_on is not None:
        until = start_on + timedelta(days=SUCCESSFUL_DAYS)
    steps = vetting_packs.steps(session, application.id)
    handed_over = any(step.event == "hand_over" for step in steps)
    return Fate(application, withdrawing.can_withdraw(application), until, handed_over)


def leave(session: Session, actor: Actor, now: datetime) -> None:
    """Erase the actor's account, withdraw what is open, and tell them by mail."""
    email = session.get_one(Account, actor.account_id).email
    erase_account(session, actor.account_id, now)
    erasures.note(session, "account", actor.account_id, now)
    queue_mail(session, email, "account_deleted", {}, f"left:{actor.account_id}")


def erase_account(session: Session, account_id: UUID, now: datetime) -> None:
    """Erase an applicant's account with all that no law keeps; nothing happens where it is gone already.

    What was sent stays until its time is over, because a claim can still be made about it (UK GDPR Article
    17(3)(e)); the account behind it then has neither address, name, password nor role.
    """
    account = session.get(Account, account_id)
    if account is None or account.is_staff:
        return
    actor = Actor(account_id, frozenset({(Role.APPLICANT, None)}))
    kept = 0
    for application in applications.own_list(session, actor):
        if application.sent_at is None:
            session.execute(delete(Application).where(Application.id == application.id))
        else:
            _strip(session, actor, application, now)
            kept += 1
    _forget_mails(session, account.email)
    end_visits(session, account_id)
    for table in (AccountLink, SignInBudget, Membership):
        session.execute(delete(table).where(table.account_id == account_id))
    session.expire(account)
    if kept:
        _make_nameless(account)
    else:
        session.delete(account)
    session.flush()
    audit.record(session, "account_erased", account_id, account_id, now, kept=kept)


def _strip(session: Session, actor: Actor, application: Application, now: datetime) -> None:
    """Withdraw an application that is open, and delete what is kept for no claim."""
    if withdrawing.can_withdraw(application):
        try:
            withdrawing.withdraw(session, actor, application.id, keep_form=False, now=now)
        except NotFound:  # its form was deleted before
            withdrawing.withdraw(session, actor, application.id, keep_form=True, now=now)
    erase_vetting(session, application.id, now)
    employer_declarations.forget(session, application.id)
    for table in (EqualityAnswers, Adjustments, EmployerPart):
        session.execute(delete(table).where(table.application_id == application.id))


def erase_vetting(session: Session, application_id: UUID, now: datetime) -> None:
    """Delete a vetting form with every version that did not go to the police; nothing where there is none."""
    application = session.get(Application, application_id)
    if application is None:
        return
    actor = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
    with suppress(NotFound):
        vetting_forms.delete(session, actor, application_id, now)
    vetting_versions.forget(session, application_id)


def _forget_mails(session: Session, email: str) -> None:
    """Delete what shows that mails were sent to an address, and mails that wait."""
    session.execute(
        delete(Job).where(Job.kind == "mail", Job.payload["to"].as_string() == email),
        execution_options={"synchronize_session": False},
    )


def _make_nameless(account: Account) -> None:
    """Leave of an account only what rows that are kept point at."""
    account.email, account.name, account.active = f"{account.id}@{GONE}", "", False
    account.password, account.fs_uniquifier = f"!{new_token()}", new_token()[:64]
    account.tf_primary_method = account.tf_totp_secret = account.mf_recovery_codes = None


def accounts_to_drop(session: Session) -> list[UUID]:
    """Give erased accounts that no application is left of."""
    left = select(Application.id).where(Application.account_id == Account.id).exists()
    wanted = select(Account.id).where(Account.email.endswith(f"@{GONE}"), ~left)
    return list(session.scalars(wanted))
