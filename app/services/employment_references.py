"""References for HR: who was asked, what came, taking a request back, reminding once."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application, Submission
from app.models.employment_references import EmploymentReference
from app.notifications.outbox import queue_mail
from app.services import audit, offers
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

KEEP = Permission.CHECKS_KEEP
DUE_AFTER = timedelta(days=14)
REMIND_BEFORE = timedelta(days=5)
LIFE = timedelta(days=28)
WORDS = {
    "not_asked": "Not asked yet",
    "asked": "Asked",
    "overdue": "Overdue",
    "received": "Received",
    "declined": "Declined to give one",
    "taken_back": "Taken back",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One referee whom the applicant named, and the newest request to them.

    Attributes:
        state: a key of `WORDS`.
        reference: None where they were never asked.
    """

    referee: str
    name: str
    relationship: str
    organisation: str
    email: str
    state: str
    reference: EmploymentReference | None


def of_application(session: Session, actor: Actor, application_id: UUID, on: date) -> list[Line]:
    """Give the referees of an application in the applicant's order.

    Raises:
        NotFound: it is another trust's.
    """
    offers.of_staff(session, actor, application_id, KEEP)
    return _lines(session, application_id, on)


def _lines(session: Session, application_id: UUID, on: date) -> list[Line]:
    wanted = select(EmploymentReference).where(EmploymentReference.application_id == application_id)
    newest = {one.referee: one for one in session.scalars(wanted.order_by(EmploymentReference.asked_at))}
    submission = session.get_one(Submission, application_id)
    named = submission.document["employer_part"].get("referees") or ()
    return [
        Line(
            one["id"],
            one.get("name") or "",
            one.get("relationship") or "",
            one.get("organisation") or "",
            one.get("email") or "",
            state_of(newest.get(one["id"]), on),
            newest.get(one["id"]),
        )
        for one in named
    ]


def state_of(reference: EmploymentReference | None, on: date) -> str:
    """Give the key of `WORDS` for a reference on a day."""
    if reference is None:
        return "not_asked"
    return "overdue" if reference.state == "asked" and reference.due_on < on else reference.state


def ask(session: Session, actor: Actor, application_id: UUID, referee: str, now: datetime) -> None:
    """Ask a referee whom the applicant named; the mail makes the link when it goes.

    Raises:
        NotFound: it is another trust's, or there is no such referee.
        NotPossibleNow: no offer is accepted, there is no address, or they were asked and have not answered.
    """
    found = offers.of_staff(session, actor, application_id, KEEP, lock=True)
    if found.application.status != "checks_in_progress":
        raise NotPossibleNow("References are asked for while the checks are under way.")
    on = london_day(now)
    line = next((one for one in _lines(session, application_id, on) if one.referee == referee), None)
    if line is None:
        raise NotFound
    if not line.email:
        raise NotPossibleNow("The applicant gave no email address for this referee. Ask by telephone.")
    if line.state in ("asked", "overdue", "received"):
        raise NotPossibleNow("This referee has been asked already. Take the request back first.")
    reference = EmploymentReference(
        application_id=application_id,
        referee=referee,
        name=line.name,
        email=line.email,
        state="asked",
        asked_by=actor.account_id,
        asked_at=now,
        due_on=on + DUE_AFTER,
        expires_at=now + LIFE,
        answers={},
    )
    session.add(reference)
    session.flush()
    _mail(session, reference, "reference_asked")
    _note(session, actor.account_id, reference, "asked", now)


def one(session: Session, actor: Actor, reference_id: UUID, *, lock: bool = False) -> EmploymentReference:
    """Give a reference of a trust whose checks the actor keeps.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    reference = session.get(
        EmploymentReference,
        reference_id,
        with_for_update={"of": EmploymentReference} if lock else None,
        populate_existing=lock,
    )
    if reference is None:
        raise NotFound
    offers.of_staff(session, actor, reference.application_id, KEEP)
    return reference


def take_back(session: Session, actor: Actor, reference_id: UUID, now: datetime) -> UUID:
    """Take a request back, so that its link works no more; give the application.

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: it has been answered or taken back.
    """
    reference = one(session, actor, reference_id, lock=True)
    if reference.state != "asked":
        raise NotPossibleNow("This request has been answered or taken back already.")
    reference.state, reference.token_hash = "taken_back", None
    _note(session, actor.account_id, reference, "taken_back", now)
    session.flush()
    return reference.application_id


def open_one(session: Session, actor: Actor, reference_id: UUID, now: datetime) -> EmploymentReference:
    """Open what a referee answered, which is written down.

    Raises:
        NotFound: there is no answer, or it is another trust's.
    """
    reference = one(session, actor, reference_id)
    if reference.state != "received":
        raise NotFound
    _note(session, actor.account_id, reference, "opened", now)
    return reference


def remind(session: Session, now: datetime) -> int:
    """Remind referees whose day is near, each once, and give how many."""
    near = (
        select(EmploymentReference)
        .join(Application, Application.id == EmploymentReference.application_id)
        .where(
            EmploymentReference.state == "asked",
            EmploymentReference.reminded_at.is_(None),
            EmploymentReference.due_on <= london_day(now) + REMIND_BEFORE,
            EmploymentReference.expires_at > now,
            Application.status == "checks_in_progress",
        )
        .with_for_update(of=EmploymentReference)
    )
    found = list(session.scalars(near))
    for reference in found:
        reference.reminded_at = now
        _mail(session, reference, "reference_reminder")
    session.flush()
    return len(found)


def _mail(session: Session, reference: EmploymentReference, letter: str) -> None:
    told = {"reference_id": str(reference.id)}
    queue_mail(session, reference.email, letter, told, f"{letter}:{reference.id}")


def _note(
    session: Session, by: UUID | None, reference: EmploymentReference, step: str, now: datetime
) -> None:
    audit.record(session, "reference_moved", by, reference.application_id, now, step=step)
