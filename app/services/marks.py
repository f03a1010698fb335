"""Giving marks, taking them back, and saying that they are final. Every one stays on record."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.assignments import Assignment
from app.models.marking import Mark
from app.services import audit
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from app.services.marking import Progress, Work, own, progress, work
from checks.shortlisting.standings import LEAST, MOST


@dataclass(frozen=True, slots=True)
class Given:
    """A mark that is given: 0 to 3, or None for a note alone."""

    application_id: UUID
    criterion_id: UUID
    mark: int | None
    note: str


def give(session: Session, wanted: Work, given: Given, now: datetime) -> bool:
    """Keep a mark and its note; the one before stays on record. Gives whether anything changed.

    Raises:
        NotFound: the application or the criterion is not to be marked.
        NotPossibleNow: the marks are locked.
    """
    _not_locked(session, wanted)
    wanted.place(given.application_id)
    wanted.criterion(given.criterion_id)
    must_be_mark(given.mark)
    before = _current(session, wanted, given.application_id, given.criterion_id)
    if (
        (before.mark, before.note) == (given.mark, given.note)
        if before
        else given.mark is None and not given.note
    ):
        return False
    _replace(session, wanted, before, given, now)
    return True


def must_be_mark(mark: int | None) -> None:
    """See to it that a mark is one; None stands for a note alone.

    Raises:
        NotPossibleNow: it is not.
    """
    if mark is not None and not LEAST <= mark <= MOST:
        raise NotPossibleNow(f"A mark is a whole number from {LEAST} to {MOST}.")


def undo(session: Session, wanted: Work, now: datetime) -> Mark | None:
    """Take back the last mark or note that was not; give what counts in its place, None for nothing.

    Raises:
        NotPossibleNow: the marks are locked.
    """
    _not_locked(session, wanted)
    own = (Mark.vacancy_id == wanted.vacancy_id, Mark.marker_id == wanted.marker)
    undone = select(Mark.undoes).where(*own, Mark.undoes.is_not(None))
    last = session.scalar(
        select(Mark)
        .where(*own, Mark.undoes.is_(None), Mark.number.not_in(undone), Mark.application_id.in_(wanted.order))
        .order_by(Mark.number.desc())
        .limit(1)
    )
    if last is None:
        return None
    earlier = session.scalar(
        select(Mark)
        .where(
            *own,
            Mark.application_id == last.application_id,
            Mark.criterion_id == last.criterion_id,
            Mark.number < last.number,
            Mark.undoes.is_(None),
            Mark.number.not_in(undone),
        )
        .order_by(Mark.number.desc())
        .limit(1)
    )
    mark, note = (earlier.mark, earlier.note) if earlier else (None, "")
    current = _current(session, wanted, last.application_id, last.criterion_id)
    restored = Given(last.application_id, last.criterion_id, mark, note)
    return _replace(session, wanted, current, restored, now, undoes=last.number)


def lock(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> None:
    """Say that one's marks are final.

    Raises:
        NotPossibleNow: marks are left to give, one below the bar has no reason, or they are locked already.
    """
    wanted = work(session, actor, vacancy_id)
    _not_locked(session, wanted)
    so_far = progress(session, wanted)
    may_lock(so_far)
    wanted.seat.locked_at = now
    audit.record(session, "marks_locked", actor.account_id, vacancy_id, now, marks=so_far.done)


def may_lock(so_far: Progress) -> None:
    """See to it that nothing is left to do.

    Raises:
        NotPossibleNow: marks are left to give, or an essential criterion below the bar has no note (PRIV-19).
    """
    if so_far.left:
        raise NotPossibleNow(f"{so_far.left} marks are left to give before you can lock yours.")
    if so_far.unexplained:
        raise NotPossibleNow(
            f"{len(so_far.unexplained)} marks put an essential criterion below the bar without a note. "
            "Say in a note why, then lock your marks."
        )


def _not_locked(session: Session, wanted: Work) -> None:
    locked = select(Assignment.locked_at).where(Assignment.id == wanted.seat.id).with_for_update()
    if session.scalar(locked) is not None:
        raise NotPossibleNow("You have locked your marks, so they can no longer change.")


def _current(session: Session, wanted: Work, application_id: UUID, criterion_id: UUID) -> Mark | None:
    return session.scalar(
        select(Mark).where(
            *own(wanted), Mark.application_id == application_id, Mark.criterion_id == criterion_id
        )
    )


def _replace(
    session: Session,
    wanted: Work,
    before: Mark | None,
    given: Given,
    now: datetime,
    *,
    undoes: int | None = None,
) -> Mark:
    """Put a new event in the place of the one that counts."""
    if before is not None:
        before.current = False
        session.flush()
    row = Mark(
        vacancy_id=wanted.vacancy_id,
        application_id=given.application_id,
        criterion_id=given.criterion_id,
        marker_id=wanted.marker,
        mark=given.mark,
        note=given.note,
        undoes=undoes,
        at=now,
    )
    session.add(row)
    session.flush()
    return row
