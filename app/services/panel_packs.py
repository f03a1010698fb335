"""The panel's pack: what its members read before a day of interviews, to look at and to print.

Nothing of vetting, equality or adjustments is in it (PRIV-05).
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.opened import Evidence, seen_by_hr
from app.models.applications import Submission
from app.models.interview_days import InterviewQuestion
from app.models.interviews import Interview
from app.services import audit, interview_days, interview_questions
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.shortlisting import Assessed


class TooEarly(NotPossibleNow):
    """The pack can be read from the day before."""

    def __init__(self) -> None:
        super().__init__("The pack can be read from the day before the interviews. Come back then.")


@dataclass(frozen=True, slots=True)
class Seat:
    """One interview of the day, with who comes and what they wrote about what is assessed.

    Attributes:
        evidence: by the words of the criterion.
    """

    interview: Interview
    name: str
    evidence: dict[str, Evidence]
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """One day's interviews of a vacancy for one member of its panels, in order of time."""

    title: str
    day: date
    criteria: tuple[tuple[Assessed, tuple[InterviewQuestion, ...]], ...]
    seats: tuple[Seat, ...]


def pack(session: Session, actor: Actor, vacancy_id: UUID, day: date, now: datetime) -> Pack:
    """Give a member's pack of a day, which is written down for each application in it.

    Raises:
        NotFound: the actor does not sit for this vacancy on that day.
        TooEarly: it is not the day before yet.
    """
    mine = [
        one
        for one in interview_days.of_member(session, actor)
        if one.application.vacancy_id == vacancy_id and interview_days.day_of(one) == day
    ]
    if not mine:
        raise NotFound
    if now < interview_days.pack_opens(day):
        raise TooEarly
    rows = session.execute(
        select(Submission.application_id, Submission.name, Submission.document).where(
            Submission.application_id.in_([one.application_id for one in mine])
        )
    )
    sent = {row.application_id: (row.name, row.document) for row in rows}
    seats = []
    for one in mine:
        name, document = sent.get(one.application_id, ("", None))
        seats.append(_seat(one, name, document))
        audit.record(
            session,
            "panel_pack_opened",
            actor.account_id,
            one.application_id,
            now,
            vacancy=str(vacancy_id),
        )
    questions = interview_questions.of_vacancy(session, vacancy_id)
    criteria = tuple(
        (each, tuple(questions.get(each.id, ())))
        for each in interview_questions.criteria(session, vacancy_id)
    )
    return Pack(mine[0].application.vacancy.title, day, criteria, tuple(seats))


def _seat(interview: Interview, name: str, document: dict[str, object] | None) -> Seat:
    if document is None:
        return Seat(interview, name, {}, ())
    seen = seen_by_hr(document)
    evidence = {one.criterion: one for _, group in seen.evidence for one in group}
    posts = tuple(", ".join(part for part in (job.title, job.employer) if part) for job in seen.jobs or ())
    return Seat(interview, name, evidence, posts)
