"""Reminders about interviews, each queued under a key of its own so that it goes once."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import LONDON, london_day
from app.models.accounts import Account
from app.models.applications import Application
from app.models.interview_panels import PanelMember
from app.models.interviews import Interview, Timetable
from app.notifications.outbox import queue_mail


def remind(session: Session, now: datetime) -> int:
    """Queue what is due on the London day of this moment, and give how many reminders were new."""
    return sum((_of_interviews(session, now), _of_packs(session, now), _of_choosing(session, now)))


def end_of_tomorrow(now: datetime) -> datetime:
    """Give the first moment, in London, of the day after tomorrow."""
    day = london_day(now) + timedelta(days=2)
    return datetime(day.year, day.month, day.day, tzinfo=LONDON)


def _of_interviews(session: Session, now: datetime) -> int:
    """Remind of interviews until the end of tomorrow that were told of before today."""
    wanted = (
        select(Interview, Account.email)
        .join(Application, Application.id == Interview.application_id)
        .join(Account, Account.id == Application.account_id)
        .where(
            Interview.cancelled_at.is_(None),
            Interview.starts_at > now,
            Interview.starts_at < end_of_tomorrow(now),
            Application.status == "interview_booked",
        )
    )
    told = 0
    for interview, email in session.execute(wanted).unique():
        context = {"interview_id": str(interview.id), "reference": interview.application.reference}
        key = f"interview_reminder:{interview.id}:{london_day(interview.starts_at)}"
        told += queue_mail(session, email, "interview_reminder", context, key)
    return told


def _of_packs(session: Session, now: datetime) -> int:
    """Tell each member of a panel that sits until the end of tomorrow that the pack can be read."""
    wanted = (
        select(Account.id, Account.email, Interview.starts_at)
        .join(PanelMember, PanelMember.account_id == Account.id)
        .join(Interview, Interview.panel_id == PanelMember.panel_id)
        .join(Application, Application.id == Interview.application_id)
        .where(
            Account.active,
            Interview.cancelled_at.is_(None),
            Interview.starts_at > now,
            Interview.starts_at < end_of_tomorrow(now),
            Application.status == "interview_booked",
        )
    )
    due = {(one.id, one.email, london_day(one.starts_at)) for one in session.execute(wanted)}
    return sum(
        queue_mail(session, email, "panel_pack", {}, f"panel_pack:{account_id}:{day}")
        for account_id, email, day in sorted(due, key=str)
    )


def _of_choosing(session: Session, now: datetime) -> int:
    """Remind whoever has not chosen a time until the end of tomorrow, after which nobody can."""
    wanted = (
        select(Application.id, Application.reference, Account.email, Timetable.booking_until)
        .join(Timetable, Timetable.vacancy_id == Application.vacancy_id)
        .join(Account, Account.id == Application.account_id)
        .where(
            Application.status == "invited",
            Timetable.booking_until > now,
            Timetable.booking_until < end_of_tomorrow(now),
        )
    )
    return sum(
        queue_mail(
            session,
            one.email,
            "interview_choose_reminder",
            {"reference": one.reference},
            f"choose_reminder:{one.id}:{one.booking_until:%Y-%m-%dT%H:%M}",
        )
        for one in session.execute(wanted)
    )
