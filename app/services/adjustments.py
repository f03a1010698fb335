"""What an applicant needs for an interview, and whether they ask for the interview scheme."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.documents.places import Edit
from app.models.apart import Adjustments
from app.models.base import Document
from app.services import applications, sealed_answers
from app.services.actors import Actor
from app.services.errors import NotPossibleNow

SCHEME = "interview_scheme"
BEFORE_SHORTLISTING = frozenset({"draft", "submitted"})
BEFORE_INTERVIEW = BEFORE_SHORTLISTING | {
    "shortlisting", "shortlisted", "reserve_shortlist", "invited", "interview_booked",
}  # fmt: skip


def read(session: Session, actor: Actor, application_id: UUID) -> Document:
    """Open the applicant's own answers.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return sealed_answers.read(session, Adjustments, application_id)


def change(session: Session, actor: Actor, application_id: UUID, edit: Edit, now: datetime) -> None:
    """Change one place: adjustments until the interview, the scheme until shortlisting begins.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
        NotPossibleNow: it is too late for that.
        Stale: the place was changed after the page was shown.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    allowed = BEFORE_SHORTLISTING if edit.place.path[:1] == (SCHEME,) else BEFORE_INTERVIEW
    if application.status not in allowed:
        raise NotPossibleNow("This can no longer change here. Tell the contact named in the advert.")
    sealed_answers.change(session, Adjustments, application_id, edit, now)
