"""A few rows for every table, so that revisions are tried on data."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Engine, Table, insert, types

from tests.app.migrations.snapshots import tables_of

COUNT = 3

LATER = datetime(2026, 11, 22, 10, tzinfo=UTC)

SAMPLES: dict[str, dict[str, Any]] = {
    "account_links": {"purpose": "reset"},
    "answer_versions": {"how": "saved"},
    "applications": {"status": "submitted", "readiness": "complete"},
    "assignments": {"kind": "marker", "declared": "conflict"},
    "busy_times": {"ends_at": LATER},
    "criteria": {"kind": "essential"},
    "interview_panel_sessions": {"ends_at": LATER},
    "interview_outcomes": {"outcome": "reserve", "reserve_until": date(2027, 1, 2)},
    "interviews": {"ends_at": LATER},
    "employment_checks": {
        "standard": "identity",
        "state": "met",
        "done_on": date(2026, 1, 2),
        "expires_on": None,
    },
    "employment_references": {"state": "received", "token_hash": None},
    "jobs": {"state": "waiting"},
    "longlist_answers": {"answer": "yes"},
    "marking_guides": {"assessed": "both"},
    "memberships": {"role": "hr"},
    "outcomes": {"outcome": "reserve"},
    "sent_declarations": {"level": "basic"},
    "timetables": {"state": "open", "minutes": 45, "gap_minutes": 0},
    "offers": {"answer": "accepted", "check_level": "enhanced"},
    "trusts": {"vetting_gate": "on", "vetting_opens": "offer", "second_person": "on"},
    "vacancies": {"status": "draft"},
    "vacancy_approvals": {"decision": "overtaken", "decided_by": None},
    "vetting_copies": {"taken_at_event": "send", "number": None, "digest": None},
    "vetting_notes": {"kind": "questions"},
    "vetting_packs": {"state": "with_officer", "cleared_on": None, "expires_on": None, "appeal_by": None},
    "vetting_steps": {"state": "with_officer"},
}
"""For each table the values that its CHECK constraints ask for; anything will do for the other columns."""

_ANYTHING: list[tuple[type[types.TypeEngine[Any]], Any]] = [
    (types.Uuid, lambda number: UUID(int=number + 1)),
    (types.Boolean, lambda number: number >= 0),
    (types.Integer, lambda number: number + 1),
    (types.Float, lambda number: number + 0.5),
    (types.Numeric, lambda number: number + 1),
    (types.DateTime, lambda number: datetime(2026, 11, 22, 9, number, tzinfo=UTC)),
    (types.Date, lambda number: datetime(2026, 11, 22 + number, tzinfo=UTC).date()),
    (types.JSON, lambda number: {"number": number}),
    (types.LargeBinary, lambda number: bytes([number])),
    (types.CHAR, lambda number: UUID(int=number + 1).hex),  # what SQLite has for a UUID
    (types.String, lambda number: f"text {number}"),
]


def fill(engine: Engine) -> None:
    """Put rows into every table of the database that has none."""
    with engine.begin() as connection:
        for table in tables_of(connection):
            if connection.execute(table.select()).first() is None:
                connection.execute(insert(table), [_row(table, number) for number in range(COUNT)])


def _row(table: Table, number: int) -> dict[str, Any]:
    samples = SAMPLES.get(table.name, {})
    return {c.name: samples.get(c.name, _value(c, number)) for c in table.columns}


def _value(column: Column[Any], number: int) -> Any:
    """Give some value that fits the type; the n-th row refers to the n-th row of another table."""
    if any(key.column.table is column.table for key in column.foreign_keys):
        return None
    [make, *_] = (make for kind, make in _ANYTHING if isinstance(column.type, kind))
    return make(number)
