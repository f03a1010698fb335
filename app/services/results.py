"""What the marks of a vacancy come to, with what people decided: for HR, once every marker has locked."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.shortlisting import Outcome, Shortlisting
from app.services import interview_schemes, longlisting, moderation, panels, shortlisting
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from app.services.moderation import Table
from checks.shortlisting.standings import Standing, places, standing


@dataclass(frozen=True, slots=True)
class Result:
    """One application with what its marks come to and what was decided.

    Attributes:
        standing: None where it was put aside in longlisting.
        place: by marks, from 1; None where there is no standing.
        failing: texts of the essential criteria that are not met.
        aside: longlist questions with a "no", each with the reason.
        guaranteed: asked for the interview scheme and meets every essential criterion.
        outcome, reason, by: what was decided; "" while nothing is.
    """

    application_id: UUID
    reference: str
    name: str
    status: str
    told_at: datetime | None
    standing: Standing[UUID] | None
    place: int | None
    failing: tuple[str, ...]
    aside: tuple[tuple[str, str], ...]
    scheme: bool
    guaranteed: bool
    outcome: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Results:
    """All results of a vacancy, those put aside last, by place and reference.

    Attributes:
        table: the marks that they come from.
        open_disagreements: how many marks people still have to agree on.
    """

    table: Table
    lines: tuple[Result, ...]
    open_disagreements: int

    @property
    def shortlisting(self) -> Shortlisting:
        """How far the shortlisting is."""
        return self.table.shortlisting

    @property
    def undecided(self) -> int:
        """How many have no outcome yet."""
        return sum(not line.outcome for line in self.lines)


def results(session: Session, actor: Actor, vacancy_id: UUID) -> Results:
    """Give what the marks of a vacancy come to, for HR, once every marker has locked.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: somebody is marking still.
    """
    found = shortlisting.board(session, actor, vacancy_id).found
    seats = panels.seats(session, vacancy_id)
    if found is None or found.marking_at is None or not panels.all_locked(seats):
        raise NotPossibleNow("Results are shown once every marker has locked their marks.")
    seen = moderation.whole(session, found, seats)
    rows = session.execute(
        select(
            Application.id,
            Application.reference,
            Application.status,
            Application.told_at,
            Submission.name,
            Outcome.outcome,
            Outcome.reason,
            Account.name.label("by"),
        )
        .join(Submission, Submission.application_id == Application.id)
        .outerjoin(Outcome, (Outcome.application_id == Application.id) & Outcome.current)
        .outerjoin(Account, Account.id == Outcome.by_id)
        .where(Application.id.in_(seen.references))
    ).all()
    aside = longlisting.no_answers(session, [row.id for row in rows])
    weighed = [one.weighed for one in seen.criteria]
    texts = {one.id: one.text for one in seen.criteria}
    held = {row.id: standing(weighed, seen.given(row.id), found.bar) for row in rows if row.id not in aside}
    place = places(held)
    asked = interview_schemes.asked_for(session, vacancy_id)
    lines = []
    for row in rows:
        own = held.get(row.id)
        lines.append(
            Result(
                row.id,
                row.reference,
                row.name,
                row.status,
                row.told_at,
                own,
                place.get(row.id),
                tuple(texts[key] for key in own.failing) if own else (),
                tuple(aside.get(row.id, ())),
                row.id in asked,
                row.id in asked and own is not None and own.meets_every_essential,
                row.outcome or "",
                row.reason or "",
                row.by or "",
            )
        )
    lines.sort(key=lambda line: (line.place is None, line.place or 0, line.reference))
    return Results(seen, tuple(lines), len(seen.open_disagreements()))
