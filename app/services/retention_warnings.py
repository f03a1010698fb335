"""Warn whoever has an application that was never sent, 14 and 3 days before it is deleted (PRIV-28)."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.accounts import Account
from app.models.applications import Application
from app.models.vacancies import Vacancy
from app.notifications.outbox import queue_mail
from app.services import legal_holds
from app.services.retention_applications import DRAFT_DAYS

DAYS_BEFORE = (14, 3)


def warn(session: Session, now: datetime) -> int:
    """Queue each warning that is due, once ever; give how many were queued now."""
    return sum(
        _warn_of(session, now, before, after)
        for before, after in zip(DAYS_BEFORE, (*DAYS_BEFORE[1:], 0), strict=True)
    )


def _warn_of(session: Session, now: datetime, before: int, after: int) -> int:
    """Warn of what goes in `before` days or fewer, and in more than `after`."""
    kept = timedelta(days=DRAFT_DAYS)
    wanted = (
        select(Application.id, Application.reference, Vacancy.closing_at, Account.email)
        .join(Account, Account.id == Application.account_id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(
            Application.status == "draft",
            Vacancy.closing_at <= now - kept + timedelta(days=before),
            Vacancy.closing_at > now - kept + timedelta(days=after),
            ~legal_holds.holds(Application.id, london_day(now)),
        )
        .order_by(Application.id)
    )
    queued = 0
    for application_id, reference, closing_at, email in session.execute(wanted):
        goes_on = london_day(closing_at) + kept  # type: ignore[arg-type]  # the condition leaves no None
        told = {"reference": reference, "goes_on": f"{goes_on.day} {goes_on:%B %Y}"}
        queued += queue_mail(session, email, "draft_goes", told, f"draft_goes:{before}:{application_id}")
    return queued
