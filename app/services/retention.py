"""The retention table as it is applied: every class of data, in the order in which it goes (PRIV-25).

The audit trail has no period: a chain that loses its beginning proves nothing any more. It holds ids and no
answers. Copies in backups run out with them.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.services import audit, legal_holds
from app.services.retention_applications import APPLICATIONS
from app.services.retention_complaints import COMPLAINTS
from app.services.retention_machinery import MACHINERY
from app.services.retention_periods import Period
from app.services.retention_vetting import VETTING

NOBODY = UUID(int=0)
"""What an event is about that is about no single thing."""

PERIODS: tuple[Period, ...] = (*VETTING, *APPLICATIONS, *COMPLAINTS, *MACHINERY)
"""Every period, in the order in which it is applied."""


def count(session: Session, period: Period, now: datetime) -> int:
    """Count what goes at this moment; nothing is changed."""
    return session.scalar(select(func.count()).select_from(period.table).where(_over(period, now))) or 0


def held(session: Session, period: Period, now: datetime) -> int:
    """Count what would go at this moment, were there no legal hold."""
    if period.about is None:
        return 0
    over = period.over(period.cut_off(now)) & legal_holds.holds(period.about, london_day(now))
    return session.scalar(select(func.count()).select_from(period.table).where(over)) or 0


def apply(session: Session, period: Period, now: datetime) -> int:
    """Let go what has been kept long enough, write down how much, and give that number."""
    found = count(session, period, now)
    if found:
        period.end(session, _over(period, now))
        audit.record(session, "retention_applied", None, NOBODY, now, period=period.key, count=found)
    return found


def _over(period: Period, now: datetime) -> ColumnElement[bool]:
    """Give what goes at this moment: whose days are over, and what no legal hold keeps."""
    over = period.over(period.cut_off(now))
    return over if period.about is None else over & ~legal_holds.holds(period.about, london_day(now))
