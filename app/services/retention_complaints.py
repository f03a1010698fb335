"""How long complaints about personal data are kept."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete
from sqlalchemy.orm import Session

from app.models.complaints import Complaint
from app.services.retention_periods import Period


def _answered(cut_off: datetime) -> ColumnElement[bool]:
    return Complaint.answered_at <= cut_off


def _delete(session: Session, over: ColumnElement[bool]) -> None:
    session.execute(delete(Complaint).where(over), execution_options={"synchronize_session": False})


COMPLAINTS = (
    Period(
        "complaint",
        "A complaint about personal data",
        "answered",
        400,
        "deleted; that it came and was answered stays in the audit trail",
        "our own choice: as long as unsuccessful applications are kept",
        Complaint,
        _answered,
        _delete,
    ),
)
"""Complaints. One that nobody has answered is not let go."""
