"""Vacancies in shortlisting, for stories: closed, with applications, HR, and markers of the trust."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import marking, marks, panels, shortlisting
from app.services.actors import Actor, Role
from app.services.marking import Work
from tests.applied import sent
from tests.cast import NOW, account, gather, published

AFTER = NOW + timedelta(days=30)
"""A day on which the vacancy has closed."""
NAMES = ("Asha Okafor", "Ben Ito", "Cora Lindqvist", "Dev Marlowe")
Marks = Callable[[int, int], int]
"""Gives the mark for an application's and a criterion's number, both in the order of the vacancy, from 0."""


@dataclass
class Board:
    """A vacancy that is being shortlisted.

    Attributes:
        applications: ids, in the order of the names.
        criteria: ids of the criteria that are marked, in the advert's order.
    """

    trust_id: UUID
    vacancy_id: UUID
    hr: Actor
    markers: list[Actor]
    applications: list[UUID]
    criteria: list[UUID] = field(default_factory=list)


def closed(
    session: Session,
    names: Sequence[str] = NAMES,
    name: str = "Northmoor NHS Foundation Trust",
    **changes: object,
) -> Board:
    """Give a closed vacancy with an application of each name, and two managers who may mark.

    `changes` are to the vacancy's document.
    """
    cast = gather(session, name)
    if changes:
        cast = replace(cast, vacancy_id=published(session, cast.hr, cast.trust_id, **changes).id)
    trust = session.get_one(Trust, cast.trust_id)
    vacancy = session.get_one(Vacancy, cast.vacancy_id)
    markers = [account(session, f"{who} {name}", Role.MANAGER, trust) for who in ("Mo", "Nell")]
    made = [sent(session, vacancy, each, NOW + timedelta(minutes=n)).id for n, each in enumerate(names)]
    return Board(cast.trust_id, cast.vacancy_id, cast.hr, markers, made, [c.id for c in vacancy.criteria])


def started(session: Session, board: Board, now: datetime = AFTER) -> Board:
    """Start shortlisting."""
    shortlisting.start(session, board.hr, board.vacancy_id, now)
    return board


def in_marking(session: Session, board: Board, now: datetime = AFTER) -> Board:
    """Start shortlisting and marking; every marker has declared that they know nobody."""
    started(session, board, now)
    for marker in board.markers:
        panels.assign(session, board.hr, board.vacancy_id, marker.account_id, panels.MARKER, now)
        panels.declare(session, marker, board.vacancy_id, None, now)
    shortlisting.begin_marking(session, board.hr, board.vacancy_id, now)
    return board


def mark_all(session: Session, board: Board, marker: Actor, mark: Marks, now: datetime = AFTER) -> Work:
    """Let a marker mark everything that is to be marked."""
    work = marking.work(session, marker, board.vacancy_id)
    for application_id in work.order:
        for number, criterion in enumerate(work.criteria):
            given = mark(board.applications.index(application_id), number)
            note = "Not shown" if given < work.bar else ""
            marks.give(session, work, marks.Given(application_id, criterion.id, given, note), now)
    return work


def marked(session: Session, board: Board, *given: Marks, now: datetime = AFTER) -> Board:
    """Let every marker mark everything and lock."""
    for marker, mark in zip(board.markers, given, strict=True):
        mark_all(session, board, marker, mark, now)
        marks.lock(session, marker, board.vacancy_id, now)
    return board


def name_of(session: Session, actor: Actor) -> str:
    """Give the name of somebody's account."""
    return session.scalars(select(Account.name).where(Account.id == actor.account_id)).one()
