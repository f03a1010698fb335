"""The record of a vacancy's shortlisting: criteria, marks, reasons, times, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.base import Document
from app.models.marking import AgreedMark, Mark
from app.models.shortlisting import LonglistAnswer, LonglistQuestion, Outcome, OutcomeLetter
from app.services import export_budgets, panels, shortlisting
from app.services.actors import Actor
from app.services.results import Result, results
from checks.shortlisting.standings import TIE_BREAK

FIELDS = (
    "place",
    "reference",
    "name",
    "total",
    "meets every essential",
    "essential criteria not met",
    "interview scheme",
    "outcome",
    "reason",
    "decided by",
    "told",
)
"""What the table of results may hold, and nothing else."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that is taken: its format, and why, as a key of `export_budgets.REASONS` or ""."""

    kind: str
    reason: str = ""


def table(
    session: Session, actor: Actor, vacancy_id: UUID, fields: Sequence[str], copy: Copy, now: datetime
) -> list[list[object]]:
    """Give the results as rows of these fields of `FIELDS`, which is written down.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: somebody is marking still.
        ReasonNeeded: many copies were taken within a day, and no reason is given.
    """
    lines = results(session, actor, vacancy_id).lines
    _note(session, actor, vacancy_id, copy, ", ".join(fields), now)
    return [[cells[name] for name in fields] for cells in (_cells(line) for line in lines)]


def _cells(line: Result) -> dict[str, object]:
    """Give every field of a line by its name."""
    values: tuple[object, ...] = (
        line.place,
        line.reference,
        line.name,
        float(line.standing.total) if line.standing else None,
        "yes" if line.standing and line.standing.meets_every_essential else "no",
        "; ".join(line.failing or [question for question, _ in line.aside]),
        "yes" if line.scheme else "no",
        line.outcome,
        line.reason,
        line.by,
        line.told_at.isoformat() if line.told_at else "",
    )
    return dict(zip(FIELDS, values, strict=True))


def record(session: Session, actor: Actor, vacancy_id: UUID, copy: Copy, now: datetime) -> Document:
    """Give everything about how a vacancy was shortlisted, which is written down; nothing of vetting is.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: somebody is marking still.
        ReasonNeeded: many copies were taken within a day, and no reason is given.
    """
    seen = results(session, actor, vacancy_id)
    board = shortlisting.board(session, actor, vacancy_id)
    found = seen.shortlisting
    _note(session, actor, vacancy_id, copy, "all", now)
    return {
        "vacancy": {"id": str(vacancy_id), "title": board.title},
        "written_at": now.isoformat(),
        "bar": found.bar,
        "tie_break": TIE_BREAK,
        "steps": {name: _text(getattr(found, name)) for name in ("started_at", "marking_at", "confirmed_at")},
        "criteria": [
            {
                "text": one.text,
                "kind": one.kind,
                "weight": one.weight,
                "assessed": one.assessed,
                "guide": one.guide,
            }
            for one in shortlisting.assessed(session, vacancy_id)
        ],
        "panel": [_seat(seat) for seat in panels.seats(session, vacancy_id)],
        "longlisting": _longlisting(session, vacancy_id),
        "marks": _marks(session, vacancy_id, {one.id: one.text for one in seen.table.criteria}),
        "agreed_marks": _agreed(session, vacancy_id, {one.id: one.text for one in seen.table.criteria}),
        "outcomes": _outcomes(session, vacancy_id),
        "letters": _letters(session, vacancy_id),
        "submissions": _digests(session, vacancy_id),
    }


def _note(session: Session, actor: Actor, vacancy_id: UUID, copy: Copy, fields: str, now: datetime) -> None:
    told = {"format": copy.kind, "fields": fields, "reason": copy.reason}
    export_budgets.note(session, actor, vacancy_id, now=now, **told)


def _text(value: Any) -> str | None:
    """Give a value as JSON has it."""
    if isinstance(value, datetime):
        return value.isoformat()
    return None if value is None else str(value)


def _seat(seat: panels.Seat) -> Document:
    part = seat.assignment
    told = {"name": seat.name, "kind": part.kind, "declared": part.declared, "conflict": part.conflict}
    reasons = {"allowed": part.allowed_reason, "reopened": part.reopened_reason}
    return {**told, **reasons, "locked_at": _text(part.locked_at), "ended_at": _text(part.ended_at)}


def _rows(session: Session, vacancy_id: UUID, model: Any, by: Any, columns: Sequence[str]) -> list[Document]:
    """Give rows about a applications as they came, each with the reference and who did it."""
    wanted = (
        select(model, Application.reference, Account.name)
        .join(Application, Application.id == model.application_id)
        .join(Account, Account.id == by)
        .where(Application.vacancy_id == vacancy_id)
        .order_by(getattr(model, "number", getattr(model, "sent_at", None)))
    )
    return [
        {"application": reference, "by": name, **{key: _plain(getattr(row, key)) for key in columns}}
        for row, reference, name in session.execute(wanted)
    ]


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | str) or value is None else _text(value)


def _longlisting(session: Session, vacancy_id: UUID) -> list[Document]:
    columns = ("question_id", "answer", "reason", "at", "current")
    rows = _rows(session, vacancy_id, LonglistAnswer, LonglistAnswer.by_id, columns)
    questions = session.scalars(select(LonglistQuestion).where(LonglistQuestion.vacancy_id == vacancy_id))
    return _named(rows, "question", {one.id: one.text for one in questions})


def _marks(session: Session, vacancy_id: UUID, criteria: dict[UUID, str]) -> list[Document]:
    columns = ("number", "criterion_id", "mark", "note", "undoes", "at", "current")
    return _named(_rows(session, vacancy_id, Mark, Mark.marker_id, columns), "criterion", criteria)


def _agreed(session: Session, vacancy_id: UUID, criteria: dict[UUID, str]) -> list[Document]:
    columns = ("criterion_id", "mark", "reason", "at", "current")
    return _named(_rows(session, vacancy_id, AgreedMark, AgreedMark.by_id, columns), "criterion", criteria)


def _named(rows: list[Document], name: str, texts: dict[UUID, str]) -> list[Document]:
    """Give rows with the text of what they are about in the place of its id."""
    return [
        {name: texts.get(UUID(row[f"{name}_id"]), ""), **{k: v for k, v in row.items() if k != f"{name}_id"}}
        for row in rows
    ]


def _outcomes(session: Session, vacancy_id: UUID) -> list[Document]:
    return _rows(session, vacancy_id, Outcome, Outcome.by_id, ("outcome", "reason", "at", "current"))


def _letters(session: Session, vacancy_id: UUID) -> list[Document]:
    return _rows(session, vacancy_id, OutcomeLetter, OutcomeLetter.sent_by, ("outcome", "text", "sent_at"))


def _digests(session: Session, vacancy_id: UUID) -> list[Document]:
    """Give the digest of what each applicant sent, so that it can be shown that nothing else was marked."""
    wanted = (
        select(Application.reference, Submission.digest, Submission.sent_at)
        .join(Submission, Submission.application_id == Application.id)
        .where(Application.vacancy_id == vacancy_id)
        .order_by(Application.reference)
    )
    return [
        {"application": reference, "digest": digest, "sent_at": sent_at.isoformat()}
        for reference, digest, sent_at in session.execute(wanted)
    ]
