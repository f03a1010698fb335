"""Marks that members of a panel give at an interview: each alone, until everybody who sat has locked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.interview_days import InterviewMark, InterviewSheet
from app.models.interviews import Interview
from app.models.shortlisting import Shortlisting
from app.services import audit, interview_days, interview_questions
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.marks import must_be_mark
from app.services.shortlisting import Assessed
from checks.shortlisting.standings import DEFAULT_BAR


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one member marks at one interview, and has marked.

    Attributes:
        marks: mark and note by criterion, of this member alone.
        bar: the least mark that meets an essential criterion.
        absent: whether somebody noted that this member did not sit.
    """

    interview: Interview
    member: UUID
    criteria: tuple[Assessed, ...]
    marks: Mapping[UUID, tuple[int | None, str]]
    bar: int
    locked_at: datetime | None
    absent: bool

    @property
    def left(self) -> int:
        """How many marks are left to give."""
        return sum(self.marks.get(one.id, (None, ""))[0] is None for one in self.criteria)

    @property
    def unexplained(self) -> list[str]:
        """Give the essential criteria that were marked below the bar without a note (PRIV-19)."""
        found = []
        for one in self.criteria:
            mark, note = self.marks.get(one.id, (None, ""))
            if one.kind == "essential" and mark is not None and mark < self.bar and not note:
                found.append(one.text)
        return found


def bar_of(session: Session, vacancy_id: UUID) -> int:
    """Give the least mark that meets an essential criterion, as for the shortlist."""
    found = session.get(Shortlisting, vacancy_id)
    return found.bar if found else DEFAULT_BAR


def own_sheet(session: Session, actor: Actor, interview_id: UUID, *, lock: bool = False) -> Sheet:
    """Give the actor's own sheet of an interview, without anybody else's marks.

    Raises:
        NotFound: the actor has no seat there.
    """
    interview = interview_days.seated(session, actor, interview_id)
    vacancy_id = interview.application.vacancy_id
    row = session.get(
        InterviewSheet,
        (interview.id, actor.account_id),
        with_for_update=lock or None,
        populate_existing=lock,
    )
    return Sheet(
        interview,
        actor.account_id,
        tuple(interview_questions.criteria(session, vacancy_id)),
        {
            criterion_id: (row.mark, row.note)
            for criterion_id, row in _own(session, interview_id, actor.account_id).items()
        },
        bar_of(session, vacancy_id),
        row.locked_at if row else None,
        row is not None and row.sat is False,
    )


def current(session: Session, interview_ids: Sequence[UUID]) -> list[InterviewMark]:
    """Give the marks of interviews that count, everybody's; who may see them is for the caller."""
    wanted = select(InterviewMark).where(InterviewMark.interview_id.in_(interview_ids), InterviewMark.current)
    return list(session.scalars(wanted))


def _own(session: Session, interview_id: UUID, member_id: UUID) -> dict[UUID, InterviewMark]:
    """Give one member's marks that count, by criterion."""
    return {row.criterion_id: row for row in current(session, [interview_id]) if row.member_id == member_id}


def give(
    session: Session,
    actor: Actor,
    interview_id: UUID,
    given: Mapping[UUID, tuple[int | None, str]],
    now: datetime,
) -> None:
    """Keep marks with their notes, by criterion; what they replace stays on record.

    Raises:
        NotFound: the actor has no seat there, or a criterion is not assessed there.
        NotPossibleNow: the marks are locked, the actor did not sit, or the interview has not begun.
    """
    sheet = own_sheet(session, actor, interview_id, lock=True)
    _open(sheet, now)
    known = {one.id for one in sheet.criteria}
    if not known.issuperset(given):
        raise NotFound
    for mark, _ in given.values():
        must_be_mark(mark)
    if session.get(InterviewSheet, (interview_id, sheet.member)) is None:
        session.add(InterviewSheet(interview_id=interview_id, member_id=sheet.member))
    before = _own(session, interview_id, sheet.member)
    for criterion_id, (mark, note) in given.items():
        if sheet.marks.get(criterion_id, (None, "")) == (mark, note):
            continue
        if criterion_id in before:
            before[criterion_id].current = False
            session.flush()
        session.add(
            InterviewMark(
                interview_id=interview_id,
                member_id=sheet.member,
                criterion_id=criterion_id,
                mark=mark,
                note=note,
                at=now,
            )
        )
    session.flush()


def lock(session: Session, actor: Actor, interview_id: UUID, now: datetime) -> None:
    """Say that one's marks are final.

    Raises:
        NotFound: the actor has no seat there.
        NotPossibleNow: marks are left to give, a low one has no note, or they are locked already.
    """
    sheet = own_sheet(session, actor, interview_id, lock=True)
    _open(sheet, now)
    may_lock(sheet)
    row = session.get_one(InterviewSheet, (interview_id, sheet.member))
    row.locked_at = now
    audit.record(
        session, "interview_marks_locked", actor.account_id, interview_id, now, marks=len(sheet.criteria)
    )
    session.flush()


def may_lock(sheet: Sheet) -> None:
    """See to it that nothing is left to do.

    Raises:
        NotPossibleNow: something is.
    """
    if sheet.left:
        raise NotPossibleNow(f"{sheet.left} marks are left to give before you can lock yours.")
    if sheet.unexplained:
        raise NotPossibleNow(
            f"Say in a note why this essential criterion is below the bar: {sheet.unexplained[0]}"
        )


def _open(sheet: Sheet, now: datetime) -> None:
    if sheet.locked_at is not None:
        raise NotPossibleNow("You have locked your marks, so they can no longer change.")
    if sheet.absent:
        raise NotPossibleNow("You are noted as absent from this interview.")
    if now < sheet.interview.starts_at:
        raise NotPossibleNow("Marks can be given once the interview has begun.")
