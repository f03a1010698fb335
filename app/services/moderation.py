"""Agreement between markers, and what people agree on where they differ.

Shown once every marker has locked; marks of people who left the panel count if they had locked them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.marking import AgreedMark, Mark
from app.models.shortlisting import Shortlisting
from app.models.vacancies import Vacancy
from app.services import audit, panels, shortlisting
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.marking import Cell
from app.services.panels import Seat
from app.services.shortlisting import Assessed
from checks.shortlisting import standings


@dataclass(frozen=True, slots=True)
class Table:
    """All marks of a vacancy that count.

    Attributes:
        references: of the applications that are being read, by id.
        markers: names of those whose marks count, by id.
        marks: each marker's mark, by application and criterion.
        notes: what markers wrote beside their marks.
        agreed: what was agreed on, with the reason.
    """

    vacancy_id: UUID
    shortlisting: Shortlisting
    criteria: tuple[Assessed, ...]
    references: Mapping[UUID, str]
    markers: Mapping[UUID, str]
    marks: Mapping[Cell, Mapping[UUID, int]]
    notes: Mapping[Cell, Mapping[UUID, str]]
    agreed: Mapping[Cell, tuple[int, str]]

    def given(self, application_id: UUID) -> dict[UUID, standings.Given]:
        """Give what was given to an application, by criterion."""
        found = {}
        for one in self.criteria:
            cell = (application_id, one.id)
            agreed = self.agreed.get(cell)
            found[one.id] = standings.Given(
                tuple(self.marks.get(cell, {}).values()), agreed[0] if agreed else None
            )
        return found

    def disagreements(self) -> list[Cell]:
        """Give the cells on which markers disagree, by criterion in the advert's order, then by reference."""
        bar = self.shortlisting.bar
        places = {one.id: number for number, one in enumerate(self.criteria)}
        cells = [
            cell
            for cell, marks in self.marks.items()
            if cell[0] in self.references
            and cell[1] in places
            and standings.disagree(tuple(marks.values()), bar)
        ]
        return sorted(cells, key=lambda cell: (places[cell[1]], self.references[cell[0]]))

    def open_disagreements(self) -> list[Cell]:
        """Give the cells on which nobody has agreed yet."""
        return [cell for cell in self.disagreements() if cell not in self.agreed]


def table(session: Session, actor: Actor, vacancy_id: UUID) -> Table:
    """Give the marks, to HR and to those who mark, once every marker has locked.

    Raises:
        NotFound: the actor has nothing to do with this vacancy.
        NotPossibleNow: somebody is marking still, or the actor may not take part.
    """
    seats = panels.seats(session, vacancy_id)
    found = _may_see(session, actor, vacancy_id, seats)
    if found is None or not panels.all_locked(seats):
        raise NotPossibleNow("Marks are shown once every marker has locked theirs.")
    return whole(session, found, seats)


def _may_see(session: Session, actor: Actor, vacancy_id: UUID, seats: list[Seat]) -> Shortlisting | None:
    own = [
        seat.assignment
        for seat in seats
        if seat.assignment.account_id == actor.account_id and seat.assignment.ended_at is None
    ]
    if any(not each.may_take_part for each in own):
        raise NotPossibleNow("You can take part once your conflict has been looked at.")
    if not own:
        return shortlisting.board(session, actor, vacancy_id).found
    wanted = select(Vacancy.trust_id, Shortlisting).join(Shortlisting, Shortlisting.vacancy_id == Vacancy.id)
    row = session.execute(wanted.where(Vacancy.id == vacancy_id)).first()
    if row is None or not panels.may_take_part_in(actor, row.trust_id):
        raise NotFound
    found: Shortlisting = row.Shortlisting
    return found


def whole(session: Session, found: Shortlisting, seats: list[Seat]) -> Table:
    """Give the marks that count; whether the reader may see them is for the service that asks."""
    markers = {seat.assignment.account_id: seat.name for seat in panels.counting(seats)}
    references: dict[UUID, str] = {}
    agreed: dict[Cell, tuple[int, str]] = {}
    for row in session.execute(_read_with_agreed(found.vacancy_id)):
        references[row.id] = row.reference
        if row.criterion_id is not None:
            agreed[row.id, row.criterion_id] = (row.mark, row.reason)
    marks: dict[Cell, dict[UUID, int]] = {}
    notes: dict[Cell, dict[UUID, str]] = {}
    rows = session.execute(
        select(Mark.application_id, Mark.criterion_id, Mark.marker_id, Mark.mark, Mark.note).where(
            Mark.vacancy_id == found.vacancy_id,
            Mark.marker_id.in_(markers),
            Mark.current,
            Mark.mark.is_not(None),
        )
    )
    for application_id, criterion_id, marker_id, mark, note in rows:
        marks.setdefault((application_id, criterion_id), {})[marker_id] = mark or 0
        if note:
            notes.setdefault((application_id, criterion_id), {})[marker_id] = note
    criteria = tuple(one for one in shortlisting.assessed(session, found.vacancy_id) if one.marked)
    return Table(found.vacancy_id, found, criteria, references, markers, marks, notes, agreed)


def _read_with_agreed(vacancy_id: UUID) -> Select[*tuple[Any, ...]]:
    """Select what is being shortlisted, a row for each mark that was agreed on, one where none was."""
    agreed = (AgreedMark.application_id == Application.id) & AgreedMark.current
    return (
        select(
            Application.id,
            Application.reference,
            AgreedMark.criterion_id,
            AgreedMark.mark,
            AgreedMark.reason,
        )
        .outerjoin(AgreedMark, agreed)
        .where(
            Application.vacancy_id == vacancy_id,
            Application.status.not_in(("draft", "submitted", "withdrawn")),
        )
    )


def agree(
    session: Session, actor: Actor, vacancy_id: UUID, cell: Cell, agreed: tuple[int, str], now: datetime
) -> None:
    """Keep the mark that people agreed on, and why; one agreed on before stays on record.

    Raises:
        NotFound: markers do not disagree there.
        NotPossibleNow: somebody is marking still, or the outcomes are confirmed.
    """
    seen = table(session, actor, vacancy_id)
    if seen.shortlisting.confirmed_at is not None:
        raise NotPossibleNow("The outcomes are confirmed, so marks can no longer change.")
    if cell not in seen.disagreements():
        raise NotFound
    application_id, criterion_id = cell
    session.execute(
        update(AgreedMark)
        .where(
            AgreedMark.application_id == application_id,
            AgreedMark.criterion_id == criterion_id,
            AgreedMark.current,
        )
        .values(current=False)
    )
    mark, reason = agreed
    session.add(
        AgreedMark(
            application_id=application_id,
            criterion_id=criterion_id,
            mark=mark,
            reason=reason,
            by_id=actor.account_id,
            at=now,
        )
    )
    session.flush()
    facts = {"application": str(application_id), "criterion": str(criterion_id), "mark": mark}
    audit.record(session, "mark_agreed", actor.account_id, vacancy_id, now, **facts)
