"""The clock of complaints: an alert on the 25th day without an answer, and another on the 30th (PRIV-24)."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.accounts import Account, Membership
from app.models.complaints import Complaint
from app.notifications.outbox import queue_mail
from app.services import audit
from app.services.actors import GRANTS
from app.services.complaints import KEEP, LATE_DAYS, NEAR_DAYS, answer_by, clock_of
from checks.dates import in_words

DAYS = {"": 0, "near": NEAR_DAYS, "late": LATE_DAYS}


def warn(session: Session, now: datetime) -> int:
    """Alert whoever keeps complaints of each that has come to one of the two days; give how many have.

    Each day is alerted to once; what a stopped worker missed is alerted to when it is back.
    """
    today = london_day(now)
    waiting = select(Complaint).where(
        Complaint.answered_at.is_(None),
        Complaint.warned < LATE_DAYS,
        Complaint.received_at <= now - timedelta(days=NEAR_DAYS - 1),  # a London day may begin an hour early
    )
    found = 0
    for complaint in session.scalars(waiting.order_by(Complaint.received_at).with_for_update()):
        state = clock_of(complaint, today)
        if DAYS[state] > complaint.warned:
            complaint.warned = DAYS[state]
            audit.record(session, "complaint_near_late", None, complaint.id, now, days=DAYS[state])
            _tell(session, complaint, state)
            found += 1
    session.flush()
    return found


def _tell(session: Session, complaint: Complaint, state: str) -> None:
    wanted = (
        select(Account.email)
        .join(Membership)
        .where(
            Membership.trust_id == complaint.trust_id,
            Membership.role.in_([role.value for role in GRANTS[KEEP]]),
            Account.active,
        )
        .order_by(Account.id)
    )
    told = {"reference": complaint.reference, "closes_at": in_words(answer_by(complaint))}
    for number, email in enumerate(session.scalars(wanted)):
        letter = f"complaint_{state}"
        queue_mail(session, email, letter, told, f"{letter}:{complaint.id}:{number}")
