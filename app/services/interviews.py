"""Interviews: booked, moved, called off. What clashes is refused by the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application
from app.models.interview_panels import InterviewPanel
from app.models.interviews import TICK, Hold, Interview
from app.notifications.outbox import queue_mail
from app.services import audit, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.workflow import after, possible


class SlotTaken(NotPossibleNow):
    """Panel, room, a member or the applicant is somewhere else then."""

    def __init__(self) -> None:
        super().__init__("Somebody else has just taken that time. Choose another one.")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where and when an interview is: `ends_at` and the end of the pause not included.

    Attributes:
        members: accounts of those who sit.
    """

    panel: InterviewPanel
    starts_at: datetime
    ends_at: datetime
    pause: timedelta
    members: frozenset[UUID]


def of_vacancy(session: Session, vacancy_id: UUID) -> list[Interview]:
    """Give a vacancy's interviews that are not called off, in order of time."""
    wanted = (
        select(Interview)
        .join(InterviewPanel)
        .where(InterviewPanel.vacancy_id == vacancy_id, Interview.cancelled_at.is_(None))
        .order_by(Interview.starts_at, Interview.id)
    )
    return list(session.scalars(wanted).unique())


def of_application(session: Session, application_id: UUID) -> Interview | None:
    """Give an application's interview; None without one."""
    wanted = select(Interview).where(
        Interview.application_id == application_id, Interview.cancelled_at.is_(None)
    )
    return session.scalars(wanted).unique().one_or_none()


def last_of_application(session: Session, application_id: UUID) -> Interview | None:
    """Give an application's interview, or the one that was called off last; None without either."""
    wanted = select(Interview).where(Interview.application_id == application_id)
    newest = wanted.order_by(Interview.cancelled_at.is_not(None), Interview.cancelled_at.desc()).limit(1)
    return session.scalars(newest).unique().one_or_none()


def book(session: Session, by: UUID | None, application: Application, slot: Slot, now: datetime) -> Interview:
    """Book a slot for somebody shortlisted or invited, and tell them.

    Raises:
        SlotTaken: something in it is held by another interview.
        NotPossible: the application has another status.
    """
    if "invite" in possible(application.status):
        application.status = after(application.status, "invite")
    application.status = after(application.status, "book")
    interview = Interview(
        application_id=application.id,
        panel_id=slot.panel.id,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
    )
    _keep(session, interview, application, slot)
    _note(session, "interview_booked", by, interview, now)
    _tell(session, interview, application, "interview_booked")
    return interview


def move(session: Session, by: UUID | None, interview: Interview, slot: Slot, now: datetime) -> None:
    """Move an interview to another slot, and tell the applicant.

    Raises:
        SlotTaken: something in it is held by another interview; this one stays where it is.
    """
    application = interview.application
    with session.begin_nested():
        session.execute(delete(Hold).where(Hold.interview_id == interview.id))
        interview.panel_id = slot.panel.id
        interview.starts_at, interview.ends_at = slot.starts_at, slot.ends_at
        interview.sequence += 1
        _keep(session, interview, application, slot)
    session.expire(interview, ["panel"])
    _note(session, "interview_moved", by, interview, now)
    _tell(session, interview, application, "interview_moved")


def seat_anew(session: Session, interview: Interview, slot: Slot) -> None:
    """Let others of the panel sit at an interview that stays where it is.

    Raises:
        SlotTaken: one of them is held by another interview.
    """
    _keep(session, interview, interview.application, slot)


def let_go(session: Session, those: Iterable[Interview]) -> None:
    """Hold nothing for interviews any more, before all of them are held anew."""
    session.execute(delete(Hold).where(Hold.interview_id.in_([one.id for one in those])))


def release_of(session: Session, actor: Actor, interview_id: UUID, now: datetime) -> UUID:
    """Release an interview of a trust for which the actor plans, and give its vacancy.

    Raises:
        NotFound: there is none, or it is another trust's.
        NotPossibleNow: it has been called off already.
    """
    interview = session.get(Interview, interview_id)
    if interview is None:
        raise NotFound
    vacancies.of_staff(session, actor, interview.panel.vacancy_id, Permission.INTERVIEWS_PLAN, lock=True)
    if interview.cancelled_at is not None:
        raise NotPossibleNow("This interview has been called off already.")
    release(session, actor.account_id, interview, now)
    return interview.panel.vacancy_id


def call_off(session: Session, by: UUID | None, interview: Interview, now: datetime) -> None:
    """Call an interview off, so that its time is free again. Whose status changes is for the caller."""
    session.execute(delete(Hold).where(Hold.interview_id == interview.id))
    interview.cancelled_at, interview.sequence = now, interview.sequence + 1
    session.flush()
    _note(session, "interview_called_off", by, interview, now)


def release(session: Session, by: UUID | None, interview: Interview, now: datetime) -> None:
    """Call an interview off whose applicant shall have another one, and tell them.

    Raises:
        NotPossible: the application is past it.
    """
    application = interview.application
    application.status = after(application.status, "release_slot")
    call_off(session, by, interview, now)
    _tell(session, interview, application, "interview_called_off")


def _keep(session: Session, interview: Interview, application: Application, slot: Slot) -> None:
    """Store an interview with every five minutes that it keeps.

    Raises:
        SlotTaken: one of them is held already.
    """
    kept = [slot.panel.id, *slot.members, *([slot.panel.room_id] if slot.panel.room_id else [])]
    through_pause = _ticks(slot.starts_at, slot.ends_at + slot.pause)
    held = [(resource, tick) for resource in kept for tick in through_pause]
    held += [(application.account_id, tick) for tick in _ticks(slot.starts_at, slot.ends_at)]
    try:
        with session.begin_nested():
            session.add(interview)
            session.flush()
            session.execute(
                insert(Hold),
                # In one order everywhere, so that two who want the same do not wait for each other in a ring.
                [
                    {"resource_id": one, "tick": tick, "interview_id": interview.id}
                    for one, tick in sorted(held)
                ],
            )
    except IntegrityError:
        raise SlotTaken from None


def _ticks(first: datetime, last: datetime) -> range:
    """Give the numbers of the five minutes that a stretch touches."""
    minutes = int(first.timestamp()) // 60, -(-int(last.timestamp()) // 60)
    return range(minutes[0] // TICK, -(-minutes[1] // TICK))


def _note(session: Session, event: str, by: UUID | None, interview: Interview, now: datetime) -> None:
    application = str(interview.application_id)
    audit.record(session, event, by, interview.id, now, application=application, sequence=interview.sequence)


def _tell(session: Session, interview: Interview, application: Application, letter: str) -> None:
    """Queue a mail; its words are put together when it is sent, from what then is so."""
    account = session.get_one(Account, application.account_id)
    told = {"interview_id": str(interview.id), "reference": application.reference}
    queue_mail(session, account.email, letter, told, f"{letter}:{interview.id}:{interview.sequence}")
