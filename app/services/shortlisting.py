"""The steps of shortlisting a vacancy that concern all of it: starting, the bar, the beginning of marking."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select, update
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.marking import MarkingGuide
from app.models.shortlisting import LonglistAnswer, Shortlisting
from app.models.vacancies import Criterion, Vacancy
from app.services import audit, panels, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.workflow import after
from checks.shortlisting import standings

STARTED = after("submitted", "start_shortlisting")
ASSESSED = {"application": "From the application", "interview": "At the interview", "both": "At both"}


@dataclass(frozen=True, slots=True)
class Assessed:
    """A criterion with how it is assessed.

    Attributes:
        assessed: "application", "interview" or "both".
        guide: what earns each mark, by mark; "" where nothing was said.
    """

    id: UUID
    section: str
    kind: str
    text: str
    weight: int
    assessed: str
    guide: tuple[str, str, str, str]

    @property
    def marked(self) -> bool:
        """Whether it is marked for the shortlist."""
        return self.assessed != "interview"

    @property
    def weighed(self) -> standings.Criterion[UUID]:
        """What the totals are worked out from."""
        return standings.Criterion(self.id, self.kind == "essential", self.weight)


@dataclass(frozen=True, slots=True)
class Board:
    """A vacancy as shortlisting sees it.

    Attributes:
        found: how far its shortlisting is; None before it has started.
    """

    id: UUID
    title: str
    trust_id: UUID
    found: Shortlisting | None


def board(session: Session, actor: Actor, vacancy_id: UUID) -> Board:
    """Give a vacancy of HR's trusts, as shortlisting sees it.

    Raises:
        NotFound: there is none, or it is another trust's.
    """
    row = session.execute(
        select(Vacancy.id, Vacancy.title, Vacancy.trust_id, Shortlisting)
        .outerjoin(Shortlisting, Shortlisting.vacancy_id == Vacancy.id)
        .where(Vacancy.id == vacancy_id, Vacancy.trust_id.in_(actor.trusts(Permission.SHORTLIST)))
    ).first()
    if row is None:
        raise NotFound
    return Board(row.id, row.title, row.trust_id, row.Shortlisting)


def of_vacancy(
    session: Session, actor: Actor, vacancy_id: UUID, *, lock: bool = False
) -> tuple[Vacancy, Shortlisting]:
    """Give a vacancy of HR's trusts with how far its shortlisting is.

    Raises:
        NotFound: there is none, or it is another trust's.
        NotPossibleNow: shortlisting has not started.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.SHORTLIST, lock=lock)
    return vacancy, begun(session, vacancy_id)


def begun(session: Session, vacancy_id: UUID) -> Shortlisting:
    """Give how far the shortlisting of a vacancy is.

    Raises:
        NotPossibleNow: it has not started.
    """
    found = session.get(Shortlisting, vacancy_id, populate_existing=True)
    if found is None:
        raise NotPossibleNow("Shortlisting for this vacancy has not started.")
    return found


def start(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> None:
    """Start shortlisting, once the vacancy has closed; what was sent is being read from now on.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: it takes applications still, was never published, or shortlisting has started.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.SHORTLIST, lock=True)
    if vacancy.status != "published" or not vacancy.closed(now):
        raise NotPossibleNow("Shortlisting can start once the vacancy has closed.")
    if session.get(Shortlisting, vacancy_id) is not None:
        raise NotPossibleNow("Shortlisting for this vacancy has already started.")
    moved = session.scalars(
        update(Application)
        .where(Application.vacancy_id == vacancy_id, Application.status == "submitted")
        .values(status=STARTED)
        .returning(Application.id)
    ).all()
    session.add(
        Shortlisting(
            vacancy_id=vacancy_id,
            bar=standings.DEFAULT_BAR,
            seed=secrets.token_hex(16),
            started_at=now,
            started_by=actor.account_id,
        )
    )
    session.flush()
    audit.record(session, "shortlisting_started", actor.account_id, vacancy_id, now, applications=len(moved))


def assessed(session: Session, vacancy_id: UUID) -> list[Assessed]:
    """Give the criteria of a vacancy in the advert's order, each with how it is assessed."""
    wanted = (
        select(Criterion, MarkingGuide)
        .outerjoin(MarkingGuide, MarkingGuide.criterion_id == Criterion.id)
        .where(Criterion.vacancy_id == vacancy_id)
        .order_by(Criterion.position)
    )
    return [_assessed(criterion, guide) for criterion, guide in session.execute(wanted)]


def _assessed(criterion: Criterion, guide: MarkingGuide | None) -> Assessed:
    told: Mapping[str, str] = guide.guide if guide else {}
    texts = (told.get("0", ""), told.get("1", ""), told.get("2", ""), told.get("3", ""))
    how = guide.assessed if guide else "application"
    weight = guide.weight if guide else 1
    return Assessed(criterion.id, criterion.section, criterion.kind, criterion.text, weight, how, texts)


def set_guide(session: Session, actor: Actor, vacancy_id: UUID, wanted: Assessed, now: datetime) -> None:
    """Say how a criterion is assessed, before marking begins.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: marking has begun: marks were given by what was said before.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.SHORTLIST, lock=True)
    before_marking(session.get(Shortlisting, vacancy.id))
    row = session.get(MarkingGuide, wanted.id) or MarkingGuide(criterion_id=wanted.id)
    row.weight, row.assessed = wanted.weight, wanted.assessed
    row.guide = {str(mark): text for mark, text in enumerate(wanted.guide) if text}
    session.add(row)
    facts = {"criterion": str(wanted.id), "weight": wanted.weight, "assessed": wanted.assessed}
    audit.record(session, "marking_guide_set", actor.account_id, vacancy_id, now, **facts)


def set_bar(session: Session, actor: Actor, vacancy_id: UUID, bar: int, now: datetime) -> None:
    """Set the least mark that meets an essential criterion, before marking begins.

    Raises:
        NotPossibleNow: shortlisting has not started, or marking has begun.
    """
    _, found = of_vacancy(session, actor, vacancy_id, lock=True)
    before_marking(found)
    found.bar = bar
    audit.record(session, "shortlisting_bar_set", actor.account_id, vacancy_id, now, bar=bar)


def before_marking(found: Shortlisting | None) -> None:
    """See to it that marking has not begun.

    Raises:
        NotPossibleNow: it has.
    """
    if found is not None and found.marking_at is not None:
        raise NotPossibleNow("Marking has begun, so this can no longer change.")


def begin_marking(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> None:
    """Let markers begin; from now on criteria, weights, guides and the bar are fixed.

    Raises:
        NotPossibleNow: marking has begun, nobody is to mark, or there is nothing to mark.
    """
    _, found = of_vacancy(session, actor, vacancy_id, lock=True)
    before_marking(found)
    markers = [seat for seat in panels.seats(session, vacancy_id) if seat.assignment.kind == panels.MARKER]
    if not any(seat.assignment.ended_at is None for seat in markers):
        raise NotPossibleNow("Choose at least one marker before marking begins.")
    criteria = [one for one in assessed(session, vacancy_id) if one.marked]
    there = session.scalar(select(func.count()).select_from(Application).where(*to_mark(vacancy_id))) or 0
    if not criteria or not there:
        raise NotPossibleNow("There is nothing to mark: no application, or no criterion to mark it on.")
    found.marking_at = now
    audit.record(
        session,
        "marking_started",
        actor.account_id,
        vacancy_id,
        now,
        applications=there,
        criteria=len(criteria),
    )


def to_mark(vacancy_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions on which an application is marked: it is being read, and was not put aside."""
    return (Application.vacancy_id == vacancy_id, Application.status == STARTED, ~put_aside())


def put_aside() -> ColumnElement[bool]:
    """Give the condition that an application has a "no" to a longlist question."""
    return exists().where(
        LonglistAnswer.application_id == Application.id, LonglistAnswer.current, LonglistAnswer.answer == "no"
    )
