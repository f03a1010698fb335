"""The answer to a complaint, for whoever has the link of its mail: no account is needed."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Document
from app.models.complaints import Complaint
from app.services.complaints import unsealed
from app.services.tokens import fingerprint, new_token

LIFE = timedelta(days=90)
"""How long the link works after the answer: as long as the Information Commissioner asks people to take."""


def new_link(session: Session, complaint_id: UUID) -> tuple[str, str] | None:
    """Give reference and token of a new link, which replaces the last; None if there is no answer."""
    complaint = session.get(Complaint, complaint_id, with_for_update=True)
    if complaint is None or complaint.answered_at is None:
        return None
    token = new_token()
    complaint.token_hash = fingerprint(token)
    session.flush()
    return complaint.reference, token


def find(session: Session, token: str, now: datetime) -> Document | None:
    """Give `reference`, `outcome` and `answer`; None if the link was replaced or its time is over."""
    wanted = select(Complaint).where(
        Complaint.token_hash == fingerprint(token), Complaint.answered_at > now - LIFE
    )
    complaint = session.scalars(wanted).one_or_none()
    if complaint is None:
        return None
    told = unsealed(session, complaint)
    return {"reference": complaint.reference, "outcome": told["outcome"], "answer": told["answer"]}
