"""What waits for somebody today, by the roles that they play: what it is, since when, due when."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, null, or_, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application
from app.models.employment_references import EmploymentReference
from app.models.interview_days import InterviewOutcome, InterviewSheet
from app.models.interview_panels import PanelMember
from app.models.interview_wishes import InterviewWish
from app.models.interviews import Interview, Timetable
from app.models.offers import EmploymentCheck, Offer
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.models.vetting_packs import VettingPack
from app.pack_states import ACTS_NEXT
from app.services import interview_reminders
from app.services.actors import Actor, Permission
from app.services.duties_apart import has_hired_for, trusts_vetted_for
from app.services.vetting_desk import ALIVE

MOST = 50
"""So many of one kind are shown; each kind has a page of its own that lists all."""

OFFICERS = ("the vetting officer", "the sponsor")
OFFICERS_TURN = tuple(state for state, who in ACTS_NEXT.items() if who in OFFICERS)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits.

    Attributes:
        kind: a key of the words and addresses that the page has.
        about: of the vacancy, application or interview that the page is about.
        title: a job title or a reference.
        count: how many it stands for.
        since: since when it has waited; None where nobody can say.
        due: by which day it is due; None without one.
    """

    kind: str
    about: UUID
    title: str
    count: int
    since: datetime | None
    due: date | None


def board(session: Session, actor: Actor, now: datetime) -> list[Item]:
    """Give what waits for the actor: what is due first, then what has waited longest."""
    found = [
        *_of_hr(session, actor, now),
        *_of_manager(session, actor, now),
        *_of_panel(session, actor, now),
        *_of_officer(session, actor),
    ]
    late = date.max

    def order(item: Item) -> tuple[date, str, str]:
        return item.due or late, item.since.isoformat() if item.since else "9", str(item.about)

    return sorted(found, key=order)


def _of_hr(session: Session, actor: Actor, now: datetime) -> Iterator[Item]:
    trusts = actor.trusts(Permission.CHECKS_KEEP)
    if not trusts:
        return
    unread = _by_vacancy(
        trusts, Application.status == "submitted", Vacancy.closing_at <= now, since=Vacancy.closing_at
    )
    yield from _items(session, "shortlist", unread)
    under_way = Application.status == "checks_in_progress"
    checks = _by_application(
        trusts,
        under_way,
        EmploymentCheck.owner_id == actor.account_id,
        EmploymentCheck.state.in_(("not_started", "under_way")),
        since=Offer.answered_at,
    ).join(EmploymentCheck, EmploymentCheck.application_id == Application.id)
    yield from _items(session, "checks", checks)
    overdue = _by_application(
        trusts,
        under_way,
        EmploymentReference.state == "asked",
        EmploymentReference.due_on < london_day(now),
        since=EmploymentReference.asked_at,
        due=EmploymentReference.due_on,
    ).join(EmploymentReference, EmploymentReference.application_id == Application.id)
    yield from _items(session, "references", overdue)
    unanswered = _by_application(
        trusts,
        Application.status == "conditional_offer",
        Offer.answer_by < london_day(now),
        since=Offer.made_at,
        due=Offer.answer_by,
    )
    yield from _items(session, "unanswered", unanswered)
    confirmed = Application.status == "unconditional_offer"
    yield from _items(session, "start", _by_application(trusts, confirmed, since=Offer.confirmed_at))


def _of_manager(session: Session, actor: Actor, now: datetime) -> Iterator[Item]:
    trusts = actor.trusts(Permission.INTERVIEWS_PLAN)
    if not trusts:
        return
    waiting = _by_vacancy(
        trusts,
        Application.status.in_(("shortlisted", "invited")),
        since=Application.told_at,
        due=Timetable.booking_until,
    )
    yield from _items(session, "timetable", waiting)
    asks = _by_vacancy(
        trusts,
        InterviewWish.asks_for_another.is_(True),
        Application.status.in_(("invited", "interview_booked")),
        since=InterviewWish.at,
    ).join(InterviewWish, InterviewWish.application_id == Application.id)
    yield from _items(session, "another_time", asks)
    begun = _by_vacancy(
        trusts,
        Application.status == "interview_booked",
        Interview.cancelled_at.is_(None),
        Interview.starts_at <= now,
        since=Interview.starts_at,
    ).join(Interview, Interview.application_id == Application.id)
    yield from _items(session, "note", begun)
    undecided = (
        _by_vacancy(
            trusts,
            Application.status == "interviewed",
            or_(InterviewOutcome.outcome.is_(None), InterviewOutcome.outcome != "appoint"),
            since=Interview.starts_at,
        )
        .join(
            InterviewOutcome,
            and_(InterviewOutcome.application_id == Application.id, InterviewOutcome.current),
            isouter=True,
        )
        .join(
            Interview,
            and_(Interview.application_id == Application.id, Interview.cancelled_at.is_(None)),
            isouter=True,
        )
    )
    yield from _items(session, "decide", undecided)
    to_offer = (
        _by_vacancy(
            trusts,
            Application.status.in_(("interviewed", "reserve_list")),
            InterviewOutcome.outcome == "appoint",
            since=InterviewOutcome.at,
        )
    ).join(
        InterviewOutcome, and_(InterviewOutcome.application_id == Application.id, InterviewOutcome.current)
    )
    yield from _items(session, "offer", to_offer)


def _of_panel(session: Session, actor: Actor, now: datetime) -> Iterator[Item]:
    if not actor.may(Permission.MARK):
        return
    wanted = (
        select(Interview.id, Application.reference, Interview.starts_at, InterviewSheet.locked_at)
        .join(PanelMember, PanelMember.panel_id == Interview.panel_id)
        .join(Application, Application.id == Interview.application_id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .join(
            InterviewSheet,
            and_(
                InterviewSheet.interview_id == Interview.id,
                InterviewSheet.member_id == actor.account_id,
            ),
            isouter=True,
        )
        .where(
            PanelMember.account_id == actor.account_id,
            Vacancy.trust_id.in_(actor.trusts(Permission.MARK)),
            Interview.cancelled_at.is_(None),
            Application.status.in_(("interview_booked", "interviewed")),
            InterviewSheet.locked_at.is_(None),
            or_(InterviewSheet.sat.is_(None), InterviewSheet.sat.is_(True)),
            Interview.starts_at < interview_reminders.end_of_tomorrow(now),
        )
        .order_by(Interview.starts_at)
        .limit(MOST)
    )
    for row in session.execute(wanted):
        kind, since = ("mark", row.starts_at) if row.starts_at <= now else ("pack", None)
        yield Item(kind, row.id, row.reference, 1, since, london_day(row.starts_at))


def _of_officer(session: Session, actor: Actor) -> Iterator[Item]:
    trusts = trusts_vetted_for(actor, Permission.PACK_LIST)
    if not trusts:
        return
    for trust in session.scalars(select(Trust).where(Trust.id.in_(trusts), Trust.police_force == "")):
        yield Item("force", trust.id, trust.name, 1, None, None)
    wanted = (
        select(Application.id, Application.reference, VettingPack.since, VettingPack.promised_by)
        .join(VettingPack, VettingPack.application_id == Application.id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(
            Vacancy.trust_id.in_(trusts),
            Application.status.in_(ALIVE),
            VettingPack.state.in_(OFFICERS_TURN),
            ~has_hired_for(actor),
        )
        .order_by(VettingPack.since)
        .limit(MOST)
    )
    for row in session.execute(wanted):
        yield Item("vet", row.id, row.reference, 1, row.since, row.promised_by)


def _by_vacancy(
    trusts: Collection[UUID], *conditions: ColumnElement[bool], since: Any, due: Any = None
) -> Select[Any]:
    """Count applications by vacancy: id, title, how many, since when the first, and by when."""
    wanted = (
        select(
            Vacancy.id,
            Vacancy.title,
            func.count(Application.id),
            func.min(since),
            null() if due is None else func.max(due),
        )
        .join(Application, Application.vacancy_id == Vacancy.id)
        .where(Vacancy.trust_id.in_(trusts), *conditions)
        .group_by(Vacancy.id, Vacancy.title)
        .limit(MOST)
    )
    if due is None:
        return wanted
    return wanted.join(Timetable, Timetable.vacancy_id == Vacancy.id, isouter=True)


def _by_application(
    trusts: Collection[UUID], *conditions: ColumnElement[bool], since: Any, due: Any = None
) -> Select[Any]:
    """Give applications that have an offer: id, reference, how many rows, since when, and by when."""
    return (
        select(
            Application.id,
            Application.reference,
            func.count(),
            func.min(since),
            null() if due is None else func.min(due),
        )
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .join(Offer, Offer.application_id == Application.id)
        .where(Vacancy.trust_id.in_(trusts), *conditions)
        .group_by(Application.id, Application.reference)
        .limit(MOST)
    )


def _items(session: Session, kind: str, wanted: Select[Any]) -> Iterator[Item]:
    for about, title, count, since, due in session.execute(wanted):
        yield Item(kind, about, title, count, since, london_day(due) if isinstance(due, datetime) else due)
