"""The day of an interview: whose it is to sit, who came, and who sat."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import LONDON, london_day
from app.models.applications import Application
from app.models.interview_days import InterviewSheet
from app.models.interview_panels import PanelMember
from app.models.interviews import Interview
from app.services import audit, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.panels import may_take_part_in
from app.workflow import after, possible

ON_THE_DAY = ("interview_booked", "interviewed")
"""Statuses in which an interview can be looked at by whoever sits."""


def of_member(session: Session, actor: Actor) -> list[Interview]:
    """Give the interviews for which the actor sits on the panel, in order of time, until all is decided."""
    wanted = (
        select(Interview)
        .join(PanelMember, PanelMember.panel_id == Interview.panel_id)
        .join(Application, Application.id == Interview.application_id)
        .where(
            PanelMember.account_id == actor.account_id,
            Interview.cancelled_at.is_(None),
            Application.status.in_(ON_THE_DAY),
        )
        .order_by(Interview.starts_at, Interview.id)
    )
    found = session.scalars(wanted).unique()
    return [one for one in found if may_take_part_in(actor, one.application.vacancy.trust_id)]


def seated(session: Session, actor: Actor, interview_id: UUID) -> Interview:
    """Give an interview for which the actor sits on the panel.

    Raises:
        NotFound: there is none, it was called off, or the actor has no seat or vets for the trust.
    """
    interview = session.get(Interview, interview_id)
    if interview is None or interview.cancelled_at is not None:
        raise NotFound
    sits = session.get(PanelMember, (interview.panel_id, actor.account_id)) is not None
    if not sits or not may_take_part_in(actor, interview.application.vacancy.trust_id):
        raise NotFound
    if interview.application.status not in (*ON_THE_DAY, "reserve_list"):
        raise NotFound
    return interview


def of_staff(session: Session, actor: Actor, interview_id: UUID, *, lock: bool = False) -> Interview:
    """Give an interview that is not called off, of a trust for which the actor plans.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    interview = session.get(Interview, interview_id)
    if interview is None or interview.cancelled_at is not None:
        raise NotFound
    vacancies.of_staff(
        session, actor, interview.application.vacancy_id, Permission.INTERVIEWS_PLAN, lock=lock
    )
    if lock:
        session.refresh(interview.application, with_for_update={"of": Application})
    return interview


def visible(session: Session, actor: Actor, interview_id: UUID) -> Interview:
    """Give an interview for those who sit on its panel or plan its vacancy's interviews.

    Raises:
        NotFound: the actor does neither.
    """
    try:
        return seated(session, actor, interview_id)
    except NotFound:
        return of_staff(session, actor, interview_id)


def sheets(session: Session, interview_ids: Collection[UUID]) -> dict[UUID, dict[UUID, InterviewSheet]]:
    """Give the sheets of interviews, by interview and member."""
    wanted = select(InterviewSheet).where(InterviewSheet.interview_id.in_(interview_ids))
    found: dict[UUID, dict[UUID, InterviewSheet]] = {one: {} for one in interview_ids}
    for sheet in session.scalars(wanted):
        found[sheet.interview_id][sheet.member_id] = sheet
    return found


def note_held(
    session: Session, actor: Actor, interview_id: UUID, sat: Collection[UUID], now: datetime
) -> None:
    """Note that an interview was held, and who sat: theirs are the marks that count.

    Raises:
        NotFound: it is another trust's, or somebody is not on the panel.
        NotPossibleNow: it has not begun, it is noted already, or fewer sat than have to.
    """
    interview = of_staff(session, actor, interview_id, lock=True)
    _begun(interview, "interview", now)
    members = {member.account_id for member in interview.panel.members}
    if not members.issuperset(sat):
        raise NotFound
    if len(set(sat)) < interview.panel.quorum:
        raise NotPossibleNow(
            f"{interview.panel.quorum} of the panel have to sit. Arrange another interview if fewer did."
        )
    there = sheets(session, [interview.id])[interview.id]
    for member in members:
        sheet = there.get(member) or InterviewSheet(interview_id=interview.id, member_id=member)
        sheet.sat = member in sat
        session.add(sheet)
    interview.application.status = after(interview.application.status, "interview")
    _note(session, actor, interview, "held", now)


def note_missed(session: Session, actor: Actor, interview_id: UUID, now: datetime) -> None:
    """Note that the applicant did not attend.

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: it has not begun, or it is noted already.
    """
    interview = of_staff(session, actor, interview_id, lock=True)
    _begun(interview, "miss", now)
    interview.application.status = after(interview.application.status, "miss")
    _note(session, actor, interview, "missed", now)


def day_of(interview: Interview) -> date:
    """Give the London day of an interview."""
    return london_day(interview.starts_at)


def pack_opens(day: date) -> datetime:
    """Give the moment from which the pack of a day can be read: the day before begins, in London."""
    before = day - timedelta(days=1)
    return datetime(before.year, before.month, before.day, tzinfo=LONDON)


def _begun(interview: Interview, event: str, now: datetime) -> None:
    if event not in possible(interview.application.status):
        raise NotPossibleNow("What became of this interview has been noted already.")
    if now < interview.starts_at:
        raise NotPossibleNow("This interview has not begun yet.")


def _note(session: Session, actor: Actor, interview: Interview, how: str, now: datetime) -> None:
    audit.record(
        session,
        "interview_noted",
        actor.account_id,
        interview.id,
        now,
        application=str(interview.application_id),
        how=how,
    )
    session.flush()
