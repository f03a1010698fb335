"""Reminders about vetting: the annual notice of whoever is cleared (CHG-08), and promises not kept."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application
from app.models.vetting_packs import VettingPack
from app.services import updates, vetting_desk
from checks.dates import years_after

MOST_YEARS = 10
NOTICE_FOR = timedelta(days=30)
"""For so long after a year has come round it is still asked for, should the worker have stood still."""


def remind(session: Session, now: datetime) -> int:
    """Queue what is due on the London day of this moment; give how many cases there were."""
    today = london_day(now)
    return _notices(session, today) + _promises(session, today)


def notice_due(cleared_on: date, today: date) -> int:
    """Give the number of the year whose notice is due: 0 for none; it is due when a year has come round."""
    for year in range(1, MOST_YEARS + 1):
        round_it = years_after(cleared_on, year)
        if round_it <= today < round_it + NOTICE_FOR:
            return year
    return 0


def _notices(session: Session, today: date) -> int:
    """Ask whoever is cleared, once a year, to say what has changed; no new application begins."""
    wanted = (
        select(Application, VettingPack.cleared_on, VettingPack.expires_on)
        .join(VettingPack, VettingPack.application_id == Application.id)
        .where(
            VettingPack.state == "cleared",
            VettingPack.cleared_on.is_not(None),
            Application.status.in_(vetting_desk.ALIVE),
        )
    )
    found = 0
    for application, cleared_on, expires_on in session.execute(wanted).unique():
        year = notice_due(cleared_on, today) if cleared_on else 0
        if year and (expires_on is None or expires_on >= today):
            updates.tell_applicant(session, application, f"annual notice {year} {cleared_on}")
            found += 1
    return found


def _promises(session: Session, today: date) -> int:
    """Tell the officers of each pack whose promised day is over."""
    wanted = (
        select(Application, VettingPack.promised_by)
        .join(VettingPack, VettingPack.application_id == Application.id)
        .where(VettingPack.promised_by < today, Application.status.in_(vetting_desk.ALIVE))
    )
    rows = session.execute(wanted).unique().all()
    for application, promised_by in rows:
        updates.tell_officers(session, application, f"promised {promised_by}")
    return len(rows)
