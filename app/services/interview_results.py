"""What interviews come to: the order of merit, from the marks of those who sat, once all have locked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.interview_days import InterviewMark, InterviewOutcome, InterviewSheet
from app.models.interviews import Interview
from app.services import interview_days, interview_marks, interview_questions, vacancies
from app.services.actors import Actor, Permission
from app.services.shortlisting import Assessed
from checks.shortlisting.standings import Given, Standing, places, standing

SHOWN = ("interviewed", "reserve_list", "not_appointed", "conditional_offer", "did_not_attend")


@dataclass(frozen=True, slots=True)
class Line:
    """One person who was interviewed.

    Attributes:
        sat, locked: how many sat, and how many of them have locked their marks.
        standing: what the marks come to; None until everybody who sat has locked.
        place: in the order of merit, from 1; equal ones share a place; None without a standing.
        failing: the essential criteria below the bar, in the advert's words.
        outcome, reason, by, reserve_until: what was decided and by whom; "" and None while nothing is.
    """

    application_id: UUID
    interview_id: UUID | None
    reference: str
    name: str
    status: str
    sat: int
    locked: int
    standing: Standing[UUID] | None
    place: int | None
    failing: tuple[str, ...]
    outcome: str
    reason: str
    by: str
    reserve_until: date | None


@dataclass(frozen=True, slots=True)
class Results:
    """Everybody who was interviewed for a vacancy, by place; those without one come last, by reference."""

    vacancy_id: UUID
    title: str
    bar: int
    lines: tuple[Line, ...]


def results(session: Session, actor: Actor, vacancy_id: UUID) -> Results:
    """Give the order of merit of a vacancy, for those who plan its interviews.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.INTERVIEWS_PLAN)
    criteria = interview_questions.criteria(session, vacancy_id)
    bar = interview_marks.bar_of(session, vacancy_id)
    wanted = (
        select(Application, Submission.name, Interview.id, InterviewOutcome, Account.name.label("by"))
        .join(Submission, Submission.application_id == Application.id, isouter=True)
        .join(
            Interview,
            (Interview.application_id == Application.id) & Interview.cancelled_at.is_(None),
            isouter=True,
        )
        .join(
            InterviewOutcome,
            (InterviewOutcome.application_id == Application.id) & InterviewOutcome.current,
            isouter=True,
        )
        .join(Account, Account.id == InterviewOutcome.by_id, isouter=True)
        .where(Application.vacancy_id == vacancy_id, Application.status.in_(SHOWN))
    )
    rows = session.execute(wanted).all()
    ids = [row[2] for row in rows if row[2]]
    sheets, marks = interview_days.sheets(session, ids), interview_marks.current(session, ids)
    held = {
        one: standing([each.weighed for each in criteria], _given(marks, one, sheets[one]), bar)
        for one in ids
        if all_locked(sheets[one])
    }
    place, texts = places(held), {one.id: one.text for one in criteria}
    lines = []
    for application, name, interview_id, outcome, by in rows:
        own = held.get(interview_id)
        there = sheets.get(interview_id, {}).values()
        lines.append(
            Line(
                application.id,
                interview_id,
                application.reference,
                name or "",
                application.status,
                sum(bool(sheet.sat) for sheet in there),
                sum(bool(sheet.sat and sheet.locked_at) for sheet in there),
                own,
                place.get(interview_id),
                tuple(texts[key] for key in own.failing) if own else (),
                outcome.outcome if outcome else "",
                outcome.reason if outcome else "",
                by or "",
                outcome.reserve_until if outcome else None,
            )
        )
    lines.sort(key=lambda line: (line.place is None, line.place or 0, line.reference))
    return Results(vacancy_id, vacancy.title, bar, tuple(lines))


def all_locked(sheets: dict[UUID, InterviewSheet]) -> bool:
    """Tell whether it was noted who sat, and all of them have locked their marks."""
    sat = [sheet for sheet in sheets.values() if sheet.sat]
    return bool(sat) and all(sheet.locked_at for sheet in sat)


def _given(
    marks: list[InterviewMark], interview_id: UUID, sheets: dict[UUID, InterviewSheet]
) -> dict[UUID, Given]:
    """Give the marks of those who sat, by criterion."""
    found: dict[UUID, list[int]] = defaultdict(list)
    for one in marks:
        sheet = sheets.get(one.member_id)
        if one.interview_id == interview_id and one.mark is not None and sheet is not None and sheet.sat:
            found[one.criterion_id].append(one.mark)
    return {criterion: Given(tuple(given)) for criterion, given in found.items()}


@dataclass(frozen=True, slots=True)
class OneMark:
    """One member's mark and note for a criterion."""

    member: str
    mark: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Opened:
    """One interview's marks, side by side, once everybody who sat has locked; None before."""

    interview: Interview
    name: str
    waiting: tuple[str, ...]
    rows: tuple[tuple[Assessed, tuple[OneMark, ...]], ...] | None


def opened(session: Session, actor: Actor, interview_id: UUID) -> Opened:
    """Give one interview's marks and notes, for those who sat there or plan its interviews.

    Raises:
        NotFound: the actor does neither.
    """
    return _open(session, interview_days.visible(session, actor, interview_id))


def _open(session: Session, interview: Interview) -> Opened:
    sheets = interview_days.sheets(session, [interview.id])[interview.id]
    names = {one.account_id: one.account.name or one.account.email for one in interview.panel.members}
    sat = [member for member, sheet in sheets.items() if sheet.sat]
    waiting = tuple(sorted(names.get(one, "") for one in sat if not sheets[one].locked_at))
    name = session.scalar(
        select(Submission.name).where(Submission.application_id == interview.application_id)
    )
    if not all_locked(sheets):
        return Opened(interview, name or "", waiting, None)
    marks = interview_marks.current(session, [interview.id])
    rows = []
    for criterion in interview_questions.criteria(session, interview.application.vacancy_id):
        given = [
            OneMark(names.get(one.member_id, ""), one.mark, one.note)
            for one in marks
            if one.criterion_id == criterion.id and one.member_id in sat
        ]
        rows.append((criterion, tuple(sorted(given, key=lambda each: each.member))))
    return Opened(interview, name or "", waiting, tuple(rows))
