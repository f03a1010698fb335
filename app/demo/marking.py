"""Two vacancies of the demo after closing: one that is being marked, one that has been decided."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.vacancies import Vacancy
from app.services import (
    longlisting,
    marking,
    marks,
    moderation,
    outcome_letters,
    outcomes,
    panels,
    shortlisting,
)
from app.services.actors import Actor
from app.services.marks import Given
from app.services.results import results
from app.services.shortlisting import Assessed

QUESTIONS = (
    "Holds a current registration with a UK regulator",
    "Has the right to work in the UK, or can obtain it",
)
GUIDE = (
    "Nothing in the answer speaks to it",
    "Says that they meet it, without an example",
    "Gives one example of what they did",
    "Gives an example, what came of it, and what they learned",
)
WHY, BAR = "The answer says so, but gives no example", 2
LEVELS = (3, 2, 2, 1, 2)
WAVER = (0, 0, 0, -1, 0, 0, 1)
STRICT_EVERY = 6
HALF = 3
"""How many applications the first marker has marked."""


def being_marked(session: Session, hr: Actor, vacancy: Vacancy, markers: list[Actor], now: datetime) -> None:
    """Bring a closed vacancy as far as marking; the first marker has begun."""
    _open(session, hr, vacancy, markers, now)
    _mark(session, markers[0], vacancy, HALF, now)


def decided(session: Session, hr: Actor, vacancy: Vacancy, markers: list[Actor], now: datetime) -> None:
    """Bring a closed vacancy as far as letters: those on the shortlist have been told, the others not yet."""
    _open(session, hr, vacancy, markers, now)
    for number, marker in enumerate(markers):
        _mark(session, marker, vacancy, None, now, strict=number > 0)
        marks.lock(session, marker, vacancy.id, now)
    table = moderation.table(session, hr, vacancy.id)
    for cell in table.disagreements():
        mark = max(table.marks[cell].values())
        agreed = (mark, "Read together: the example is there, in the second half of the answer")
        moderation.agree(session, hr, vacancy.id, cell, agreed, now)
    _decide(session, hr, vacancy, now)
    outcomes.confirm(session, hr, vacancy.id, now)
    session.expire_all()
    outcome_letters.send(session, hr, vacancy.id, outcomes.SHORTLIST, now)
    session.expire_all()


def _open(session: Session, hr: Actor, vacancy: Vacancy, markers: list[Actor], now: datetime) -> None:
    """Start shortlisting and open marking; one criterion weighs more than the others."""
    shortlisting.start(session, hr, vacancy.id, now)
    session.expire_all()
    for question in QUESTIONS:
        longlisting.add(session, hr, vacancy.id, question, now)
    for number, one in enumerate(shortlisting.assessed(session, vacancy.id)):
        weight = 2 if number == 1 else 1
        wanted = Assessed(one.id, one.section, one.kind, one.text, weight, "application", GUIDE)
        shortlisting.set_guide(session, hr, vacancy.id, wanted, now)
    for marker in markers:
        panels.assign(session, hr, vacancy.id, marker.account_id, panels.MARKER, now)
        panels.declare(session, marker, vacancy.id, None, now)
    shortlisting.begin_marking(session, hr, vacancy.id, now)


def _mark(
    session: Session,
    marker: Actor,
    vacancy: Vacancy,
    most: int | None,
    now: datetime,
    *,
    strict: bool = False,
) -> None:
    """Let a marker mark the first applications of their order; a strict one gives a mark less at times."""
    work = marking.work(session, marker, vacancy.id)
    wanted = select(Application.id).where(Application.id.in_(work.order)).order_by(Application.sent_at)
    numbers = {application_id: number for number, application_id in enumerate(session.scalars(wanted))}
    for place, application_id in enumerate(work.order[:most]):
        number = numbers[application_id]
        for at, criterion in enumerate(work.criteria):
            mark = LEVELS[number % len(LEVELS)] + WAVER[(number + at) % len(WAVER)]
            if strict and (number + at) % STRICT_EVERY == 0:
                mark -= 1
            given = Given(application_id, criterion.id, min(3, max(0, mark)), WHY if mark < BAR else "")
            marks.give(session, work, given, now + timedelta(minutes=place))


def _decide(session: Session, hr: Actor, vacancy: Vacancy, now: datetime) -> None:
    """Shortlist the first two places, hold the next in reserve, and not the others."""
    lines = results(session, hr, vacancy.id).lines
    chosen = {
        outcomes.SHORTLIST: (lines[:2], "Among the highest totals"),
        outcomes.RESERVE: (lines[2:3], "Close behind; to be invited if a place becomes free"),
        outcomes.NOT: (lines[3:], "Others showed more for the essential criteria"),
    }
    for outcome, (those, reason) in chosen.items():
        ids = [line.application_id for line in those]
        outcomes.decide(session, hr, vacancy.id, ids, (outcome, reason), now)
